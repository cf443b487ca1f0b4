import { words } from '../search/words.ts';

/** One quotation of a statement, as far as it tells where its article has it from. */
export interface Report {
  article: string;
  /** Null: not known, and so an outlet of its own. */
  outlet: string | null;
  /** Those through whom the article has it, its credits included. */
  via: readonly string[];
  /** The quotation with the words around it. */
  passage: string;
}

/**
 * From here on two passages are copies of one text. Copy desks change names, cut clauses and swap a verb; that leaves well over
 * four fifths of the runs of three words as they were. Two reporters who quote the same sentence share the quoted words but hardly
 * any around them, and stay well under it.
 */
export const NEAR_COPY = 0.8;
const RUN = 3;

/**
 * How many sources report a statement independently: articles count as one where they have it from the same outlet or by
 * way of the same one (an article's own outlet is one that it has things through), or where their passages are near copies.
 */
export function independentReports(reports: readonly Report[]): number {
  const articles = new Map<string, { through: Set<string>; passages: string[] }>();
  for (const { article, outlet, via, passage } of reports) {
    const known = articles.get(article) ?? { through: new Set(), passages: [] };
    articles.set(article, known);
    for (const one of outlet === null ? via : [outlet, ...via]) known.through.add(one);
    known.passages.push(passage);
  }
  const all = [...articles.values()].map(({ through, passages }) => ({ through, runs: passages.map(runsOf) }));
  const parent = all.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  const firstThrough = new Map<string, number>();
  all.forEach(({ through }, i) => {
    for (const one of through) {
      const first = firstThrough.get(one);
      if (first === undefined) firstThrough.set(one, i);
      else parent[root(i)] = root(first);
    }
  });
  all.forEach(({ runs }, i) => {
    for (let j = 0; j < i; j++) {
      if (root(i) !== root(j) && runs.some((a) => all[j]!.runs.some((b) => likeness(a, b) >= NEAR_COPY))) parent[root(i)] = root(j);
    }
  });
  return all.filter((_, i) => root(i) === i).length;
}

/** Every run of three words; of a shorter text, itself. */
function runsOf(passage: string): Set<string> {
  const all = words(passage).map(({ word }) => word);
  if (all.length < RUN) return new Set(all.length === 0 ? [] : [all.join(' ')]);
  return new Set(all.slice(RUN - 1).map((_, i) => all.slice(i, i + RUN).join(' ')));
}

/** Dice's coefficient. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return (2 * common) / (a.size + b.size);
}
