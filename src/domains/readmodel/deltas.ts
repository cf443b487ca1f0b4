import { type Facts, partsOf, talliesOf, tallyKey, tiesOf } from './facts.ts';

/** Changes of all that counts statements, gathered over many of them, so that each counter is written once. */
export class Deltas {
  readonly #tallies = new Map<string, { key: string; by: string; keys: string[]; delta: number }>();
  readonly #ties = new Map<string, { pair: string; source: string; target: string; delta: number }>();
  readonly #parts = new Map<string, { id: string; says: number; part: number }>();

  /** @param sign 1: it counts from now on; -1: no longer */
  count(facts: Facts, sign: 1 | -1): void {
    for (const { by, keys } of talliesOf(facts)) {
      const key = tallyKey(by, keys);
      const tally = this.#tallies.get(key) ?? { key, by, keys, delta: 0 };
      tally.delta += sign;
      this.#tallies.set(key, tally);
    }
    for (const { source, target } of tiesOf(facts)) {
      const pair = pairOf(source, target);
      const tie = this.#ties.get(pair) ?? { pair, source, target, delta: 0 };
      tie.delta += sign;
      this.#ties.set(pair, tie);
    }
    for (const { actor, says } of partsOf(facts)) {
      const part = this.#parts.get(actor) ?? { id: actor, says: 0, part: 0 };
      part.says += says ? sign : 0;
      part.part += sign;
      this.#parts.set(actor, part);
    }
  }

  get tallies() {
    return [...this.#tallies.values()].filter(({ delta }) => delta !== 0);
  }

  get ties() {
    return [...this.#ties.values()].filter(({ delta }) => delta !== 0);
  }

  get parts() {
    return [...this.#parts.values()].filter(({ says, part }) => says !== 0 || part !== 0);
  }
}

export const pairOf = (source: string, target: string): string => `${source} ${target}`;
