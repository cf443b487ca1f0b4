import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../../paths.ts';
import { groupsOf } from './synonyms.ts';
import type { Wording } from './wording.ts';

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

/** How much a word tells: what is rare in news tells most, and what all wordings at hand have tells little. */
export class Rarity {
  private readonly counts = new Map<string | number, number>();
  private total = 0;
  private readonly told = new Map<string, number>();

  /** @param all each a statement's wordings */
  constructor(all: Iterable<readonly Wording[]>) {
    news ??= readNews();
    for (const wordings of all) {
      this.total++;
      const here = new Set<string | number>();
      for (const { stems } of wordings)
        for (const stem of stems.keys()) {
          here.add(stem);
          for (const group of groupsOf(stem)) here.add(group);
        }
      for (const one of here) this.counts.set(one, (this.counts.get(one) ?? 0) + 1);
    }
  }

  of(stem: string, isName: boolean): number {
    const key = isName ? `${stem} name` : stem;
    let told = this.told.get(key);
    if (told === undefined) {
      told = this.toldBy(stem, isName);
      this.told.set(key, told);
    }
    return told;
  }

  private toldBy(stem: string, isName: boolean): number {
    const here = Math.max(this.counts.get(stem) ?? 0, ...groupsOf(stem).map((group) => this.counts.get(group) ?? 0));
    const share = isName ? NAME_SHARE : news!.share(stem);
    return -Math.log((here + PRIOR * share) / (this.total + PRIOR));
  }
}
