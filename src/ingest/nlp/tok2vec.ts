import { createEmbedding, type Spaced } from './embedding.ts';
import { BITS, rowsOf, type Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import type { Token, Word } from './tokenizer.ts';

/** Values of a word's vector. */
export const WIDTH = 96;
const PIECES = 3;
const ROW = WIDTH * PIECES;
const WINDOW = 3;
const LAYERS = 4;
/** Tokens on either side that a vector hangs on, one for each layer. Where there are none spaCy has as many empty places. */
const REACH = LAYERS;
/** Words that are known by their vectors: what a few hundred articles are made of. */
const KNOWN_MOST = 16_384;
/** Rows of sums that the kernel has at a time: four for each of 32 pairs of windows. */
const SUMS = 4 * 32;
/** Words that are made together. */
const BATCH = 64;
/** What a word adds to the first layer is kept in 16 bits: lower by so many than the sums, up to 64. */
const KNOWN_SHIFT = BITS.y - 9;
const ENTRY = WIDTH * 4 + WINDOW * ROW * 2;

const Q_SCALE = 2 ** BITS.x;
const Y_SCALE = 2 ** -BITS.y;

export interface Tok2vec {
  /**
   * The vectors of the tokens from `from` to `to` (exclusive), in 16 bits, one after another: where they lie until the next call.
   * They hang on the tokens around them too.
   */
  vectors(tokens: readonly Token[], from: number, to: number): number;
  /** Makes what hangs on the words alone, of many at once: that is quicker than a few at a time. */
  meet(pieces: readonly (readonly Token[])[]): void;
}

/**
 * Words in their context as vectors: hashed embeddings of six features, then four layers of a convolution over three words, each
 * the best of three linear pieces, normalised, added to what was there. The embeddings, and what the first layer makes of them, hang
 * on the word alone: they are kept, and most words of an article have been met before.
 * @param most the largest number of tokens of a call
 */
export function createTok2vec(model: Model, kernel: Kernel, most: number): Tok2vec {
  const known = createKnown(model, kernel);
  const rows = most + 2 * REACH + 8;
  const numbers = kernel.ints(rows);
  const x = kernel.floats(rows * WIDTH);
  const q = kernel.shorts(rows * WIDTH);
  const factors = kernel.shorts(2 * rows * WIDTH);
  const sums = kernel.ints(SUMS * ROW);
  const first = learned(model, kernel, 1);
  const layers = Array.from({ length: LAYERS - 1 }, (_, i) => ({
    learned: learned(model, kernel, i + 2),
    matrices: winograd(model, kernel, i + 2),
  }));

  function vectors(tokens: readonly Token[], from: number, to: number): number {
    const length = to - from;
    if (length > most) throw new RangeError(`${length} tokens at once, at most ${most}`);
    known.numbers(tokens, from - REACH, to + REACH, numbers.values);
    // Each layer sees a token less at either end than the one before.
    let wide = length + 2 * REACH - 2;
    kernel.first(numbers.address, wide, known.address, KNOWN_SHIFT, sums.address, Y_SCALE, first, x.address, q.address, Q_SCALE);
    let [vectors, own] = [q.address, x.address];
    for (const { learned, matrices } of layers) {
      kernel.convolve(vectors, own, wide - 2, matrices, factors.address, sums.address, Y_SCALE, learned, Q_SCALE);
      wide -= 2;
      vectors += WIDTH * 2;
      own += WIDTH * 4;
    }
    return vectors;
  }

  return { vectors, meet: known.meet };
}

/** Outputs of a group. */
const GROUP = 16;

/** Pieces of outputs in the order of the kernel: by groups of outputs, all first pieces of a group first. */
const inGroups = <T>(ofOutputs: readonly T[]): T[] =>
  ofOutputs.map((_, i) => {
    const [group, piece, output] = [Math.floor(i / (GROUP * PIECES)), Math.floor(i / GROUP) % PIECES, i % GROUP];
    return ofOutputs[(GROUP * group + output) * PIECES + piece]!;
  });

/** Bias, gain and shift of a layer, one behind another. */
function learned(model: Model, kernel: Kernel, layer: number): number {
  const bias = inGroups([...model.parameter(`maxout${layer}.b`)]);
  return kernel.floats([...bias, ...model.parameter(`layernorm${layer}.G`), ...model.parameter(`layernorm${layer}.b`)]).address;
}

/** The weights of each word of the window. */
function windows(model: Model, layer: number): Float32Array[][] {
  const rows = inGroups(rowsOf(model.parameter(`maxout${layer}.W`), WINDOW * WIDTH));
  return Array.from({ length: WINDOW }, (_, i) => rows.map((row) => row.subarray(i * WIDTH, (i + 1) * WIDTH)));
}

/** The four matrices, one behind another, by which two neighbouring windows are done at once. */
function winograd(model: Model, kernel: Kernel, layer: number): number {
  const [before, own, after] = windows(model, layer) as [Float32Array[], Float32Array[], Float32Array[]];
  const halves = (sign: number) => own.map((row, i) => row.map((value, k) => (before[i]![k]! + sign * value + after[i]![k]!) / 2));
  return kernel.matrix([before, halves(1), halves(-1), after].flat(), 2 ** BITS.w).address;
}

/** What hangs on a word alone, for the words met last. Number 0 is the empty place before and after a text. */
interface Known {
  address: number;
  /** Numbers of the tokens from `from` to `to`, to the beginning of `out`. */
  numbers(tokens: readonly Token[], from: number, to: number, out: Int32Array): void;
  meet(pieces: readonly (readonly Token[])[]): void;
}

function createKnown(model: Model, kernel: Kernel): Known {
  const { address } = kernel.bytes((KNOWN_MOST + 1) * ENTRY);
  const inputs = model.seeds.length * WIDTH;
  const embed = createEmbedding(model, kernel, inGroups(rowsOf(model.parameter('maxout0.W'), inputs)), BATCH);
  const own = learned(model, kernel, 0);
  const shares = kernel.matrix(windows(model, 1).flat(), 2 ** BITS.w);
  const nothing = kernel.ints(WINDOW * ROW);
  const vectors = kernel.shorts(BATCH * WIDTH);
  const sums = kernel.ints(BATCH * WINDOW * ROW);

  // Each entry's word, and when it was last asked for.
  const owners: { word: Word; at: 'followed' | 'unfollowed' }[] = [];
  const asked = new Int32Array(KNOWN_MOST + 1);
  let now = 0;
  let free: number[] = [];
  let waiting: (Spaced & { number: number })[] = [];

  function make(): void {
    const count = waiting.length;
    if (count === 0) return;
    embed(waiting, sums.address);
    for (const [i, { number }] of waiting.entries())
      kernel.maxout(sums.address + i * ROW * 4, Y_SCALE, own, false, address + number * ENTRY, vectors.address + i * WIDTH * 2, Q_SCALE);
    const row = WINDOW * ROW;
    kernel.multiply(vectors.address, WIDTH * 2, count, shares.pairs, shares.address, shares.panels, sums.address, row * 4);
    for (const [i, { number }] of waiting.entries())
      kernel.narrow(sums.address + i * row * 4, nothing.address, row, KNOWN_SHIFT, address + number * ENTRY + WIDTH * 4);
    waiting = [];
  }

  function numberOf({ word, space }: Token): number {
    let number = space ? word.followed : word.unfollowed;
    if (number === 0) {
      number = free.pop() ?? owners.length + 1;
      const at = space ? 'followed' : 'unfollowed';
      owners[number - 1] = { word, at };
      word[at] = number;
      waiting.push({ word, space, number });
      if (waiting.length === BATCH) make();
    }
    asked[number] = now;
    return number;
  }

  /** Forgets the half that was asked for longest ago where so many words would be too many. */
  function makeRoom(words: number): void {
    now++;
    if (owners.length - free.length + words <= KNOWN_MOST) return;
    const middle = asked.slice(1, owners.length + 1).sort()[owners.length >> 1]!;
    free = [];
    for (const [i, { word, at }] of owners.entries()) {
      if (asked[i + 1]! > middle) continue;
      if (word[at] === i + 1) word[at] = 0;
      free.push(i + 1);
    }
  }

  return {
    address,
    meet(pieces) {
      const count = pieces.reduce((sum, { length }) => sum + length, 0);
      if (count > KNOWN_MOST / 2) return;
      makeRoom(count);
      for (const tokens of pieces) for (const token of tokens) numberOf(token);
      make();
    },
    numbers(tokens, from, to, out) {
      makeRoom(to - from);
      for (let i = from; i < to; i++) out[i - from] = i < 0 || i >= tokens.length ? 0 : numberOf(tokens[i]!);
      make();
    },
  };
}
