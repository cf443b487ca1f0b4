import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../../paths.ts';
import type { Side } from './side.ts';
import { groupCount } from './synonyms.ts';
import { type Vocables, vocablesOf } from './vocables.ts';
import { isName, stemCount, stemGroups, stemIn, stemText, whenForgotten } from './vocabulary.ts';

const counted = z.object({ paragraphs: z.number().positive(), counts: z.record(z.string(), z.number()) });

/** In which share of the paragraphs of news a stem stands. */
interface News {
  share(stem: string): number;
}

let news: News | undefined;

function readNews(): News {
  const { paragraphs, counts } = counted.parse(JSON.parse(readFileSync(`${packageRoot}models/words/english.json`, 'utf8')));
  const known = new Map(Object.entries(counts));
  // What was counted too seldom to be kept.
  const unseen = 2;
  return { share: (stem) => (known.get(stem) ?? unseen) / paragraphs };
}

/** Names tell what a story is about, less what is said of it: they count as words that stand in this share of paragraphs. */
const NAME_SHARE = 0.03;
/** So many wordings at hand tell as much as news at large does. */
const PRIOR = 20;

/** Shares by the numbers of stems, as far as they were asked for. */
const shares: number[] = [];
whenForgotten(() => void (shares.length = 0));

function shareOf(stem: number): number {
  news ??= readNews();
  return (shares[stem] ??= news.share(stemText(stem)));
}

/** Room for what is worked out of each stem: taken for a comparison, given back empty. */
interface Room {
  counts: Int32Array;
  /** By term; 0: not asked for yet. */
  told: Float64Array;
}
const rooms: Room[] = [];

let count = 0;

/** What each statement says. */
function distinct(sides: readonly (readonly Side[])[]): Vocables[] {
  const [number, all]: [number, Vocables[]] = [++count, []];
  for (const some of sides)
    for (const side of some) {
      const vocables = vocablesOf(side);
      if (vocables.comparedIn === number) continue;
      vocables.comparedIn = number;
      vocables.place = all.push(vocables) - 1;
    }
  return all;
}

function roomFor(stems: number): Room {
  const room = rooms.pop();
  // More than is wanted: stems come with every article.
  return room !== undefined && room.counts.length >= stems
    ? room
    : { counts: new Int32Array(2 * stems), told: new Float64Array(4 * stems) };
}

/** How much a word tells: what is rare in news tells most, and what all wordings at hand have tells little. */
export class Rarity {
  private readonly room: Room;
  private readonly counts: Int32Array;
  private readonly told: Float64Array;
  private readonly counted: number[] = [];
  private readonly asked: number[] = [];
  private readonly groups = new Array<number>(groupCount).fill(0);
  /** How many statements are at hand. */
  readonly total: number;

  /** @param sides statements at hand, some of them several times */
  constructor(...sides: readonly (readonly Side[])[]) {
    const all = distinct(sides);
    this.total = all.length;
    this.room = roomFor(stemCount());
    ({ counts: this.counts, told: this.told } = this.room);
    for (const { terms, groups } of all) {
      let last = -1;
      for (const term of terms) {
        const stem = stemIn(term);
        if (stem !== last && this.counts[stem]!++ === 0) this.counted.push(stem);
        last = stem;
      }
      for (const group of groups) this.groups[group]!++;
    }
  }

  of(term: number): number {
    const told = this.told[term]!;
    return told === 0 ? this.toldBy(term) : told;
  }

  /** To be called once nothing is asked of it any more. */
  giveBack(): void {
    for (const stem of this.counted) this.counts[stem] = 0;
    for (const term of this.asked) this.told[term] = 0;
    rooms.push(this.room);
  }

  private toldBy(term: number): number {
    const stem = stemIn(term);
    let here = this.counts[stem]!;
    for (const group of stemGroups(stem)) here = Math.max(here, this.groups[group]!);
    const share = isName(term) ? NAME_SHARE : shareOf(stem);
    this.asked.push(term);
    return (this.told[term] = -Math.log((here + PRIOR * share) / (this.total + PRIOR)));
  }
}
