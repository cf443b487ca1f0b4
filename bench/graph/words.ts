import { random, type Random } from '../../test/support/random.ts';

const WORDS = 6000;
const ONSETS = ['b', 'br', 'd', 'f', 'g', 'gr', 'k', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v'];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const CODAS = ['', 'l', 'm', 'n', 'r', 's', 'nd', 'rk'];

/** Invented words: no article's, and as many different ones as a newspaper has. The first ones are the most frequent. */
const vocabulary: readonly string[] = (() => {
  const r = random(7);
  const made = new Set<string>();
  while (made.size < WORDS) {
    const syllables = Array.from({ length: r.pick([2, 2, 2, 3]) }, () => r.pick(ONSETS) + r.pick(NUCLEI) + r.pick(CODAS));
    made.add(syllables.join(''));
  }
  return [...made];
})();

/** The n-th most frequent word. */
export const word = (n: number): string => vocabulary[n]!;

const sums = new Map<number, Float64Array>();

/** Sums of 1, 1/2, 1/3, … */
function sumsUpTo(count: number): Float64Array {
  const known = sums.get(count);
  if (known) return known;
  const made = new Float64Array(count);
  for (let i = 0, sum = 0; i < count; i++) made[i] = sum += 1 / (i + 1);
  sums.set(count, made);
  return made;
}

/** A number below `count` by Zipf's law: 0 is the most frequent. */
export function ranked(r: Random, count: number): number {
  const all = sumsUpTo(count);
  const wanted = r.next() * all[count - 1]!;
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const wording = (r: Random, length: number): string => Array.from({ length }, () => word(ranked(r, WORDS))).join(' ');
