import { bounds } from './format.ts';

/** A number as one article gives it. */
export interface Reported {
  text: string;
  lower: number | null;
  upper: number | null;
  approximate: boolean;
  quotation: { article: { id: string } };
}

/** What articles give for one number. */
export interface Readings<Figure extends Reported> {
  /** One of each, as the first article has it. */
  readings: Figure[];
  /** The articles do not agree; else one of them gives them all, as of several places. */
  differ: boolean;
  /** One for each reading: bounds where there is one; else as printed, for no bounds are those of all. */
  words: string[];
}

/** As printed, without the quotation marks that the article has around it. */
const bare = (text: string): string => text.replace(/^[“"]|[”"]$/gu, '');

const keyOf = ({ lower, upper, approximate }: Reported): string => [lower, upper, approximate].join();

export function readingsOf<Figure extends Reported>(figures: readonly Figure[]): Readings<Figure> {
  const first = new Map<string, Figure>();
  const byArticle = new Map<string, Set<string>>();
  for (const figure of figures) {
    const [key, { id }] = [keyOf(figure), figure.quotation.article];
    if (!first.has(key)) first.set(key, figure);
    byArticle.set(id, (byArticle.get(id) ?? new Set()).add(key));
  }
  const readings = [...first.values()];
  const [only] = readings;
  if (only && readings.length === 1) return { readings, differ: false, words: [bounds(only) || bare(only.text)] };
  const together = [...byArticle.values()].some(({ size }) => size === readings.length);
  return { readings, differ: !together, words: readings.map(({ text }) => `“${bare(text)}”`) };
}
