import { stringId, tableRows } from './hash.ts';
import type { Buffer32, Kernel, Matrix } from './kernel.ts';
import type { Model } from './model.ts';
import type { Token } from './tokenizer.ts';

/** Values of a word's vector. */
export const WIDTH = 96;
const PIECES = 3;
const LAYERS = 4;
/** spaCy lets the network run over so many empty places before and after the text. */
const PADDING = 4;
const CACHE_MOST = 20_000;

interface Layer {
  matrix: Matrix;
  gain: Float32Array;
  shift: Float32Array;
}

export interface Tok2vec {
  /** The vectors of at most `most` tokens, one after another; they hold until the next call. */
  (tokens: readonly Token[]): { buffer: Buffer32; offset: number };
}

/**
 * Words in their context as vectors: hashed embeddings of six features, then four layers of a convolution over three words, each
 * the best of three linear pieces, normalised, added to what was there.
 * @param most the largest number of tokens of a call
 */
export function createTok2vec(model: Model, kernel: Kernel, most: number): Tok2vec {
  const room = most + 2 * PADDING + 2 + 4;
  const x = kernel.buffer(room * WIDTH);
  const pieces = kernel.buffer(room * WIDTH * PIECES);
  const layer = (i: number, inputs: number): Layer => ({
    matrix: kernel.matrix(model.parameter(`maxout${i}.W`), model.parameter(`maxout${i}.b`), inputs),
    gain: model.parameter(`layernorm${i}.G`),
    shift: model.parameter(`layernorm${i}.b`),
  });
  const first = layer(0, model.seeds.length * WIDTH);
  const layers = Array.from({ length: LAYERS }, (_, i) => layer(i + 1, 3 * WIDTH));
  const embed = createEmbedding(model, kernel, most);
  const best = new Float32Array(WIDTH);

  /** The best piece of each output of a row, normalised, to `best`. */
  function maxout(row: number, { gain, shift }: Layer): void {
    const { values } = pieces;
    let at = row * WIDTH * PIECES;
    let sum = 0;
    for (let j = 0; j < WIDTH; j++, at += PIECES) {
      const a = values[at]!;
      const b = values[at + 1]!;
      const c = values[at + 2]!;
      const winner = a > b ? (a > c ? a : c) : b > c ? b : c;
      best[j] = winner;
      sum += winner;
    }
    const mean = sum / WIDTH;
    let squares = 0;
    for (let j = 0; j < WIDTH; j++) squares += (best[j]! - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / WIDTH + 1e-8);
    for (let j = 0; j < WIDTH; j++) best[j] = (best[j]! - mean) * scale * gain[j]! + shift[j]!;
  }

  const cache = new Map<string, Float32Array>();

  /** Vectors that hang on the word alone: new ones are made together, those seen before are kept. */
  function wordVectors(tokens: readonly Token[], keys: readonly string[]): void {
    const made = new Map<string, Token>();
    for (const [i, token] of tokens.entries()) if (!cache.has(keys[i]!)) made.set(keys[i]!, token);
    if (made.size === 0) return;
    const rows = embed([...made.values()]);
    kernel.affine(first.matrix, rows, 0, first.matrix.inputs, made.size, pieces, 0);
    let row = 0;
    for (const key of made.keys()) {
      maxout(row++, first);
      cache.set(key, best.slice());
    }
  }

  return (tokens) => {
    if (tokens.length > most) throw new RangeError(`${tokens.length} tokens at once, at most ${most}`);
    if (cache.size > CACHE_MOST) cache.clear();
    const keys = tokens.map(({ text, norm, space }) => `${text}\n${norm}${space ? '\n' : ''}`);
    wordVectors(tokens, keys);
    const at = (row: number) => (row + PADDING + 1) * WIDTH;
    x.values.fill(0, 0, at(tokens.length + PADDING + 1));
    for (const [i, key] of keys.entries()) x.values.set(cache.get(key)!, at(i));
    for (const [done, current] of layers.entries()) {
      // What a layer gives further out no later layer sees.
      const beyond = LAYERS - 1 - done;
      const rows = tokens.length + 2 * beyond;
      kernel.affine(current.matrix, x, at(-beyond) - WIDTH, WIDTH, rows, pieces, 0);
      for (let row = 0; row < rows; row++) {
        maxout(row, current);
        const to = at(row - beyond);
        for (let j = 0; j < WIDTH; j++) x.values[to + j]! += best[j]!;
      }
    }
    return { buffer: x, offset: at(0) };
  };
}

/** One row of six embeddings for each token: norm, first letter, last three, shape, whether a blank follows, whether it is one. */
function createEmbedding(model: Model, kernel: Kernel, most: number): (tokens: readonly Token[]) => Buffer32 {
  const columns = model.seeds.map((seed, i) => ({
    seed,
    table: model.parameter(`hashembed${i}.E`),
    size: model.shape(`hashembed${i}.E`)[0]!,
    sums: new Map<string, Float32Array>(),
  }));
  const out = kernel.buffer((most + 4) * columns.length * WIDTH);

  const idOf = (column: number, feature: string): bigint => {
    if (column >= 4) return feature === '' ? 0n : 1n;
    if (feature === '') return 0n;
    return Object.hasOwn(model.symbols, feature) ? BigInt(model.symbols[feature]!) : stringId(feature);
  };

  function embedding(column: number, feature: string): Float32Array {
    const { seed, table, size, sums } = columns[column]!;
    let sum = sums.get(feature);
    if (sum) return sum;
    sum = new Float32Array(WIDTH);
    for (const row of tableRows(idOf(column, feature), seed, size)) for (let j = 0; j < WIDTH; j++) sum[j]! += table[row * WIDTH + j]!;
    if (sums.size > CACHE_MOST) sums.clear();
    sums.set(feature, sum);
    return sum;
  }

  return (tokens) => {
    let at = 0;
    for (const { text, norm, space } of tokens) {
      const letters = [...text];
      const features = [norm, letters[0] ?? '', letters.slice(-3).join(''), shapeOf(text), space ? '1' : '', text.trim() === '' ? '1' : ''];
      for (const [column, feature] of features.entries()) {
        out.values.set(embedding(column, feature), at);
        at += WIDTH;
      }
    }
    return out;
  };
}

const SHAPE_RUN = 4;
const SHAPE_MOST = 100;

/** "Zelensky" → "Xxxxx", "11,000" → "dd,ddd": no kind of character more than four times running. */
export function shapeOf(word: string): string {
  if (word.length >= SHAPE_MOST) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const letter of word) {
    const kind = /\p{L}/u.test(letter)
      ? letter !== letter.toLowerCase() && letter === letter.toUpperCase()
        ? 'X'
        : 'x'
      : /[\p{Nd}²³¹]/u.test(letter)
        ? 'd'
        : letter;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= SHAPE_RUN) shape += kind;
  }
  return shape;
}
