import { LRUCache } from 'lru-cache';
import type { Runner } from '../graph/runner.ts';
import { KeptSides } from './match/kept-sides.ts';
import type { KnownActor } from './resolve/gazetteer.ts';

/** Ids of what a write may have changed. */
export interface Touched {
  statements: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** First words of the names that the actors have now, by their keys. */
  firsts: ReadonlySet<string>;
}

/** Who bears the names that begin with one word; `MANY`: there are more of them than are kept. */
export type NamesFrom =
  | 'MANY'
  | {
      /** Of those who bear a name, by its key. */
      ids: ReadonlyMap<string, readonly string[]>;
      /** Of the longest. */
      words: number;
    };

/** How many are kept: a statement takes some kilobytes. */
const MOST = { statements: 8000, actors: 8000, names: 20_000 };

/**
 * What was read of a graph, from one article to the next: the same people are named, and the same statements come up for comparison, time
 * and again. All of it is true at one number of the graph's version; whatever anybody else writes makes it another, and all is forgotten.
 */
export class Memory {
  readonly sides = new KeptSides(MOST.statements);
  /** By id. */
  readonly actors = new LRUCache<string, KnownActor>({ max: MOST.actors });
  /** By id of an actor of the gazetteer: whether the graph has it. */
  readonly there = new LRUCache<string, boolean>({ max: MOST.actors });
  /** Ids of those that it has under no other key either. */
  readonly nowhere = new LRUCache<string, true>({ max: MOST.actors });
  /** By the first word of their keys. */
  readonly named = new LRUCache<string, NamesFrom>({ max: MOST.names });
  /** By the key of a name: ids of those whose names are spelt nearly so, where nobody bears the very name. */
  readonly alike = new LRUCache<string, readonly string[]>({ max: MOST.names });
  private version: number | null = null;

  /**
   * What it is to be true at from now on; what is kept may be looked up until the next wait. Without a version nothing is kept.
   * @param version of the graph, read before what is to be kept, or with it
   */
  at(version: number | null): void {
    if (version === null || version !== this.version) this.forget();
    this.version = version;
  }

  /** Whether what was read when the graph had this version may be kept. */
  isAt = (version: number | null): boolean => version !== null && version === this.version;

  /** Goes on with what is kept after a write of our own that has been the only one between two versions. */
  wrote(before: number | null, after: number | null, { statements, actors, articles, firsts }: Touched): void {
    if (before !== this.version) this.forget();
    this.version = after;
    const ofActors = (posts: readonly { agencyId: string | null }[]) =>
      posts.some(({ agencyId }) => agencyId !== null && actors.has(agencyId));
    this.sides.leaveOut(
      ({ id, speakers, renderings }) =>
        statements.has(id) ||
        renderings.some(({ article }) => articles.has(article)) ||
        speakers.some((one) => actors.has(one.id) || ofActors(one.posts)),
    );
    for (const [id, { positions }] of this.actors.entries()) if (actors.has(id) || ofActors(positions)) this.actors.delete(id);
    for (const id of actors) this.there.delete(id);
    for (const first of firsts) this.named.delete(first);
    for (const [first, names] of this.named.entries())
      if (names !== 'MANY' && [...names.ids.values()].some((ids) => ids.some((id) => actors.has(id)))) this.named.delete(first);
    if (actors.size === 0) return;
    // Whoever is new may be one of them under another key, and is spelt like others.
    this.nowhere.clear();
    this.alike.clear();
  }

  private forget(): void {
    for (const kept of [this.sides, this.actors, this.there, this.nowhere, this.named, this.alike]) kept.clear();
  }
}

/** Those that are kept, by id, in the order asked, and the ids of those that are not. */
export function keptOf<T extends object | string>(
  kept: LRUCache<string, T>,
  ids: Iterable<string>,
): { found: Map<string, T>; missing: string[] } {
  const found = new Map<string, T>();
  const missing: string[] = [];
  for (const id of ids) {
    const one = kept.get(id);
    if (one === undefined) missing.push(id);
    else found.set(id, one);
  }
  return { found, missing };
}

const memories = new WeakMap<Runner, Memory>();

/** The one of a graph. */
export function memoryOf(runner: Runner): Memory {
  let memory = memories.get(runner);
  if (memory === undefined) memories.set(runner, (memory = new Memory()));
  return memory;
}
