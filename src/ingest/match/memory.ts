import { LRUCache } from 'lru-cache';
import type { Runner } from '../../graph/runner.ts';
import type { Side } from './side.ts';

/** What a write may have changed: ids. */
export interface Touched {
  statements: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  articles: ReadonlySet<string>;
}

/** Statements that are kept, at some kilobytes each. */
const MOST = 8000;

/**
 * Statements of a graph from one article to the next: the same come up for comparison time and again. All that is kept is true at one
 * number of the graph's version; whatever anybody else writes makes it another, and all is forgotten.
 */
export class Memory {
  private readonly sides = new LRUCache<string, Side>({ max: MOST });
  private version: number | null = null;

  /** Those of them that are kept. @param version of the graph, as it was read with these ids or before */
  at(version: number | null, ids: Iterable<string>): Map<string, Side> {
    if (version !== this.version) {
      this.sides.clear();
      this.version = version;
    }
    const kept = new Map<string, Side>();
    for (const id of ids) {
      const side = this.sides.get(id);
      if (side !== undefined) kept.set(id, side);
    }
    return kept;
  }

  /** @param version of the graph, read before the sides were */
  keep(version: number | null, sides: readonly Side[]): void {
    if (version === null || version !== this.version) return;
    for (const side of sides) this.sides.set(side.id, side);
  }

  /** Goes on with what is kept after a write of our own that has been the only one between two versions. */
  wrote(before: number | null, after: number | null, { statements, actors, articles }: Touched): void {
    if (before !== this.version) this.sides.clear();
    this.version = after;
    for (const [id, { speakers, renderings }] of this.sides.entries()) {
      const touched =
        statements.has(id) ||
        renderings.some(({ article }) => articles.has(article)) ||
        speakers.some((one) => actors.has(one.id) || one.posts.some(({ agencyId }) => agencyId !== null && actors.has(agencyId)));
      if (touched) this.sides.delete(id);
    }
  }
}

const memories = new WeakMap<Runner, Memory>();

/** The one of a graph. */
export function memoryOf(runner: Runner): Memory {
  let memory = memories.get(runner);
  if (memory === undefined) memories.set(runner, (memory = new Memory()));
  return memory;
}
