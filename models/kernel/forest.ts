// Decision trees over many rows at once. Four rows go down a tree side by side, without a branch that could be guessed wrong.
// A node has 16 bytes: where in a row its value lies, threshold (value of a leaf), right and left child; a leaf is its own child.

/**
 * @param roots addresses of the first node of each tree
 * @param rows of floats, `stride` bytes each, up to the next multiple of four
 * @param out doubles: for each row the sum of one leaf of each tree
 */
export function ask(roots: usize, trees: i32, rows: usize, stride: usize, count: i32, out: usize): void {
  for (let row = 0; row < count; row += 4) {
    const r0 = rows;
    const r1 = r0 + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    let s0: f64 = 0;
    let s1: f64 = 0;
    let s2: f64 = 0;
    let s3: f64 = 0;
    for (let tree = 0; tree < trees; tree++) {
      let n0 = <usize>load<u32>(roots + ((<usize>tree) << 2));
      let n1 = n0;
      let n2 = n0;
      let n3 = n0;
      let moved: usize;
      do {
        const m0 = child(n0, r0);
        const m1 = child(n1, r1);
        const m2 = child(n2, r2);
        const m3 = child(n3, r3);
        moved = (m0 ^ n0) | (m1 ^ n1) | (m2 ^ n2) | (m3 ^ n3);
        n0 = m0;
        n1 = m1;
        n2 = m2;
        n3 = m3;
      } while (moved);
      s0 += <f64>load<f32>(n0, 4);
      s1 += <f64>load<f32>(n1, 4);
      s2 += <f64>load<f32>(n2, 4);
      s3 += <f64>load<f32>(n3, 4);
    }
    store<f64>(out, s0);
    store<f64>(out, s1, 8);
    store<f64>(out, s2, 16);
    store<f64>(out, s3, 24);
    rows = r3 + stride;
    out += 32;
  }
}

function child(node: usize, row: usize): usize {
  const left = <usize>i32(load<f32>(row + <usize>load<u32>(node)) <= load<f32>(node, 4));
  return <usize>load<u32>(node + (left << 2), 8);
}
