import { openKernel, type Kernel, type Stored } from '../nlp/kernel.ts';
import { LANES, LISTS, NODES_AT, packTrees, storeAnswers } from './packed-trees.ts';

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
   * @param groups how many rows each has; of more than 1024 the best is that of as many
   * @param write is asked for one row after another
   */
  askBest(groups: readonly number[], cuts: readonly Cut[], write: WriteRow): number[];
}

/** Values of a row, at most. */
const WIDTH = 160;
/** Rows that are asked together. */
const ROWS = 1024;
const MEMORY = 8 * 1024 * 1024;

interface Shared {
  kernel: Kernel;
  rows: Stored<Float32Array>;
  ranks: Stored<Uint8Array>;
  columns: Stored<Uint8Array>;
  answers: Stored<Uint8Array>;
  kept: Stored<Int32Array>;
  sums: Stored<Float64Array>;
}

let shared: Shared | undefined;

function open(): Shared {
  const kernel = openKernel(MEMORY);
  return {
    kernel,
    rows: kernel.floats(LANES * WIDTH),
    ranks: kernel.bytes(ROWS * WIDTH),
    columns: kernel.bytes(LISTS * LANES * WIDTH),
    answers: storeAnswers(kernel),
    kept: kernel.ints(ROWS),
    sums: kernel.doubles(ROWS),
  };
}

/** Rows on their way through the trees: their sums so far, the group of each and its best. */
const total = new Float64Array(ROWS);
const groupOf = new Uint16Array(ROWS);
const best = new Float64Array(ROWS);

export function createForest(learned: Trees): Forest {
  const { kernel, rows: buffer, ranks, columns, answers, kept, sums } = (shared ??= open());
  const { width, tables, thresholds, starts } = packTrees(kernel, learned);

  const answer = (sum: number): number => (learned.logistic ? 1 / (1 + Math.exp(-sum)) : sum);

  /** Those that are kept go through the trees from one to another. */
  function add(from: number, to: number, count: number): void {
    if (from === to) return;
    const [tree, trees] = [starts[from]!, to - from];
    kernel.ask(tree, trees, ranks.address, width, kept.address, count, columns.address, answers.address, NODES_AT, sums.address);
    for (let i = 0; i < count; i++) total[kept.values[i]!]! += sums.values[i]!;
  }

  /** Keeps those that go on. Returns how many. */
  function leave(count: number, behind: number): number {
    let some = 0;
    for (let i = 0; i < count; i++) {
      const row = kept.values[i]!;
      if (total[row]! >= best[groupOf[row]!]! - behind) kept.values[some++] = row;
    }
    return some;
  }

  /** Rows of so many groups. */
  function askSome(rows: number, cuts: readonly Cut[], groups: number): void {
    total.fill(0, 0, rows);
    for (let row = 0; row < rows; row++) kept.values[row] = row;
    let from = 0;
    let count = rows;
    for (const { share, behind } of cuts) {
      const to = Math.floor(starts.length * share);
      add(from, to, count);
      best.fill(-Infinity, 0, groups);
      for (let i = 0; i < count; i++) {
        const row = kept.values[i]!;
        if (total[row]! > best[groupOf[row]!]!) best[groupOf[row]!] = total[row]!;
      }
      count = leave(count, behind);
      from = to;
    }
    add(from, starts.length, count);
  }

  /** Of the rows until now, those that the kernel has not ranked yet: the last ones, less than fit beside one another or as many. */
  function rankLast(rows: number): void {
    const first = LANES * (Math.ceil(rows / LANES) - 1);
    kernel.rank(buffer.address, 4 * WIDTH, width, rows - first, tables, thresholds, ranks.address + first * width);
  }

  /** Ranks what is left to rank, and asks about all. */
  function answerSome(rows: number, cuts: readonly Cut[], groups: number, out: number[]): void {
    if (rows % LANES > 0) rankLast(rows);
    askSome(rows, cuts, groups);
    for (let row = 0; row < rows; row++) out.push(answer(total[row]!));
  }

  const askBest: Forest['askBest'] = (groups, cuts, write) => {
    const out: number[] = [];
    let [rows, group] = [0, 0];
    for (const count of inParts(groups)) {
      if (rows + count > ROWS) {
        answerSome(rows, cuts, group, out);
        [rows, group] = [0, 0];
      }
      for (const end = rows + count; rows < end; rows++) {
        groupOf[rows] = group;
        const lane = rows % LANES;
        write(out.length + rows, buffer.values, lane * WIDTH);
        if (lane === LANES - 1) rankLast(rows + 1);
      }
      group++;
    }
    answerSome(rows, cuts, group, out);
    return out;
  };

  const askAll = (rows: readonly ArrayLike<number>[]): number[] => askBest([rows.length], [], (row, out, at) => out.set(rows[row]!, at));
  return { askBest, askAll, ask: (row) => askAll([row])[0]! };
}

/** How many rows each group has, where one of more than are asked together is several. */
function inParts(groups: readonly number[]): number[] {
  const parts: number[] = [];
  for (const count of groups) {
    let rest = count;
    for (; rest > ROWS; rest -= ROWS) parts.push(ROWS);
    parts.push(rest);
  }
  return parts;
}
