/** Lists of whole numbers, rising, each once: sets that are quick to make, small, and quick to compare. */
export type Sorted = readonly number[];

export function sorted(numbers: readonly number[]): Sorted {
  const all = numbers.toSorted((a, b) => a - b);
  return all.every((one, i) => i === 0 || one !== all[i - 1]) ? all : all.filter((one, i) => i === 0 || one !== all[i - 1]);
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
