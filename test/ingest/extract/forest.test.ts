import { describe, expect, it } from 'vitest';
import { random } from '../../support/random.ts';
import { grown, kept, type Node } from '../../support/trees.ts';
import { createForest, type Trees } from '../../../src/ingest/extract/forest.ts';

const TREES = 16;

/** Each tree asks one value: up to a half it adds nothing, beyond it `step`. */
function stumps(step: number, trees = TREES): Trees {
  const each = <T>(make: (tree: number) => T[]): T[] => Array.from({ length: trees }, (_, tree) => make(tree)).flat();
  return {
    roots: Int32Array.from({ length: trees }, (_, tree) => 3 * tree),
    feature: Int16Array.from(each((tree) => [tree, -1, -1])),
    number: Float32Array.from(each(() => [0.5, 0, step])),
    right: Int32Array.from(each((tree) => [3 * tree + 2, 0, 0])),
    logistic: false,
  };
}

const ASKED = { features: 6, thresholds: [-80.5, -0.5, 0.25, 0.5, 1.5, 2, 100, 175.5, 1e6] };

function leafOf(nodes: readonly Node[], row: readonly number[]): number {
  let at = 0;
  for (let node = nodes[0]!; node.feature >= 0; node = nodes[at]!) at = row[node.feature]! <= node.number ? at + 1 : node.right;
  return nodes[at]!.number;
}

/** A row for which so many of the trees, the first or the last ones, add something. */
const first = (count: number) => Array.from({ length: TREES }, (_, tree) => (tree < count ? 1 : 0));
const last = (count: number) => [...first(count)].reverse();
const asked = (rows: readonly number[][]) => (row: number, out: Float32Array, at: number) => out.set(rows[row]!, at);

describe('a forest', () => {
  it.each([1, 2, 15, 16])('adds up a leaf of each of %i trees', (trees) => {
    const forest = createForest(stumps(0.25, trees));
    expect(forest.askAll([first(16), first(3), first(0)])).toEqual([trees, Math.min(trees, 3), 0].map((count) => count / 4));
  });

  it.each([1, 2, 7, 40])('goes down trees of %i leaves as one does by hand', (leaves) => {
    const r = random(leaves);
    const trees = Array.from({ length: 5 }, () => grown(leaves, r, ASKED));
    const forest = createForest({ ...kept(trees), logistic: true });
    // Whole numbers and others, near and far off; one after the other the same.
    const values = [-1000, -80, -1, 0, 0.5, 1, 1.5, 2, 2.25, 175, 176, 1e9];
    const rows = Array.from({ length: 70 }, () => Array.from({ length: ASKED.features }, () => r.pick(values)));
    rows.push(...rows.slice(-1));
    const expected = rows.map((row) => 1 / (1 + Math.exp(-trees.reduce((sum, nodes) => sum + leafOf(nodes, row), 0))));
    expect(forest.askAll(rows)).toEqual(expected);
  });

  it('refuses a value that is compared with too many thresholds, and a tree with too many leaves', () => {
    const many = stumps(1, 200);
    expect(() => createForest({ ...many, feature: many.feature.map((value) => Math.min(value, 0)) })).not.toThrow();
    const number = many.number.map((value, node) => (node % 3 === 0 ? node : value));
    expect(() => createForest({ ...many, number, feature: many.feature.map((value) => Math.min(value, 0)) })).toThrow(/200 thresholds/);
    const leaves = Array.from({ length: 300 }, (_, i) => ({ feature: i < 299 ? 0 : -1, number: 1, right: 299 }));
    expect(() =>
      createForest({
        roots: Int32Array.from([0]),
        feature: Int16Array.from(leaves, ({ feature }) => feature),
        number: Float32Array.from(leaves, ({ number }) => number),
        right: Int32Array.from(leaves, ({ right }) => right),
        logistic: false,
      }),
    ).toThrow(/300 leaves/);
  });

  it('is asked for more rows than fit at once', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => first(i % 17));
    const sums = rows.map((_, i) => i % 17);
    const forest = createForest(stumps(1));
    expect(forest.askAll(rows)).toEqual(sums);
    const groups = [400, 13, 187, 0, 512, 88];
    expect(forest.askBest(groups, [{ share: 0.5, behind: 100 }], asked(rows))).toEqual(sums);
    expect(forest.askBest([1200], [{ share: 0.5, behind: 100 }], asked(rows))).toEqual(sums);
  });

  const rows = [first(3), last(13), first(16), first(5), last(16)];

  it('asks no more of rows that lie behind the best of their group, and leaves the others as they are', () => {
    const forest = createForest(stumps(1));
    expect(forest.askAll(rows)).toEqual([3, 13, 16, 5, 16]);
    // After four trees they have 3, 1, 4, 4, 4; after eight 8, 5 and 8 of those that are left.
    const quarter = { share: 0.25, behind: 2 };
    expect(forest.askBest([5], [quarter], asked(rows))).toEqual([3, 1, 16, 5, 16]);
    expect(forest.askBest([5], [{ ...quarter, behind: 0.5 }], asked(rows))).toEqual([3, 1, 16, 5, 16]);
    expect(forest.askBest([5], [quarter, { share: 0.5, behind: 2 }], asked(rows))).toEqual([3, 1, 16, 5, 16]);
    expect(forest.askBest([2, 3], [{ ...quarter, behind: 0.5 }], asked(rows))).toEqual([3, 1, 16, 5, 16]);
    expect(forest.askBest([1, 1, 3], [quarter], asked(rows))).toEqual([3, 13, 16, 5, 16]);
    expect(forest.askBest([], [quarter], asked([]))).toEqual([]);
  });
});
