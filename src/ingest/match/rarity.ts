import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../../paths.ts';
import { AtHand } from './at-hand.ts';
import type { Side } from './side.ts';
import { isName, stemCount, stemGroups, stemIn, stemText, termOf, whenForgotten } from './vocabulary.ts';

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

/** Shares by the numbers of stems; 0: not asked for yet. Written in any order: a list would become a table of keys. */
let shares = new Float64Array(0);
whenForgotten(() => void shares.fill(0));

/** @param stem one of those that there was room made for */
function shareOf(stem: number): number {
  const known = shares[stem]!;
  if (known > 0) return known;
  news ??= readNews();
  return (shares[stem] = news.share(stemText(stem)));
}

function makeRoom(stems: number): void {
  if (shares.length >= stems) return;
  const before = shares;
  // More than is wanted: stems come with every article.
  shares = new Float64Array(2 * stems);
  shares.set(before);
}

/** How much a word tells: what is rare in news tells most, and what all wordings at hand have tells little. */
export class Rarity {
  readonly atHand: AtHand;
  /** What each term tells, as `atHand` numbers them; 0: no statement has it. */
  readonly told: Float64Array;

  /** @param sides statements at hand, some of them several times */
  constructor(...sides: readonly (readonly Side[])[]) {
    this.atHand = new AtHand(sides);
    const { stems, terms, counts } = this.atHand;
    makeRoom(stemCount());
    this.told = new Float64Array(termOf(stems.length, false));
    for (let k = 0; k < terms.length; k++) {
      const term = terms[k]!;
      if (this.told[term] === 0) this.told[term] = this.toldBy(stems[stemIn(term)]!, isName(term), counts[stemIn(term)]!);
    }
  }

  /** @param term of the vocabulary: one of a statement at hand, else it tells 0 */
  of(term: number): number {
    const number = this.atHand.numberOf(stemIn(term));
    return this.told[termOf(number, isName(term))]!;
  }

  /** To be called once nothing is asked of it any more. */
  giveBack(): void {
    this.atHand.giveBack();
  }

  /** @param here how many statements have the stem */
  private toldBy(stem: number, isName: boolean, here: number): number {
    const { groupCounts, statements } = this.atHand;
    for (const group of stemGroups(stem)) here = Math.max(here, groupCounts[group]!);
    const share = isName ? NAME_SHARE : shareOf(stem);
    return -Math.log((here + PRIOR * share) / (statements.length + PRIOR));
  }
}
