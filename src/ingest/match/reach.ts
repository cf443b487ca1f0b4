import { NUMBER, SYNONYM } from './alike.ts';
import { mayScore, scored } from './compare.ts';
import { countTheSame, sharedNumbers } from './figures.ts';
import { NEVER } from './joins.ts';
import type { Rarity } from './rarity.ts';
import { LEAST_RELATED } from './relations.ts';
import type { Side } from './side.ts';
import { groupCount } from './synonyms.ts';
import { vocablesOf } from './vocables.ts';
import { stemCount, stemGroups, stemIn } from './vocabulary.ts';

/**
 * Of what each of an article's statements may be like, and of those before it, what has enough of its words for anything to come of it:
 * all that they say is looked at in one go, and nearly everything left out before any wording is compared with another.
 * @param others of each: statements of the graph
 */
export function withinReach(own: readonly Side[], others: readonly (readonly Side[])[], rarity: Rarity): Side[][] {
  const reach = new Reach(rarity);
  return own.map((side, i) => reach.of(side, others[i]!, own.slice(0, i)));
}

/** One for all, taken by one at a time; nothing is left in it. */
let room = new Float64Array(0);

class Reach {
  /** By stem: what it tells at most, where the statement at hand has it; 0: it has not. */
  private readonly told = roomFor(stemCount());
  /** By group of words: whether the statement at hand has one of it. */
  private readonly spokenFor = new Array<boolean>(groupCount).fill(false);
  /** By a statement's place in the comparison: what its wordings tell at least; 0: not known yet. */
  private readonly least: Float64Array;

  constructor(private readonly rarity: Rarity) {
    this.least = new Float64Array(rarity.total);
  }

  of(side: Side, ...others: readonly (readonly Side[])[]): Side[] {
    const { terms, replaceable, groups } = vocablesOf(side);
    let spoken = 0;
    for (const term of terms) {
      const [stem, told] = [stemIn(term), this.rarity.of(term)];
      if (told > this.told[stem]!) this.told[stem] = told;
    }
    for (const term of replaceable) spoken = Math.max(spoken, this.rarity.of(term));
    for (const group of groups) this.spokenFor[group] = true;
    const least = this.leastIn(side);
    const near: Side[] = [];
    try {
      for (const some of others)
        for (const other of some)
          if (this.has(side, other, least, this.shared(other, spoken) + NUMBER * sharedNumbers(side, other))) near.push(other);
    } finally {
      for (const term of terms) this.told[stemIn(term)] = 0;
      for (const group of groups) this.spokenFor[group] = false;
    }
    return near;
  }

  private has(a: Side, b: Side, inA: number, told: number): boolean {
    let wording = 0;
    if (told > 0) {
      const inB = this.leastIn(b);
      const dice = Math.min(1, (2 * told) / (inA + inB));
      if (dice >= LEAST_RELATED) return true;
      wording = scored(dice, Math.min(1, told / Math.min(inA, inB)), told);
    }
    return countTheSame(a, b) || mayScore(NEVER, a, b, wording);
  }

  /** What words of the other that the statement at hand has too, or is said to have in other words, tell at most. */
  private shared(other: Side, spoken: number): number {
    const { terms, replaceable } = vocablesOf(other);
    let told = 0;
    for (const term of terms) {
      const here = this.told[stemIn(term)]!;
      if (here > 0) told += Math.min(here, this.rarity.of(term));
    }
    if (spoken > 0)
      for (const term of replaceable) {
        const stem = stemIn(term);
        if (this.told[stem] === 0 && this.isSpokenFor(stem)) told += (SYNONYM * (this.rarity.of(term) + spoken)) / 2;
      }
    return told;
  }

  private isSpokenFor(stem: number): boolean {
    for (const group of stemGroups(stem)) if (this.spokenFor[group]) return true;
    return false;
  }

  /** What that of its wordings tells which tells least. */
  private leastIn(side: Side): number {
    const { place, told } = vocablesOf(side);
    if (this.least[place]! > 0) return this.least[place]!;
    let least = Infinity;
    let all = Infinity;
    for (const term of told)
      if (term >= 0) all += this.rarity.of(term);
      else {
        least = Math.min(least, all);
        all = NUMBER * (-1 - term);
      }
    return (this.least[place] = Math.max(0.01, Math.min(least, all)));
  }
}

// More than is wanted: stems come with every article.
const roomFor = (stems: number): Float64Array => (room.length >= stems ? room : (room = new Float64Array(2 * stems)));
