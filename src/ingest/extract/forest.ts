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

/** Writes the row of a number into `out` from `at` on. */
export type WriteRow = (row: number, out: Float32Array, at: number) => void;

/** Where rows are left behind: after this share of the trees, those that are further behind than that. As they add up: log odds for a yes-or-no question. */
export interface Cut {
  share: number;
  behind: number;
}

/** What was learned, ready to be asked. */
export interface Forest {
  /** Of the row: the sum of one leaf of each tree; for a yes-or-no question the chance of yes. */
  ask(row: ArrayLike<number>): number;
  /** The same of many rows. */
  askAll(rows: readonly ArrayLike<number>[]): number[];
  /**
   * The same of rows in groups, one behind another, where only the best rows of each group matter: those that lie behind the best of
   * theirs are asked no more, and have what the trees until then say. That is near what all would.
   * @param groups how many rows each has; of more than 512 the best is that of as many
   * @param write is asked for one row after another
   */
  askBest(groups: readonly number[], cuts: readonly Cut[], write: WriteRow): number[];
}

/** Values of a row, at most. */
const WIDTH = 160;
/** Rows that are asked together. */
const ROWS = 512;
const MEMORY = 8 * 1024 * 1024;
const NODE = 4;

let shared: { kernel: Kernel; rows: Stored<Float32Array>; sums: Stored<Float64Array> } | undefined;

function open(): NonNullable<typeof shared> {
  const kernel = openKernel(MEMORY);
  return { kernel, rows: kernel.floats(ROWS * WIDTH), sums: kernel.doubles(ROWS) };
}

/** Rows on their way through the trees: their sums so far, which of them still go on, the group of each and its best. */
const total = new Float64Array(ROWS);
const kept = new Uint16Array(ROWS);
const groupOf = new Uint16Array(ROWS);
const best = new Float64Array(ROWS);

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

  /** Rows in the buffer go through the trees from one to another. */
  function add(from: number, to: number, count: number): void {
    kernel.ask(trees.address + from * 4, to - from, buffer.address, WIDTH * 4, count, sums.address);
    for (let i = 0; i < count; i++) total[kept[i]!]! += sums.values[i]!;
  }

  /** Those that go on, to the front of the buffer. Returns how many. */
  function leave(count: number, behind: number): number {
    let some = 0;
    for (let i = 0; i < count; i++) {
      const row = kept[i]!;
      if (total[row]! < best[groupOf[row]!]! - behind) continue;
      if (i > some) buffer.values.copyWithin(some * WIDTH, i * WIDTH, (i + 1) * WIDTH);
      kept[some++] = row;
    }
    return some;
  }

  /** Rows of so many groups. */
  function askSome(rows: number, cuts: readonly Cut[], groups: number): void {
    total.fill(0, 0, rows);
    for (let row = 0; row < rows; row++) kept[row] = row;
    let from = 0;
    let count = rows;
    for (const { share, behind } of cuts) {
      const to = Math.floor(roots.length * share);
      add(from, to, count);
      best.fill(-Infinity, 0, groups);
      for (let i = 0; i < count; i++) {
        const row = kept[i]!;
        if (total[row]! > best[groupOf[row]!]!) best[groupOf[row]!] = total[row]!;
      }
      count = leave(count, behind);
      from = to;
    }
    add(from, roots.length, count);
  }

  const askBest: Forest['askBest'] = (groups, cuts, write) => {
    const out: number[] = [];
    let [rows, group] = [0, 0];
    const answerSome = (): void => {
      askSome(rows, cuts, group);
      for (let row = 0; row < rows; row++) out.push(answer(total[row]!));
      [rows, group] = [0, 0];
    };
    for (const count of groups.flatMap(inParts)) {
      if (rows + count > ROWS) answerSome();
      for (const end = rows + count; rows < end; rows++) {
        groupOf[rows] = group;
        write(out.length + rows, buffer.values, rows * WIDTH);
      }
      group++;
    }
    answerSome();
    return out;
  };

  const askAll = (rows: readonly ArrayLike<number>[]): number[] => askBest([rows.length], [], (row, out, at) => out.set(rows[row]!, at));
  return { askBest, askAll, ask: (row) => askAll([row])[0]! };
}

const inParts = (count: number): number[] => (count <= ROWS ? [count] : [ROWS, ...inParts(count - ROWS)]);
