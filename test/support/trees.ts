import type { Trees } from '../../src/ingest/extract/forest.ts';
import type { Random } from './random.ts';

export interface Node {
  /** -1: a leaf. */
  feature: number;
  number: number;
  right: number;
}

/** What trees ask: how many values a row has, and what these are compared with. */
export interface Asked {
  features: number;
  thresholds: readonly number[];
}

/** A tree of so many leaves, from `at` on. */
export function grown(leaves: number, r: Random, asked: Asked, at = 0): Node[] {
  if (leaves === 1) return [{ feature: -1, number: Math.fround(r.next() - 0.5), right: at }];
  const left = grown(1 + r.int(0, leaves - 2), r, asked, at + 1);
  const right = at + 1 + left.length;
  const number = r.pick(asked.thresholds);
  return [{ feature: r.int(0, asked.features - 1), number, right }, ...left, ...grown(leaves - (left.length + 1) / 2, r, asked, right)];
}

/** As trees are kept. */
export function kept(trees: readonly Node[][]): Trees {
  const all = (read: (node: Node) => number): number[] => trees.flatMap((nodes) => nodes.map(read));
  const roots = trees.map((_, tree) => trees.slice(0, tree).reduce((sum, { length }) => sum + length, 0));
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(all(({ feature }) => feature)),
    number: Float32Array.from(all(({ number }) => number)),
    right: Int32Array.from(trees.flatMap((nodes, tree) => nodes.map(({ right }) => roots[tree]! + right))),
    logistic: false,
  };
}
