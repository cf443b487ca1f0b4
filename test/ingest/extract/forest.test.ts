import { describe, expect, it } from 'vitest';
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

/** A row for which so many of the trees, the first or the last ones, add something. */
const first = (count: number) => Array.from({ length: TREES }, (_, tree) => (tree < count ? 1 : 0));
const last = (count: number) => [...first(count)].reverse();
const asked = (rows: readonly number[][]) => (row: number, out: Float32Array, at: number) => out.set(rows[row]!, at);

describe('a forest', () => {
  it.each([1, 2, 15, 16])('adds up a leaf of each of %i trees', (trees) => {
    const forest = createForest(stumps(0.25, trees));
    expect(forest.askAll([first(16), first(3), first(0)])).toEqual([trees, Math.min(trees, 3), 0].map((count) => count / 4));
  });

  it('is asked for more rows than fit at once', () => {
    const rows = Array.from({ length: 600 }, (_, i) => first(i % 17));
    const sums = rows.map((_, i) => i % 17);
    const forest = createForest(stumps(1));
    expect(forest.askAll(rows)).toEqual(sums);
    const groups = [200, 13, 87, 0, 212, 88];
    expect(forest.askBest(groups, [{ share: 0.5, behind: 100 }], asked(rows))).toEqual(sums);
    expect(forest.askBest([600], [{ share: 0.5, behind: 100 }], asked(rows))).toEqual(sums);
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
