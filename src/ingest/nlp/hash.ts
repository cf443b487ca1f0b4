/** The two hashes by which spaCy finds the rows of a word in its tables: they must be the very same, bit for bit. */

const MASK = (1n << 64n) - 1n;
const LOW = 0xffff_ffffn;
const multiply = (a: bigint, b: bigint): bigint => (a * b) & MASK;

const encoder = new TextEncoder();

/** MurmurHash64A with seed 1 over UTF-8: the id that spaCy gives a string. */
export function stringId(text: string): bigint {
  const factor = 0xc6a4a7935bd1e995n;
  const bytes = encoder.encode(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length - (bytes.length % 8);
  let hash = 1n ^ multiply(BigInt(bytes.length), factor);
  for (let i = 0; i < whole; i += 8) {
    let key = multiply(view.getBigUint64(i, true), factor);
    key = multiply(key ^ (key >> 47n), factor);
    hash = multiply(hash ^ key, factor);
  }
  if (whole < bytes.length) {
    let rest = 0n;
    for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8n) | BigInt(bytes[i]!);
    hash = multiply(hash ^ rest, factor);
  }
  hash = multiply(hash ^ (hash >> 47n), factor);
  return hash ^ (hash >> 47n);
}

const mix = (start: bigint): bigint => {
  let hash = multiply(start ^ (start >> 33n), 0xff51afd7ed558ccdn);
  hash = multiply(hash ^ (hash >> 33n), 0xc4ceb9fe1a85ec53n);
  return hash ^ (hash >> 33n);
};

/** The four rows of an id in a table of `size` rows: the parts of MurmurHash3 (x64, 128 bits). */
export function tableRows(id: bigint, seed: number, size: number): number[] {
  const start = BigInt(seed);
  let first = multiply(id, 0x87c37b91114253d5n);
  first = multiply(((first << 31n) | (first >> 33n)) & MASK, 0x4cf5ad432745937fn);
  first ^= start ^ 8n;
  let second = start ^ 8n;
  first = (first + second) & MASK;
  second = (second + first) & MASK;
  first = mix(first);
  second = mix(second);
  first = (first + second) & MASK;
  second = (second + first) & MASK;
  return [first & LOW, first >> 32n, second & LOW, second >> 32n].map((part) => Number(part % BigInt(size)));
}
