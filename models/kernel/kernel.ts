// Where the time of tagging and parsing goes, in AssemblyScript: npx tsx scripts/build-kernel.ts makes kernel.wasm of it.
//
// Numbers are fixed-point: activations and weights have 16 bits, their products and sums 32. One instruction multiplies eight pairs
// of 16-bit numbers and adds neighbours; floats would take four for as much. The scales are given by src/ingest/nlp/kernel.ts.
// Addresses and strides are in bytes. Rows are done in fours: what is read and written has room up to the next multiple. What takes
// longest is there once more, for processors that have more than these vectors: wide/wide.c.

export { ask, rank } from './forest';
export { embed, stringId } from './hash';
export { largest } from './largest';
export { parse } from './parser';

const LANES: usize = 16; // bytes of a vector
const WIDTH: usize = 96; // values of a word's vector
const PIECES: usize = 3;
const ROW: usize = WIDTH * PIECES; // values of a row before the best piece is taken
const X_ROW: usize = WIDTH * 4; // bytes of a row of floats
const Q_ROW: usize = WIDTH * 2; // the same in 16 bits
const Y_ROW: usize = ROW * 4; // bytes of a row of 32-bit sums
const GROUP: usize = 16 * 4; // bytes of the values that lie side by side in such a row

/**
 * out = x · w for many rows. Four rows by eight outputs at a time stay in registers. Weights lie in panels of eight outputs: panel,
 * pair of inputs, output, input.
 */
export function multiply(x: usize, xStride: usize, rows: i32, pairs: usize, w: usize, panels: i32, out: usize, outStride: usize): void {
  const panelBytes = pairs << 5;
  for (let panel = 0; panel < panels; panel++) {
    let x0 = x;
    let o = out;
    for (let row = 0; row < rows; row += 4) {
      const x1 = x0 + xStride;
      const x2 = x1 + xStride;
      const x3 = x2 + xStride;
      let a0 = i32x4.splat(0);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let b0 = a0;
      let b1 = a0;
      let b2 = a0;
      let b3 = a0;
      let weight = w;
      for (let k: usize = 0; k < pairs << 2; k += 4) {
        const wa = v128.load(weight);
        const wb = v128.load(weight, 16);
        weight += 32;
        let v = v128.load32_splat(x0 + k);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, wa));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, wb));
        v = v128.load32_splat(x1 + k);
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, wa));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, wb));
        v = v128.load32_splat(x2 + k);
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, wa));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, wb));
        v = v128.load32_splat(x3 + k);
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, wa));
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, wb));
      }
      v128.store(o, a0);
      v128.store(o, b0, 16);
      o += outStride;
      v128.store(o, a1);
      v128.store(o, b1, 16);
      o += outStride;
      v128.store(o, a2);
      v128.store(o, b2, 16);
      o += outStride;
      v128.store(o, a3);
      v128.store(o, b3, 16);
      o += outStride;
      x0 = x3 + xStride;
    }
    w += panelBytes;
    out += 32;
  }
}

/** y += more, for a row of `values`, a multiple of four. */
export function add(y: usize, more: usize, values: usize): void {
  for (let i: usize = 0; i < values << 2; i += LANES) v128.store(y + i, i32x4.add(v128.load(y + i), v128.load(more + i)));
}

/** out = (y + bias) / 2^shift in 16 bits, for a row of `values`, a multiple of eight. */
export function narrow(y: usize, bias: usize, values: usize, shift: i32, out: usize): void {
  for (let i: usize = 0; i < values << 2; i += 2 * LANES) {
    const low = i32x4.shr_s(i32x4.add(v128.load(y + i), v128.load(bias + i)), shift);
    const high = i32x4.shr_s(i32x4.add(v128.load(y + i, LANES), v128.load(bias + i, LANES)), shift);
    v128.store(out + (i >> 1), i16x8.narrow_i32x4_s(low, high));
  }
}

/**
 * The best piece of each value of a row, normalised, to `x`; with `add` to what is there. `q` is the same in 16 bits.
 * A row of `y` lies in groups of sixteen values: sixteen first pieces, then as many second, and third. `learned`: bias (as y), gain,
 * shift; floats.
 */
export function maxout(y: usize, yScale: f32, learned: usize, add: bool, x: usize, q: usize, qScale: f32): void {
  const scale = f32x4.splat(yScale);
  let sums = f32x4.splat(0);
  let squares = f32x4.splat(0);
  // The best pieces wait where the first groups were: those are done with.
  for (let group: usize = 0; group < X_ROW; group += GROUP)
    for (let i = group; i < group + GROUP; i += LANES) {
      const at = i + (PIECES - 1) * group;
      const a = piece(y + at, learned + at, scale);
      const b = piece(y + at + GROUP, learned + at + GROUP, scale);
      const c = piece(y + at + 2 * GROUP, learned + at + 2 * GROUP, scale);
      const best = f32x4.pmax(a, f32x4.pmax(b, c));
      v128.store(y + i, best);
      sums = f32x4.add(sums, best);
      squares = f32x4.add(squares, f32x4.mul(best, best));
    }
  const mean = across(sums) / <f32>WIDTH;
  const variance = across(squares) / <f32>WIDTH - mean * mean;
  const middle = f32x4.splat(mean);
  const spread = f32x4.splat(1 / sqrt<f32>(variance + 1e-8));
  const gain = learned + Y_ROW;
  const shift = gain + X_ROW;
  const toQ = f32x4.splat(qScale);
  for (let i: usize = 0; i < X_ROW; i += 2 * LANES) {
    const low = normal(y + i, middle, spread, gain + i, shift + i, add, x + i);
    const high = normal(y + i + LANES, middle, spread, gain + i + LANES, shift + i + LANES, add, x + i + LANES);
    v128.store(
      q + (i >> 1),
      i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(low, toQ))),
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(high, toQ))),
      ),
    );
  }
}

function piece(y: usize, bias: usize, scale: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(v128.load(y)), scale), v128.load(bias));
}

function normal(best: usize, middle: v128, spread: v128, gain: usize, shift: usize, add: bool, x: usize): v128 {
  let value = f32x4.mul(f32x4.sub(v128.load(best), middle), spread);
  value = f32x4.add(f32x4.mul(value, v128.load(gain)), v128.load(shift));
  if (add) value = f32x4.add(value, v128.load(x));
  v128.store(x, value);
  return value;
}

function across(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

/**
 * The first layer over words that are known: `words` are numbers of entries, two more than there are rows. An entry of `known` has the
 * word's vector (floats), then what it adds as the word before, in the middle, and after (16 bits, lower by `shift` bits than y).
 */
export function first(
  words: usize,
  rows: i32,
  known: usize,
  shift: i32,
  y: usize,
  yScale: f32,
  learned: usize,
  x: usize,
  q: usize,
  qScale: f32,
): void {
  const entry = X_ROW + 3 * (ROW << 1);
  for (let row = 0; row < rows; row++) {
    const before = known + <usize>load<u32>(words) * entry + X_ROW;
    const middle = known + <usize>load<u32>(words, 4) * entry;
    const own = middle + X_ROW + (ROW << 1);
    const after = known + <usize>load<u32>(words, 8) * entry + X_ROW + 2 * (ROW << 1);
    for (let i: usize = 0; i < ROW << 1; i += LANES) {
      const sum = i16x8.add_sat_s(i16x8.add_sat_s(v128.load(before + i), v128.load(after + i)), v128.load(own + i));
      v128.store(y + (i << 1), i32x4.shl(i32x4.extend_low_i16x8_s(sum), shift));
      v128.store(y + (i << 1), i32x4.shl(i32x4.extend_high_i16x8_s(sum), shift), LANES);
    }
    memory.copy(x, middle, X_ROW);
    maxout(y, yScale, learned, true, x, q, qScale);
    words += 4;
    x += X_ROW;
    q += Q_ROW;
  }
}

/** Pairs of windows that are done before the next: what lies between fits the processor's cache. */
const TILES: i32 = 32;
/** What Winograd's F(2, 3) multiplies in place of windows of three rows: two neighbouring windows take four products where six would be plain. */
const FACTORS: usize = 4;
const MATRIX: usize = WIDTH * ROW * 2; // bytes of the weights for one of them

/**
 * A layer over windows of three rows: what it makes of them is added to the middle one.
 * @param q rows in 16 bits, two more than there are windows; `x` are the same as floats
 * @param w the matrices of the four factors, one behind another
 * @param factors room for those of all windows, in lists of a multiple of four rows
 * @param y room for the sums of so many as are done at once
 */
export function convolve(
  q: usize,
  x: usize,
  windows: i32,
  w: usize,
  factors: usize,
  y: usize,
  yScale: f32,
  learned: usize,
  qScale: f32,
): void {
  const tiles = (windows + 1) >> 1;
  const list = <usize>((tiles + 3) & ~3) * Q_ROW;
  spread(q, tiles, factors, list);
  for (let tile = 0; tile < tiles; tile += TILES) {
    const some = min(TILES, tiles - tile);
    for (let i: usize = 0; i < FACTORS; i++) {
      const own = factors + i * list + <usize>tile * Q_ROW;
      multiply(own, Q_ROW, some, WIDTH / 2, w + i * MATRIX, <i32>(ROW / 8), y + i * SUMS, Y_ROW);
    }
    const row = <usize>(2 * tile + 1);
    gather(y, min(2 * some, windows - 2 * tile), yScale, learned, x + row * X_ROW, q + row * Q_ROW, qScale);
  }
}

/** Factors of `tiles` pairs of windows, to lists that are `room` bytes apart. */
function spread(q: usize, tiles: i32, out: usize, room: usize): void {
  for (let tile = 0; tile < tiles; tile++) {
    for (let i: usize = 0; i < Q_ROW; i += LANES) {
      const x0 = v128.load(q + i);
      const x1 = v128.load(q + i + Q_ROW);
      const x2 = v128.load(q + i + 2 * Q_ROW);
      const x3 = v128.load(q + i + 3 * Q_ROW);
      v128.store(out + i, i16x8.sub_sat_s(x0, x2));
      v128.store(out + i + room, i16x8.add_sat_s(x1, x2));
      v128.store(out + i + 2 * room, i16x8.sub_sat_s(x2, x1));
      v128.store(out + i + 3 * room, i16x8.sub_sat_s(x1, x3));
    }
    q += 2 * Q_ROW;
    out += Q_ROW;
  }
}

const SUMS: usize = <usize>TILES * Y_ROW; // bytes of the sums of one factor

/** Makes of the four lists of products the sums of `rows` windows, and of these what is added to x. The last tile of an odd number has one. */
function gather(y: usize, rows: i32, yScale: f32, learned: usize, x: usize, q: usize, qScale: f32): void {
  for (let row = 0; row < rows; row += 2) {
    for (let i: usize = 0; i < Y_ROW; i += LANES) {
      const m1 = v128.load(y + i);
      const m2 = v128.load(y + i + SUMS);
      const m3 = v128.load(y + i + 2 * SUMS);
      const m4 = v128.load(y + i + 3 * SUMS);
      v128.store(y + i, i32x4.add(m1, i32x4.add(m2, m3)));
      v128.store(y + i + SUMS, i32x4.sub(m2, i32x4.add(m3, m4)));
    }
    maxout(y, yScale, learned, true, x, q, qScale);
    if (row + 1 < rows) maxout(y + SUMS, yScale, learned, true, x + X_ROW, q + Q_ROW, qScale);
    y += Y_ROW;
    x += 2 * X_ROW;
    q += 2 * Q_ROW;
  }
}
