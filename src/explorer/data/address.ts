interface Node {
  id: string;
}

const of = (page: string, { id }: Node): string => `/${page}/${encodeURIComponent(id)}`;

export const actorAddress = (actor: Node): string => of('actor', actor);
export const statementAddress = (statement: Node): string => of('statement', statement);
/** @param quotation which of its quotations to lead to */
export const articleAddress = (article: Node, quotation?: Node): string =>
  of('article', article) + (quotation ? `#${encodeURIComponent(quotation.id)}` : '');

/** The search page with some conditions; those that are null or empty are left out. */
export function searchAddress(conditions: Readonly<Record<string, string | readonly string[] | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(conditions)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') search.append(name, one);
  }
  const text = search.toString();
  return text === '' ? '/search' : `/search?${text}`;
}
