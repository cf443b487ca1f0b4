const LANES: usize = 16; // bytes of a vector

/** The index of the largest sum of each row, to bytes. */
export function largest(y: usize, stride: usize, rows: i32, bias: usize, panels: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    store<u8>(out + row, <u8>largestOf(y, bias, panels));
    y += stride;
  }
}

/** The first one where several are as large. */
export function largestOf(y: usize, bias: usize, panels: i32): i32 {
  let most = i32x4.splat(i32.MIN_VALUE);
  let best = i32x4.splat(0);
  let place = i32x4(0, 1, 2, 3);
  for (let i: usize = 0; i < (<usize>panels) << 5; i += LANES) {
    const value = i32x4.add(v128.load(y + i), v128.load(bias + i));
    best = v128.bitselect(place, best, i32x4.gt_s(value, most));
    most = i32x4.max_s(most, value);
    place = i32x4.add(place, i32x4.splat(4));
  }
  // Of each lane the first one; now of the lanes.
  let top = most;
  top = i32x4.max_s(top, i32x4.shuffle(top, top, 2, 3, 0, 1));
  top = i32x4.max_s(top, i32x4.shuffle(top, top, 1, 0, 3, 2));
  let first = v128.bitselect(best, i32x4.splat(i32.MAX_VALUE), i32x4.eq(most, top));
  first = i32x4.min_s(first, i32x4.shuffle(first, first, 2, 3, 0, 1));
  first = i32x4.min_s(first, i32x4.shuffle(first, first, 1, 0, 3, 2));
  return i32x4.extract_lane(first, 0);
}
