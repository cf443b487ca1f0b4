import { openKernel, type Kernel, type Stored } from '../nlp/kernel.ts';

/** Gradient-boosted trees as they are kept: the nodes of all trees in parallel lists, a node's left subtree right behind it. */
export interface Trees {
  roots: Int32Array;
  /** Which value of the row a node asks about; -1: a leaf. */
  feature: Int16Array;
  /** Threshold of a node: up to it, go left. Value of a leaf. */
  number: Float32Array;
  right: Int32Array;
  /** Leaves add up to log odds, not to a number. */
  logistic: boolean;
}

/** What was learned, ready to be asked. */
export interface Forest {
  /** Of the row: the sum of one leaf of each tree; for a yes-or-no question the chance of yes. */
  ask(row: ArrayLike<number>): number;
  /** The same of many rows. */
  askAll(rows: readonly ArrayLike<number>[]): number[];
  /**
   * The same of rows that are written where they are asked.
   * @param write the row of a number, into `out` from `at` on
   */
  askEach(count: number, write: (row: number, out: Float32Array, at: number) => void): number[];
  /**
   * As `askEach`, where only the best rows matter: rows that lie far behind after some of the trees are asked no more, and have what
   * those say. That is near what all would.
   * @param margin behind the best after a quarter of the trees, as they add up: log odds for a yes-or-no question
   */
  askBest(count: number, margin: number, write: (row: number, out: Float32Array, at: number) => void): number[];
}

/** Values of a row, at most. */
const WIDTH = 256;
/** Rows that are asked together. */
const ROWS = 128;
/** After which share of the trees rows are left behind, and how many margins behind they are by then. */
const ROUNDS = [
  { share: 0.25, margins: 1 },
  { share: 1, margins: 0 },
];
const MEMORY = 8 * 1024 * 1024;
const NODE = 4;

let shared: { kernel: Kernel; rows: Stored<Float32Array>; sums: Stored<Float64Array> } | undefined;

function open(): NonNullable<typeof shared> {
  const kernel = openKernel(MEMORY);
  return { kernel, rows: kernel.floats(ROWS * WIDTH), sums: kernel.doubles(ROWS) };
}

export function createForest({ roots, feature, number, right, logistic }: Trees): Forest {
  const { kernel, rows: buffer, sums } = (shared ??= open());
  const nodes = kernel.ints(feature.length * NODE);
  const numbers = new Float32Array(nodes.values.buffer, nodes.address, nodes.values.length);
  const at = (node: number) => nodes.address + node * NODE * 4;
  for (let node = 0; node < feature.length; node++) {
    const leaf = feature[node]! < 0;
    nodes.values[node * NODE] = leaf ? 0 : feature[node]! * 4;
    numbers[node * NODE + 1] = number[node]!;
    nodes.values[node * NODE + 2] = at(leaf ? node : right[node]!);
    nodes.values[node * NODE + 3] = at(leaf ? node : node + 1);
  }
  const trees = kernel.ints(Array.from(roots, at));

  const answer = (sum: number): number => (logistic ? 1 / (1 + Math.exp(-sum)) : sum);
  const ask = (from: number, to: number, rows: number): Float64Array => {
    kernel.ask(trees.address + from * 4, to - from, buffer.address, WIDTH * 4, rows, sums.address);
    return sums.values;
  };
  const askSome = (rows: number): Float64Array => ask(0, roots.length, rows);

  const rounds = ROUNDS.map(({ share, margins }) => ({ to: Math.floor(roots.length * share), margins }));
  const total = new Float64Array(ROWS);
  const kept = new Uint8Array(ROWS);

  function askBestOfSome(rows: number, margin: number): Float64Array {
    total.fill(0, 0, rows);
    for (let row = 0; row < rows; row++) kept[row] = row;
    let from = 0;
    let count = rows;
    for (const { to, margins } of rounds) {
      const found = ask(from, to, count);
      let best = -Infinity;
      for (let i = 0; i < count; i++) {
        const row = kept[i]!;
        total[row] = total[row]! + found[i]!;
        if (total[row] > best) best = total[row]!;
      }
      const least = best - margin * margins;
      let some = 0;
      for (let i = 0; i < count; i++) {
        if (total[kept[i]!]! < least) continue;
        if (i > some) buffer.values.copyWithin(some * WIDTH, i * WIDTH, (i + 1) * WIDTH);
        kept[some++] = kept[i]!;
      }
      [from, count] = [to, some];
    }
    return total;
  }

  function askRows(
    count: number,
    write: (row: number, out: Float32Array, at: number) => void,
    some: (rows: number) => Float64Array,
  ): number[] {
    const out: number[] = [];
    for (let from = 0; from < count; from += ROWS) {
      const rows = Math.min(ROWS, count - from);
      for (let i = 0; i < rows; i++) write(from + i, buffer.values, i * WIDTH);
      const found = some(rows);
      for (let i = 0; i < rows; i++) out.push(answer(found[i]!));
    }
    return out;
  }

  const askEach: Forest['askEach'] = (count, write) => askRows(count, write, askSome);
  const askBest: Forest['askBest'] = (count, margin, write) => askRows(count, write, (rows) => askBestOfSome(rows, margin));
  const askAll = (rows: readonly ArrayLike<number>[]): number[] => askEach(rows.length, (row, out, at) => out.set(rows[row]!, at));
  return { askEach, askBest, askAll, ask: (row) => askAll([row])[0]! };
}
