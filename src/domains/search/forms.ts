import { stemmer } from 'stemmer';
import { remembered } from '../../memo.ts';
import { fold } from './fold.ts';

const lettersOf = (folded: string) => folded.replace(/[^\p{L}\p{N}\p{M}.]/gu, '').replace(/(?<!\p{Nd})\.|\.(?!\p{Nd})/gu, '');
const stemOf = (word: string) => (/^[a-z]+$/.test(word) ? stemmer(word) : word);

export interface Forms {
  printed: string;
  /** Folded, without apostrophes; `12,000` is `12000`, `U.S.` is `us`. Empty where nothing is left. */
  word: string;
  /** Of the word without a possessive `'s`. Only English is stemmed; other words are their own stems. */
  stem: string;
}

/** What is kept of a word as it stands in a text: the same few thousand come again and again. */
const formsOf = remembered((printed): Forms => {
  const folded = fold(printed);
  if (/^[a-z]+$/.test(folded)) return { printed, word: folded, stem: stemmer(folded) };
  const word = lettersOf(folded);
  return { printed, word, stem: word === '' ? '' : stemOf(lettersOf(folded.replace(/'s$/, '')) || word) };
});

/** Where a word's forms are found without cutting it out of its text, unless another that came later has its place. A power of 2. */
const places = new Array<Forms | undefined>(1 << 15).fill(undefined);

/** @param hash see `hashOf` */
export function formsAt(text: string, start: number, end: number, hash: number): Forms {
  const place = (hash ^ (hash >>> 15)) & (places.length - 1);
  const found = places[place];
  if (found?.printed.length === end - start && text.startsWith(found.printed, start)) return found;
  return (places[place] = formsOf(text.slice(start, end)));
}
