// Embeddings of words as spaCy finds them, by hashes that must be its very own, bit for bit.

const FACTOR: u64 = 0xc6a4a7935bd1e995;
const SEED: u64 = 1;

/** MurmurHash64A over UTF-8: the id that spaCy gives a string. */
export function stringId(text: usize, length: usize, out: usize): void {
  let hash = SEED ^ (<u64>length * FACTOR);
  const whole = length & ~7;
  for (let i: usize = 0; i < whole; i += 8) {
    let key = load<u64>(text + i) * FACTOR;
    key = (key ^ (key >> 47)) * FACTOR;
    hash = (hash ^ key) * FACTOR;
  }
  if (whole < length) {
    let rest: u64 = 0;
    for (let i = length; i > whole; i--) rest = (rest << 8) | (<u64>load<u8>(text + i - 1));
    hash = (hash ^ rest) * FACTOR;
  }
  hash = (hash ^ (hash >> 47)) * FACTOR;
  store<u64>(out, hash ^ (hash >> 47));
}

function mix(start: u64): u64 {
  let hash = (start ^ (start >> 33)) * 0xff51afd7ed558ccd;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 33);
}

const ROW: usize = 96 * 2;

/**
 * The sum of the four rows that an id has in a table of `size` rows, by the parts of MurmurHash3 (x64, 128 bits). 16 bits, the sum
 * lower by two.
 */
export function embed(id: usize, seed: u32, table: usize, size: u32, out: usize): void {
  let a = load<u64>(id) * 0x87c37b91114253d5;
  a = rotl<u64>(a, 31) * 0x4cf5ad432745937f;
  const length: u64 = 8;
  a ^= (<u64>seed) ^ length;
  let b = (<u64>seed) ^ length;
  a += b;
  b += a;
  a = mix(a);
  b = mix(b);
  a += b;
  b += a;
  const r0 = table + <usize>(<u32>a % size) * ROW;
  const r1 = table + <usize>(<u32>(a >> 32) % size) * ROW;
  const r2 = table + <usize>(<u32>b % size) * ROW;
  const r3 = table + <usize>(<u32>(b >> 32) % size) * ROW;
  for (let i: usize = 0; i < ROW; i += 16) {
    const s0 = v128.load(r0 + i);
    const s1 = v128.load(r1 + i);
    const s2 = v128.load(r2 + i);
    const s3 = v128.load(r3 + i);
    const low = i32x4.add(
      i32x4.add(i32x4.extend_low_i16x8_s(s0), i32x4.extend_low_i16x8_s(s1)),
      i32x4.add(i32x4.extend_low_i16x8_s(s2), i32x4.extend_low_i16x8_s(s3)),
    );
    const high = i32x4.add(
      i32x4.add(i32x4.extend_high_i16x8_s(s0), i32x4.extend_high_i16x8_s(s1)),
      i32x4.add(i32x4.extend_high_i16x8_s(s2), i32x4.extend_high_i16x8_s(s3)),
    );
    v128.store(out + i, i16x8.narrow_i32x4_s(i32x4.shr_s(low, 2), i32x4.shr_s(high, 2)));
  }
}
