/** Gradient-boosted trees. The nodes of all trees lie in parallel lists, a node's left subtree right behind it. */
export interface Forest {
  roots: Int32Array;
  /** Which value of the row a node asks about; -1: a leaf. */
  feature: Int16Array;
  /** Threshold of a node: up to it, go left. Value of a leaf. */
  number: Float32Array;
  right: Int32Array;
  /** Leaves add up to log odds, not to a number. */
  logistic: boolean;
}

/** The sum of one leaf of each tree; for a yes-or-no question the chance of yes. */
export function ask({ roots, feature, number, right, logistic }: Forest, row: ArrayLike<number>): number {
  let sum = 0;
  for (const root of roots) {
    let node = root;
    for (let asked = feature[node]!; asked >= 0; asked = feature[node]!) node = row[asked]! <= number[node]! ? node + 1 : right[node]!;
    sum += number[node]!;
  }
  return logistic ? 1 / (1 + Math.exp(-sum)) : sum;
}
