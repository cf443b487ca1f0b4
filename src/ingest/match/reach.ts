import { NUMBER, SYNONYM } from './alike.ts';
import type { AtHand } from './at-hand.ts';
import { addedAtMost, mayScore, scored } from './compare.ts';
import { countTheSame, sharedNumbers } from './figures.ts';
import { NEVER } from './joins.ts';
import type { Rarity } from './rarity.ts';
import { LEAST_RELATED } from './relations.ts';
import type { Side } from './side.ts';
import { Trait, vocablesOf } from './vocables.ts';
import { groupMembers, stemGroups, stemIn } from './vocabulary.ts';

/**
 * Of what each of an article's statements may be like, and of those before it, what has enough of its words for anything to come of it:
 * all that they say is looked at in one go, and nearly everything left out before any wording is compared with another.
 * @param others of each: statements of the graph
 * @param rarity of all of these
 */
export function withinReach(own: readonly Side[], others: readonly (readonly Side[])[], rarity: Rarity): Side[][] {
  const reach = new Reach(rarity);
  return own.map((side, i) => reach.of(side, others[i]!, own.slice(0, i)));
}

/** Stands for a word that the statement at hand has not, but for which it may have another. */
const IN_OTHER_WORDS = -1;

class Reach {
  private readonly atHand: AtHand;
  /** By number of a stem: what it tells at most, where the statement at hand has it; 0: it has not. */
  private readonly here: Float64Array;
  /** By place: what that of its wordings tells which tells least. */
  private readonly least: Float64Array;
  /** By place: see `Vocables`. */
  private readonly traits: Uint8Array;

  constructor(private readonly rarity: Rarity) {
    this.atHand = rarity.atHand;
    const { statements, stems } = this.atHand;
    this.here = new Float64Array(stems.length);
    this.least = new Float64Array(statements.length);
    this.traits = new Uint8Array(statements.length);
    statements.forEach((side, place) => {
      this.least[place] = Math.max(0.01, this.leastIn(side, place));
      this.traits[place] = vocablesOf(side).traits;
    });
  }

  of(side: Side, ...others: readonly (readonly Side[])[]): Side[] {
    const { place, groups } = vocablesOf(side);
    const spoken = this.spokenIn(place);
    this.take(place, groups);
    const near: Side[] = [];
    for (const some of others) for (const other of some) if (this.has(side, place, other, spoken)) near.push(other);
    this.leave(place, groups);
    return near;
  }

  private has(a: Side, at: number, b: Side, spoken: number): boolean {
    const { place } = vocablesOf(b);
    const [x, y] = [this.traits[at]!, this.traits[place]!];
    const numbers = (x & y & Trait.NUMBERS) > 0 ? sharedNumbers(a, b) : 0;
    const told = this.shared(place, spoken) + NUMBER * numbers;
    let wording = 0;
    if (told > 0) {
      const [inA, inB] = [this.least[at]!, this.least[place]!];
      const dice = Math.min(1, (2 * told) / (inA + inB));
      if (dice >= LEAST_RELATED) return true;
      wording = scored(dice, Math.min(1, told / Math.min(inA, inB)), told);
    }
    if ((x & y & Trait.FIGURES) > 0 && countTheSame(a, b)) return true;
    const most = wording + addedAtMost(x, y, numbers > 0);
    return most > NEVER && mayScore(NEVER, a, b, most);
  }

  /** What words of another statement that the one at hand has too, or is said to have in other words, tell at most. */
  private shared(place: number, spoken: number): number {
    const { terms, starts } = this.atHand;
    const { told } = this.rarity;
    const end = starts[place + 1]!;
    let same = 0;
    let other = 0;
    for (let k = starts[place]!; k < end; k++) {
      const term = terms[k]!;
      const here = this.here[stemIn(term)]!;
      if (here > 0) same += Math.min(here, told[term]!);
      else if (here < 0) other += told[term]! + spoken;
    }
    return same + (SYNONYM * other) / 2;
  }

  /** What that of its words tells most for which there are others; 0: there are for none. */
  private spokenIn(place: number): number {
    const { terms, starts, stems } = this.atHand;
    let most = 0;
    for (let k = starts[place]!; k < starts[place + 1]!; k++)
      if (stemGroups(stems[stemIn(terms[k]!)]!).length > 0) most = Math.max(most, this.rarity.told[terms[k]!]!);
    return most;
  }

  private take(place: number, groups: readonly number[]): void {
    const { terms, starts } = this.atHand;
    // What no statement has is written to 0, which is no stem's.
    for (const group of groups) for (const stem of groupMembers(group)) this.here[this.atHand.numberOf(stem)] = IN_OTHER_WORDS;
    for (let k = starts[place]!; k < starts[place + 1]!; k++) {
      const term = terms[k]!;
      this.here[stemIn(term)] = Math.max(this.here[stemIn(term)]!, this.rarity.told[term]!);
    }
  }

  private leave(place: number, groups: readonly number[]): void {
    const { terms, starts } = this.atHand;
    for (const group of groups) for (const stem of groupMembers(group)) this.here[this.atHand.numberOf(stem)] = 0;
    for (let k = starts[place]!; k < starts[place + 1]!; k++) this.here[stemIn(terms[k]!)] = 0;
  }

  private leastIn(side: Side, place: number): number {
    const { wordings, told, numbers } = vocablesOf(side);
    if (wordings.length > 1) return this.leastOf(told);
    const { terms, starts } = this.atHand;
    let all = NUMBER * numbers.size;
    for (let k = starts[place]!; k < starts[place + 1]!; k++) all += this.rarity.told[terms[k]!]!;
    return all;
  }

  /** @param told of several wordings, see `Vocables` */
  private leastOf(told: readonly number[]): number {
    let least = Infinity;
    let all = Infinity;
    for (const term of told)
      if (term >= 0) all += this.rarity.of(term);
      else {
        least = Math.min(least, all);
        all = NUMBER * (-1 - term);
      }
    return Math.min(least, all);
  }
}
