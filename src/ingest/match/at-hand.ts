import type { Side } from './side.ts';
import { groupCount } from './synonyms.ts';
import { type Vocables, vocablesOf } from './vocables.ts';
import { isName, stemCount, stemIn, termOf } from './vocabulary.ts';

/** By stem of the vocabulary, all 0: taken for a comparison, and given back so. */
const rooms: Int32Array[] = [];

function roomFor(stems: number): Int32Array {
  const room = rooms.pop();
  // More than is wanted: stems come with every article.
  return room !== undefined && room.length >= stems ? room : new Int32Array(2 * stems);
}

let count = 0;

/** Each once; each is told its place. */
function distinct(lists: readonly (readonly Side[])[]): Side[] {
  const [number, all]: [number, Side[]] = [++count, []];
  for (const some of lists)
    for (const side of some) {
      const vocables = vocablesOf(side);
      if (vocables.comparedIn === number) continue;
      vocables.comparedIn = number;
      vocables.place = all.push(side) - 1;
    }
  return all;
}

/**
 * What all statements of a comparison say, as numbers that lie together: each is compared with hundreds, and to fetch lists from all over memory
 * for every pair takes longer than to go through them. Stems have small numbers of their own here, from 1 on; terms are made of these as
 * `vocabulary.ts` makes them of its own.
 */
export class AtHand {
  /** By place. */
  readonly statements: readonly Side[];
  /** Terms of one statement after another. */
  readonly terms: Int32Array;
  /** By place: where its terms begin; they end where those of the next begin. */
  readonly starts: Int32Array;
  /** By number: how many statements have the stem. */
  readonly counts: Int32Array;
  /** By group of words: how many statements have one of it. */
  readonly groupCounts = new Int32Array(groupCount);
  /** By number: the stem of the vocabulary. */
  readonly stems: number[] = [-1];
  private readonly numbers: Int32Array;

  /** @param lists of statements, some of them in several */
  constructor(lists: readonly (readonly Side[])[]) {
    this.statements = distinct(lists);
    let total = 0;
    for (const side of this.statements) total += vocablesOf(side).terms.length;
    this.terms = new Int32Array(total);
    this.starts = new Int32Array(this.statements.length + 1);
    this.counts = new Int32Array(Math.min(total, stemCount()) + 1);
    this.numbers = roomFor(stemCount());
    let end = 0;
    this.statements.forEach((side, place) => {
      end = this.take(vocablesOf(side), end);
      this.starts[place + 1] = end;
    });
  }

  /** The number of a stem of the vocabulary; 0: no statement has it. */
  numberOf(stem: number): number {
    return this.numbers[stem]!;
  }

  /** To be called once nothing is asked of it any more. */
  giveBack(): void {
    for (let number = 1; number < this.stems.length; number++) this.numbers[this.stems[number]!] = 0;
    rooms.push(this.numbers);
  }

  /** @param end of what was taken before @returns that of all */
  private take({ terms, groups }: Vocables, end: number): number {
    let last = 0;
    for (const term of terms) {
      const number = this.numbers[stemIn(term)]! || this.add(stemIn(term));
      if (number !== last) this.counts[number]!++;
      last = number;
      this.terms[end++] = termOf(number, isName(term));
    }
    for (const group of groups) this.groupCounts[group]!++;
    return end;
  }

  private add(stem: number): number {
    const number = this.stems.push(stem) - 1;
    this.numbers[stem] = number;
    return number;
  }
}
