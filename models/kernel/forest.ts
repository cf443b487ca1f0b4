// Decision trees over many rows at once, without a branch. A row has a byte for each value: how many of the thresholds that any tree
// compares this value with lie below it. So 32 rows are compared with a node's threshold by two instructions, and a tree is gone
// through from its leaves up: what each node answers is for every row the answer of its left or of its right subtree.

/** Rows that go through a tree side by side. */
const ROWS: usize = 32;
/** Integers from `-LOW` on, as many, have their ranks in a table. */
const TABLE: usize = 256;
const LOW: i32 = 80;
/** Thresholds of a value, at most; those that it has not are infinite. */
const THRESHOLDS: usize = 128;

/**
 * Ranks of the values of rows among the thresholds they are compared with.
 * @param rows of floats, `stride` bytes each
 * @param values how many of a row are ranked: a multiple of four
 * @param tables for each value the ranks of integers
 * @param thresholds for each value, as floats, from the least one up
 * @param out bytes, `values` for each row
 */
export function rank(rows: usize, stride: usize, values: usize, count: i32, tables: usize, thresholds: usize, out: usize): void {
  for (let i = 0; i < count; i++) {
    for (let value: usize = 0; value < values; value += 4) {
      const at = rows + (value << 2);
      const four = v128.load(at);
      const whole = i32x4.trunc_sat_f32x4_s(four);
      const place = i32x4.add(whole, i32x4.splat(LOW));
      const known = v128.and(f32x4.eq(f32x4.convert_i32x4_s(whole), four), i32x4.lt_u(place, i32x4.splat(<i32>TABLE)));
      const table = tables + value * TABLE;
      const to = out + value;
      if (i32x4.all_true(known)) {
        store<u8>(to, load<u8>(table + <usize>i32x4.extract_lane(place, 0)));
        store<u8>(to, load<u8>(table + <usize>i32x4.extract_lane(place, 1), TABLE), 1);
        store<u8>(to, load<u8>(table + <usize>i32x4.extract_lane(place, 2), 2 * TABLE), 2);
        store<u8>(to, load<u8>(table + <usize>i32x4.extract_lane(place, 3), 3 * TABLE), 3);
      } else if (i > 0 && i32x4.all_true(i32x4.eq(four, v128.load(at - stride)))) {
        // Rows that are about the same cue share most of such values.
        store<u32>(to, load<u32>(to - values));
      } else {
        const lists = thresholds + value * THRESHOLDS * 4;
        for (let k: usize = 0; k < 4; k++) store<u8>(to + k, below(load<f32>(at + (k << 2)), lists + k * THRESHOLDS * 4));
      }
    }
    rows += stride;
    out += values;
  }
}

/** How many of a list are less. */
function below(value: f32, list: usize): u8 {
  let count: usize = 0;
  for (let step = THRESHOLDS / 2; step > 0; step >>= 1) count += <usize>(load<f32>(list + ((count + step - 1) << 2)) < value) * step;
  return <u8>count;
}

/**
 * A tree, from a multiple of 16 on: how many nodes it has, in eight bytes; the nodes, each behind those below it; the values of its
 * leaves as floats. A node has eight bytes: where in `columns` the ranks lie that it asks about, the rank up to which it goes left,
 * and where in `answers` those of its left and its right subtree lie. What it answers itself are the numbers of leaves, and goes
 * before those of the node before it; the last one's are at `answers` + `own`.
 * @param ranks of rows, `values` bytes each
 * @param picked which of them are asked, as 32 bits
 * @param columns room for the ranks of 32 rows, those of a value side by side, and as much once more
 * @param answers numbers of leaves for each of 32 rows: first those where all have the same leaf, then, from `own` on, as much room; and
 *   all this once more. What there is twice of is for a processor's own vectors (wide/trees.h), which take two lists of rows at once
 * @param out doubles: for each row picked the sum of one leaf of each tree, up to the next multiple of 32
 */
export function ask(
  tree: usize,
  trees: i32,
  ranks: usize,
  values: usize,
  picked: usize,
  count: i32,
  columns: usize,
  answers: usize,
  own: usize,
  out: usize,
): void {
  for (let from = 0; from < count; from += <i32>ROWS) {
    turn(ranks, values, picked, min(count - from, <i32>ROWS), columns);
    memory.fill(out, 0, ROWS * 8);
    askSome(tree, trees, columns, answers, own, out);
    picked += ROWS * 4;
    out += ROWS * 8;
  }
}

/** Ranks of a row lie side by side; now those of a value do. */
function turn(ranks: usize, values: usize, picked: usize, count: i32, columns: usize): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    const row = ranks + <usize>load<u32>(picked + (i << 2)) * values;
    const column = columns + i;
    for (let value: usize = 0; value < values; value++) store<u8>(column + value * ROWS, load<u8>(row + value));
  }
}

function askSome(tree: usize, trees: i32, columns: usize, answers: usize, own: usize, out: usize): void {
  for (; trees > 0; trees--) {
    const nodes = <usize>load<u32>(tree);
    const leaves = tree + 8 + (nodes << 3);
    let answer = answers + own + nodes * ROWS;
    for (let node = tree + 8; node < leaves; node += 8) {
      answer -= ROWS;
      const column = columns + <usize>load<u16>(node);
      const threshold = v128.load_splat<i8>(node, 2);
      const left = answers + <usize>load<u16>(node, 4);
      const right = answers + <usize>load<u16>(node, 6);
      const over0 = i8x16.gt_s(v128.load(column), threshold);
      const over1 = i8x16.gt_s(v128.load(column, 16), threshold);
      v128.store(answer, v128.bitselect(v128.load(right), v128.load(left), over0));
      v128.store(answer, v128.bitselect(v128.load(right, 16), v128.load(left, 16), over1), 16);
    }
    for (let i: usize = 0; i < ROWS; i += 2) {
      const first = v128.load32_zero(leaves + ((<usize>load<u8>(answer + i)) << 2));
      const both = v128.load_lane<f32>(leaves + ((<usize>load<u8>(answer + i, 1)) << 2), first, 1);
      const sum = out + (i << 3);
      v128.store(sum, f64x2.add(v128.load(sum), f64x2.promote_low_f32x4(both)));
    }
    tree = (leaves + ((nodes + 1) << 2) + 15) & ~15;
  }
}
