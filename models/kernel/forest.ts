// Decision trees over many rows at once. Four rows go down two trees side by side, without a branch that could be guessed wrong.
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
    let root = roots;
    const pairs = roots + (((<usize>trees) >> 1) << 3);
    while (root < pairs) {
      let n0 = <usize>load<u32>(root);
      let n1 = n0;
      let n2 = n0;
      let n3 = n0;
      let o0 = <usize>load<u32>(root, 4);
      let o1 = o0;
      let o2 = o0;
      let o3 = o0;
      let moved: usize;
      do {
        let m = child(n0, r0);
        moved = m ^ n0;
        n0 = m;
        m = child(n1, r1);
        moved |= m ^ n1;
        n1 = m;
        m = child(n2, r2);
        moved |= m ^ n2;
        n2 = m;
        m = child(n3, r3);
        moved |= m ^ n3;
        n3 = m;
        m = child(o0, r0);
        moved |= m ^ o0;
        o0 = m;
        m = child(o1, r1);
        moved |= m ^ o1;
        o1 = m;
        m = child(o2, r2);
        moved |= m ^ o2;
        o2 = m;
        m = child(o3, r3);
        moved |= m ^ o3;
        o3 = m;
      } while (moved);
      s0 = s0 + <f64>load<f32>(n0, 4) + <f64>load<f32>(o0, 4);
      s1 = s1 + <f64>load<f32>(n1, 4) + <f64>load<f32>(o1, 4);
      s2 = s2 + <f64>load<f32>(n2, 4) + <f64>load<f32>(o2, 4);
      s3 = s3 + <f64>load<f32>(n3, 4) + <f64>load<f32>(o3, 4);
      root += 8;
    }
    if (trees & 1) {
      s0 += leaf(<usize>load<u32>(root), r0);
      s1 += leaf(<usize>load<u32>(root), r1);
      s2 += leaf(<usize>load<u32>(root), r2);
      s3 += leaf(<usize>load<u32>(root), r3);
    }
    store<f64>(out, s0);
    store<f64>(out, s1, 8);
    store<f64>(out, s2, 16);
    store<f64>(out, s3, 24);
    rows = r3 + stride;
    out += 32;
  }
}

function leaf(node: usize, row: usize): f64 {
  let next = child(node, row);
  while (next != node) {
    node = next;
    next = child(node, row);
  }
  return <f64>load<f32>(node, 4);
}

function child(node: usize, row: usize): usize {
  const left = <usize>i32(load<f32>(row + <usize>load<u32>(node)) <= load<f32>(node, 4));
  return <usize>load<u32>(node + (left << 2), 8);
}
