// Decision trees over many rows at once. Four rows go down two trees side by side, without a branch that could be guessed wrong.
// A node has 16 bytes: where in a row its value lies, threshold (value of a leaf), right and left child; a leaf is its own child.

/**
 * @param roots addresses of the first node of each tree
 * @param rows of floats, `stride` bytes each, up to the next multiple of four
 * @param out doubles: for each row the sum of one leaf of each tree
 */
export function ask(roots: usize, trees: i32, rows: usize, stride: usize, count: i32, out: usize): void {
  memory.fill(out, 0, (<usize>((count + 3) & ~3)) << 3);
  const pairs = roots + (((<usize>trees) >> 1) << 3);
  // Two trees stay in the nearest cache while all rows go down them.
  for (let root = roots; root < pairs; root += 8) askPair(<usize>load<u32>(root), <usize>load<u32>(root, 4), rows, stride, count, out);
  if (trees & 1)
    for (let row = 0; row < count; row++) {
      const sum = out + ((<usize>row) << 3);
      store<f64>(sum, load<f64>(sum) + leaf(<usize>load<u32>(pairs), rows + <usize>row * stride));
    }
}

function askPair(n: usize, o: usize, rows: usize, stride: usize, count: i32, out: usize): void {
  for (let row = 0; row < count; row += 4) {
    const r0 = rows;
    const r1 = r0 + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    let n0 = n;
    let n1 = n;
    let n2 = n;
    let n3 = n;
    let o0 = o;
    let o1 = o;
    let o2 = o;
    let o3 = o;
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
    add(out, n0, o0);
    add(out + 8, n1, o1);
    add(out + 16, n2, o2);
    add(out + 24, n3, o3);
    rows = r3 + stride;
    out += 32;
  }
}

function add(sum: usize, n: usize, o: usize): void {
  store<f64>(sum, load<f64>(sum) + <f64>load<f32>(n, 4) + <f64>load<f32>(o, 4));
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
