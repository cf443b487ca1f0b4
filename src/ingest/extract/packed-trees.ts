import type { Kernel, Stored } from '../nlp/kernel.ts';
import type { Trees } from './forest.ts';

/** Rows that the kernel takes through a tree side by side. */
export const LANES = 32;
/** Lists of as many rows that there is room for: a processor's own vectors take two at once. */
export const LISTS = 2;
/** Leaves of a tree, at most, and as many nodes. */
export const LEAVES = 256;
/** The kernel keeps what subtrees answer for rows side by side: leaves first, then, from here on, nodes. */
export const NODES_AT = LEAVES * LANES;

/** Thresholds that the kernel keeps room for, of each value. */
const THRESHOLDS = 128;
/** Integers from `LOW` on, as many, have their ranks in a table. */
const [LOW, TABLE] = [-80, 256];
const NODE_BYTES = 8;

/** Trees as the kernel goes through them (models/kernel/forest.ts), and where they lie in its memory. */
export interface PackedTrees {
  /** Values of a row that it ranks: up to the last one that a tree asks about, and up to a multiple of four. */
  width: number;
  /** For each value the ranks of integers, and the thresholds. */
  tables: number;
  thresholds: number;
  /** Where each tree begins. */
  starts: readonly number[];
}

export function packTrees(kernel: Kernel, trees: Trees): PackedTrees {
  const thresholds = thresholdsOf(trees);
  const width = 4 * Math.ceil(thresholds.length / 4);
  const lists = kernel.floats(width * THRESHOLDS);
  const tables = kernel.bytes(width * TABLE);
  lists.values.fill(Infinity);
  for (const [value, own] of thresholds.entries()) {
    if (own.length >= THRESHOLDS)
      throw new RangeError(`value ${value} is compared with ${own.length} thresholds, at most ${THRESHOLDS - 1}`);
    lists.values.set(own, value * THRESHOLDS);
    for (let i = 0, rank = 0; i < TABLE; i++) {
      while (own[rank]! < LOW + i) rank++;
      tables.values[value * TABLE + i] = rank;
    }
  }
  const starts = Array.from(trees.roots, (root) => packTree(kernel, trees, thresholds, root));
  return { width, tables: tables.address, thresholds: lists.address, starts };
}

/** The thresholds of each value, from the least one up. */
function thresholdsOf({ feature, number }: Trees): Float32Array[] {
  const last = feature.reduce((most, value) => Math.max(most, value), -1);
  const found = Array.from({ length: last + 1 }, () => new Set<number>());
  for (let node = 0; node < feature.length; node++) if (feature[node]! >= 0) found[feature[node]!]!.add(number[node]!);
  return found.map((some) => Float32Array.from(some).sort());
}

/** Room for what subtrees answer, with what leaves do. */
export function storeAnswers(kernel: Kernel): Stored<Uint8Array> {
  const answers = kernel.bytes(LISTS * 2 * NODES_AT);
  for (let list = 0; list < LISTS; list++)
    for (let leaf = 0; leaf < LEAVES; leaf++) {
      const at = list * 2 * NODES_AT + ofLeaf(leaf);
      answers.values.fill(leaf, at, at + LANES);
    }
  return answers;
}

/** Where the answers of a subtree lie: leaves come first, the same for all rows; then those of nodes. */
const ofLeaf = (leaf: number): number => leaf * LANES;
const ofNode = (node: number): number => NODES_AT + node * LANES;

function packTree(kernel: Kernel, { feature, number, right }: Trees, thresholds: readonly Float32Array[], root: number): number {
  // One depth after another: in a processor, nodes that lie side by side do not wait for one another's answers then.
  const all = [root];
  const inner: number[] = [];
  const leaves: number[] = [];
  /** Where the answers of each of all lie. */
  const lie: number[] = [];
  for (const node of all)
    if (feature[node]! < 0) lie.push(ofLeaf(leaves.push(number[node]!) - 1));
    else {
      lie.push(ofNode(inner.push(node) - 1));
      all.push(node + 1, right[node]!);
    }
  const nodes = inner.map((node, i) => {
    const value = feature[node]!;
    return [value * LANES, thresholds[value]!.indexOf(number[node]!), lie[2 * i + 1]!, lie[2 * i + 2]!];
  });
  // A tree that is one leaf asks something all the same.
  if (nodes.length === 0) nodes.push([0, 0, 0, 0]);
  if (leaves.length > LEAVES) throw new RangeError(`a tree has ${leaves.length} leaves, at most ${LEAVES}`);
  const { address, values } = kernel.bytes(NODE_BYTES * (1 + nodes.length) + 4 * leaves.length);
  new Uint32Array(values.buffer, address, 1)[0] = nodes.length;
  const list = new Uint16Array(values.buffer, address + NODE_BYTES, 4 * nodes.length);
  for (const [i, node] of nodes.reverse().entries()) list.set(node, 4 * i);
  new Float32Array(values.buffer, address + NODE_BYTES * (1 + nodes.length), leaves.length).set(leaves);
  return address;
}
