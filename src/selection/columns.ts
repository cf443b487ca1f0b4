import type { Value } from '../graph/runner.ts';

/** Values that are read side by side, never null as a whole: a list in Cypher, or the value itself where it is the only one. */
export class Columns {
  readonly #cyphers: string[] = [];

  /** @returns how the value is taken from what was read */
  add(cypher: string): (row: Value) => Value {
    const at = this.#cyphers.push(cypher) - 1;
    return (row) => (this.#cyphers.length === 1 ? row : (row as Value[])[at]!);
  }

  get cypher(): string {
    return this.#cyphers.length === 1 ? this.#cyphers[0]! : `[${this.#cyphers.join(', ')}]`;
  }
}
