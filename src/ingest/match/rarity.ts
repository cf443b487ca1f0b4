import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../../paths.ts';
import { isName, stemCount, stemGroups, stemIn, stemText, whenForgotten } from './vocabulary.ts';
import type { Vocables } from './side.ts';

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

/** How much a word tells: what is rare in news tells most, and what all wordings at hand have tells little. */
export class Rarity {
  private readonly counts = new Int32Array(stemCount());
  private readonly groups: number[] = [];
  private total = 0;
  /** By term; 0: not asked for yet. */
  private readonly told = new Float64Array(2 * stemCount());

  /** @param all each a statement's words */
  constructor(all: Iterable<Vocables>) {
    for (const { terms, groups } of all) {
      this.total++;
      let last = -1;
      for (const term of terms) {
        if (stemIn(term) !== last) this.counts[stemIn(term)]!++;
        last = stemIn(term);
      }
      for (const group of groups) this.groups[group] = (this.groups[group] ?? 0) + 1;
    }
  }

  of(term: number): number {
    const told = this.told[term]!;
    return told === 0 ? (this.told[term] = this.toldBy(term)) : told;
  }

  private toldBy(term: number): number {
    const stem = stemIn(term);
    let here = this.counts[stem]!;
    for (const group of stemGroups(stem)) here = Math.max(here, this.groups[group] ?? 0);
    const share = isName(term) ? NAME_SHARE : shareOf(stem);
    return -Math.log((here + PRIOR * share) / (this.total + PRIOR));
  }
}
