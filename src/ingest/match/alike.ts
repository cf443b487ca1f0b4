import type { Rarity } from './rarity.ts';
import { common } from './numbers.ts';
import { oppositesOf } from './synonyms.ts';
import { isName, stemGroups, stemIn, stemText } from './vocabulary.ts';
import type { Wording } from './wording.ts';

/** How like one another two wordings are. */
export interface Likeness {
  /** Dice by what their words tell: 1 for the same words. */
  dice: number;
  /** How much of what the one with less to tell says is in the other. */
  contained: number;
  /** What they share, by what it tells; of words that are said for one another, both. */
  shared: string[];
  /** Sum of what the shared words tell. */
  told: number;
  /** The same without names: what is said, not of whom. */
  plain: number;
  /** A word of the one says what a word of the other does not. */
  opposed: [string, string] | null;
  /** Names that only the one has, where the other has names too that this one lacks. */
  otherNames: boolean;
}

/** What a number tells. */
export const NUMBER = 4;
/** Words that are said for one another are as good as the same word by this share. */
export const SYNONYM = 0.8;
/** What sums differ by when they are added up in another order. */
const ROUNDING = 1e-9;

/** What a wording tells in all. */
function toldBy({ terms, numbers }: Wording, rarity: Rarity): number {
  let total = NUMBER * numbers.length;
  for (const term of terms) total += rarity.of(term);
  return total;
}

/** Behind all of them. */
const NO_TERM = 0x7fffffff;

export interface AtMost {
  dice: number;
  contained: number;
  told: number;
}

/** No less than what their likeness is: quick to tell, and nearly all pairs have next to nothing in common. */
export function alikeAtMost(a: Wording, b: Wording, rarity: Rarity): AtMost {
  let told = ROUNDING;
  if (a.numbers.length > 0 && b.numbers.length > 0) for (const number of a.numbers) if (b.numbers.includes(number)) told += NUMBER;
  let inA = NUMBER * a.numbers.length;
  let inB = NUMBER * b.numbers.length;
  // What only one has may be said for a word of the other: as far as the groups that both have go.
  let restA = 0;
  let restB = 0;
  let i = 0;
  let j = 0;
  while (i < a.sorted.length || j < b.sorted.length) {
    const x = i < a.sorted.length ? a.sorted[i]! : NO_TERM;
    const y = j < b.sorted.length ? b.sorted[j]! : NO_TERM;
    const stemA = stemIn(x);
    const stemB = stemIn(y);
    if (stemA === stemB) told += Math.min(rarity.of(x), rarity.of(y));
    if (stemA <= stemB) {
      inA += rarity.of(x);
      if (stemA !== stemB) restA += toldOnly(x, b.groups, rarity);
      i++;
    }
    if (stemB <= stemA) {
      inB += rarity.of(y);
      if (stemA !== stemB) restB += toldOnly(y, a.groups, rarity);
      j++;
    }
  }
  if (restA > 0 && restB > 0) told += (SYNONYM * (restA + restB)) / 2;
  return {
    told,
    dice: inA + inB === 0 ? 0 : Math.min(1, (2 * told) / (inA + inB)),
    contained: Math.min(1, told / Math.max(0.01, Math.min(inA, inB))),
  };
}

/** What a term tells that a wording lacks, but for which it may have another word; 0: it has none. */
const toldOnly = (term: number, groups: readonly number[], rarity: Rarity): number =>
  groups.length > 0 && stemGroups(stemIn(term)).some((group) => groups.includes(group)) ? rarity.of(term) : 0;

export function likenessOf(a: Wording, b: Wording, rarity: Rarity): Likeness {
  const inOther = new Map(b.terms.map((term) => [stemIn(term), term]));
  const shared: { text: string; told: number; name?: boolean }[] = [];
  const left: number[] = [];
  for (const term of a.terms) {
    const same = inOther.get(stemIn(term));
    if (same === undefined) left.push(term);
    else {
      inOther.delete(stemIn(term));
      shared.push({
        text: stemText(stemIn(term)),
        told: Math.min(rarity.of(term), rarity.of(same)),
        name: isName(term) || isName(same),
      });
    }
  }
  // Those of b that a lacks, in their order.
  const restA: number[] = [];
  const restB = new Set(inOther.values());
  for (const term of left) {
    const groups = stemGroups(stemIn(term));
    const other = groups.length === 0 ? undefined : saidFor(groups, restB);
    if (other === undefined) {
      restA.push(term);
      continue;
    }
    restB.delete(other);
    shared.push({
      text: `${stemText(stemIn(term))}/${stemText(stemIn(other))}`,
      told: (SYNONYM * (rarity.of(term) + rarity.of(other))) / 2,
    });
  }
  for (const number of a.numbers) if (b.numbers.includes(number)) shared.push({ text: number, told: NUMBER });
  const told = shared.reduce((total, one) => total + one.told, 0);
  const [inA, inB] = [toldBy(a, rarity), toldBy(b, rarity)];
  return {
    dice: inA + inB === 0 ? 0 : Math.min(1, (2 * told) / (inA + inB)),
    contained: Math.min(1, told / Math.max(0.01, Math.min(inA, inB))),
    shared: shared.sort((x, y) => y.told - x.told).map(({ text }) => text),
    told,
    plain: shared.reduce((total, one) => total + (one.name ? 0 : one.told), 0),
    opposed: opposedIn(restA, restB),
    otherNames: restA.some(isName) && [...restB].some(isName),
  };
}

/** The first that is of one of these groups. */
function saidFor(groups: readonly number[], terms: Iterable<number>): number | undefined {
  for (const term of terms) if (stemGroups(stemIn(term)).some((group) => groups.includes(group))) return term;
  return undefined;
}

function opposedIn(restA: readonly number[], restB: ReadonlySet<number>): [string, string] | null {
  let others: Set<string> | undefined;
  for (const term of restA) {
    const stem = stemText(stemIn(term));
    const opposites = oppositesOf(stem);
    if (opposites.size === 0) continue;
    others ??= new Set([...restB].map((one) => stemText(stemIn(one))));
    for (const other of opposites) if (others.has(other)) return [stem, other];
  }
  return null;
}

/** Dice of the runs of three words: 1 for copies. */
export const copied = (a: Wording, b: Wording): number =>
  a.runs.length === 0 || b.runs.length === 0 ? 0 : (2 * common(a.runs, b.runs)) / (a.runs.length + b.runs.length);
