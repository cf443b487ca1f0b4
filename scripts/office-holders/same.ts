import { skeleton } from '../../src/ingest/resolve/names.ts';

/** A term in a post. */
export interface Held {
  /** ISO code; empty where the post is one of an organisation. */
  country: string;
  /** Key in organisations.json. */
  agency: string | null;
  title: string;
  name: string;
  aliases: string[];
  wikidataId: string | null;
  from: string;
  to: string | null;
}

const bones = (name: string): string[] =>
  skeleton(name)
    .split(' ')
    .filter((word) => word.length > 1);
const within = (few: string[], many: string[]): boolean => few.length > 1 && few.every((word) => many.includes(word));
export const sameName = (some: string[], others: string[]): boolean =>
  some.some((one) =>
    others.some((other) => skeleton(one) === skeleton(other) || within(bones(one), bones(other)) || within(bones(other), bones(one))),
  );
/** Joe and Joseph Biden: one surname, one post, one first day. */
export const sameSurname = (one: string, other: string): boolean => bones(one).at(-1) === bones(other).at(-1);
export const days = (one: string, other: string): number => Math.abs(Date.parse(other) - Date.parse(one)) / 86_400_000;
export const overlaps = (one: Held, other: Held): boolean => one.from < (other.to ?? '9999') && other.from < (one.to ?? '9999');
export const kind = (title: string): string =>
  /foreign|external|secretary of state$/i.test(title)
    ? 'foreign'
    : /defen[cs]e/i.test(title)
      ? 'defence'
      : /president/i.test(title)
        ? 'president'
        : 'other';
