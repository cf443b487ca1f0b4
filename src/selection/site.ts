import type { Compiled } from './compilation.ts';

/** Ways to compile one place that are kept; the latest. */
const MOST_KEPT = 8;

/**
 * A place in one operation where something is selected: what is worked out there for one request holds for all later ones. Sites
 * form a tree beside the operation's; each has numbers of its own, from which variables and parameters get their names.
 */
export class Site {
  /** What was compiled here, the latest first. */
  readonly compiled: Compiled[] = [];
  readonly #count: { names: number };
  readonly #below = new Map<string, Site>();
  readonly #known = new Map<string, unknown>();
  readonly #numbers: number[] = [];
  #turn = 0;

  constructor(count = { names: 0 }) {
    this.#count = count;
  }

  /** The site below with this key. */
  at(key: string): Site {
    let site = this.#below.get(key);
    if (!site) this.#below.set(key, (site = new Site(this.#count)));
    site.#turn = 0;
    return site;
  }

  /** A name that nothing else in the operation has; the same, in the same turn, for every request. */
  name(stem: string): string {
    const turn = this.#turn++;
    return `${stem}${(this.#numbers[turn] ??= this.#count.names++)}`;
  }

  keep(compiled: Compiled): void {
    this.compiled.unshift(compiled);
    if (this.compiled.length > MOST_KEPT) this.compiled.pop();
  }

  /** What is the same for every request is worked out for the first one. */
  know<T>(what: string, work: () => T): T {
    if (!this.#known.has(what)) this.#known.set(what, work());
    return this.#known.get(what) as T;
  }
}
