import { type Word, words } from '../../domains/search/words.ts';
import { remembered } from '../../memo.ts';
import { shortened } from './synonyms.ts';

/** Words that tell nothing by themselves, of whatever they are said. */
export const STOP = new Set(
  `a an the and or but nor so yet if then than that which who whom whose what when where why how this these those there here it its he she they
them his her their him we us our you your i me my be is are was were been being am do does did done doing have has had having will would shall
should can could may might must not no of to in on at by for from with without into onto upon about against between among through during before
after above below under over up down out off as like just only also too very more most much many some any all each every both either neither
such same other another own said say says saying told tell tells according reportedly while because since until although though even still
already now today yesterday again further one report reports reported`.split(/\s+/),
);

/** `don't`, `she's`, `we'll`: verbs that tell nothing, written together with what stands before or behind them. */
const CONTRACTION = /^(?:\p{L}+'(?:m|re|ve|d|ll|t)|(?:he|she|it|that|there|here|what|who|where|how|let)'s)$/iu;

/** What has an apostrophe is longer than the word that is made of it. */
export const isContraction = (text: string, { word, start, end }: Word): boolean =>
  end - start !== word.length && CONTRACTION.test(text.slice(start, end));

/** Whether a word tells nothing by itself. */
export const isEmpty = (text: string, one: Word): boolean => STOP.has(one.word) || isContraction(text, one);

/** A text as its wording is told from it. */
export interface Read {
  /** See `plainText`. */
  text: string;
  all: readonly Word[];
}

/** With plain apostrophes, and one word for phrases. */
export const plainText = (printed: string): string => shortened(printed.replace(/[’‘]/gu, "'"));

function readText(printed: string): Read {
  const text = plainText(printed);
  return { text, all: words(text) };
}

/** What is said is asked for, and then compared, under the same words. */
export const readOf = remembered(readText, 100);

/** All words of a text, folded. */
export const plainWords = (printed: string): string =>
  readOf(printed)
    .all.map(({ word }) => word)
    .join(' ');

/** The words by which an index is asked for wordings like this one, the rarest first; null: it has none. */
export function indexQuery(text: string, most = 24): string | null {
  const { text: plain, all } = readOf(text);
  const stems = new Set<string>();
  const chosen: string[] = [];
  const lengths: number[] = [];
  for (const one of all) {
    if (isEmpty(plain, one) || stems.has(one.stem)) continue;
    stems.add(one.stem);
    put(one.stem, chosen, lengths);
    if (chosen.length > most) {
      chosen.pop();
      lengths.pop();
    }
  }
  return chosen.length === 0 ? null : chosen.join(' ');
}

/** Longer words are rarer, as a rule: behind those that are as long. Lengths are by the side, for those of texts are found slowly. */
function put(stem: string, chosen: string[], lengths: number[]): void {
  const length = stem.length;
  let at = chosen.push(stem) - 1;
  lengths.push(length);
  for (; at > 0 && lengths[at - 1]! < length; at--) {
    chosen[at] = chosen[at - 1]!;
    lengths[at] = lengths[at - 1]!;
  }
  chosen[at] = stem;
  lengths[at] = length;
}
