import type { StatementLineFragment } from '../generated/graphql.ts';

type Said = Pick<StatementLineFragment, 'speakers' | 'position'>;

/** The country spoken for: by the post held that day, else the first speaker's own. */
export const spokenFor = ({ speakers, position }: Said): string | null => position?.country?.code ?? speakers[0]?.country?.code ?? null;

/** `President of Ukraine`, `Spokesperson, National Security Council`; null: none. */
export function postWords(position: StatementLineFragment['position']): string | null {
  if (!position) return null;
  if (position.agency) return `${position.title}, ${position.agency.name}`;
  return position.country ? `${position.title} of ${position.country.name}` : position.title;
}
