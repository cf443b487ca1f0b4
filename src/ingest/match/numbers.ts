/** Lists of whole numbers, rising, each once: sets that are quick to make, small, and quick to compare. */
export type Sorted = readonly number[];

const NONE: Sorted = [];
/** Up to here each is put in its place by hand. */
const FEW = 40;

export function sorted(numbers: readonly number[]): Sorted {
  if (numbers.length === 0) return NONE;
  const all = numbers.slice();
  if (all.length > FEW) all.sort((a, b) => a - b);
  else
    for (let i = 1; i < all.length; i++) {
      const one = all[i]!;
      let k = i;
      for (; k > 0 && all[k - 1]! > one; k--) all[k] = all[k - 1]!;
      all[k] = one;
    }
  let kept = 1;
  for (let i = 1; i < all.length; i++) if (all[i] !== all[kept - 1]) all[kept++] = all[i]!;
  all.length = kept;
  return all;
}

/** How many both have. */
export function common(a: Sorted, b: Sorted): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

export function share(a: Sorted, b: Sorted): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) return true;
    if (x < y) i++;
    else j++;
  }
  return false;
}
