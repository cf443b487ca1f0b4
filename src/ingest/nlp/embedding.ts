import { BITS, short, type Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import type { Word } from './tokenizer.ts';

/**
 * Six embeddings of a word stand side by side: of norm, first letter, last three, shape, whether a blank follows, whether it is one.
 * Two of them are as many as there are words, or nearly so; what the others are of, many words share.
 */
const [OWN, SHARED] = [
  [0, 2],
  [1, 3, 4, 5],
];
/** Columns that have text, of so many bytes at most. */
const [TEXTS, LONGEST] = [4, 1024];
const LAST_OF_ONE_BYTE = 0x7f;
/** What is shared is kept, of so many letters, shapes and the like. */
const KEPT_MOST = 1024;

/** A word, and whether a blank follows it. */
export interface Spaced {
  word: Word;
  space: boolean;
}

/**
 * The embeddings of words times the weights of the layer above them, as sums.
 * @param weights a row for each output, over all embeddings
 * @param most words of a call
 * @returns writes the sums of each word, one word behind another; up to three more are written over
 */
export function createEmbedding(
  model: Model,
  kernel: Kernel,
  weights: readonly Float32Array[],
  most: number,
): (words: readonly Spaced[], out: number) => void {
  const outputs = weights.length;
  const width = weights[0]!.length / model.seeds.length;
  const tables = model.seeds.map((seed, column) => {
    const table = model.parameter(`hashembed${column}.E`);
    const { address, values } = kernel.shorts(table.length);
    // Finer by two bits than the sums of four that are made of it.
    const scale = 2 ** (BITS.x + 2);
    for (let k = 0; k < table.length; k++) values[k] = short(table[k]! * scale);
    return { seed, address, size: model.shape(`hashembed${column}.E`)[0]! };
  });
  const weightsOf = (columns: readonly number[]) => {
    const rows = weights.map((row) => {
      const own = new Float32Array(columns.length * width);
      for (const [i, column] of columns.entries()) own.set(row.subarray(column * width, (column + 1) * width), i * width);
      return own;
    });
    return kernel.matrix(rows, 2 ** BITS.w);
  };
  const own = weightsOf(OWN);
  const shared = SHARED.map((column) => ({ column, matrix: weightsOf([column]), places: new Map<string, number>() }));
  const kept = kernel.ints(KEPT_MOST * outputs);
  let keeps = 0;
  const embeddings = kernel.shorts(most * OWN.length * width);
  const sums = kernel.ints(4 * outputs);
  const symbols = new Map(Object.entries(model.symbols));
  const encoder = new TextEncoder();
  const text = kernel.bytes(LONGEST + 8);
  const room = text.values.subarray(0, LONGEST);
  const id = kernel.ints(2);

  /** As UTF-8, as much as there is room for. Returns how many bytes. */
  function write(feature: string): number {
    if (feature.length > LONGEST) return encoder.encodeInto(feature, room).written;
    for (let i = 0; i < feature.length; i++) {
      const code = feature.charCodeAt(i);
      if (code > LAST_OF_ONE_BYTE) return encoder.encodeInto(feature, room).written;
      room[i] = code;
    }
    return feature.length;
  }

  function embed(column: number, feature: string, out: number): void {
    const { seed, address, size } = tables[column]!;
    const known = feature === '' ? 0 : column >= TEXTS ? 1 : symbols.get(feature);
    if (known === undefined) kernel.stringId(text.address, write(feature), id.address);
    else {
      id.values[0] = known;
      id.values[1] = 0;
    }
    kernel.embed(id.address, seed, address, size, out);
  }

  /** Where the sums of a shared feature are kept until the next is asked for. */
  function sharedSums({ column, matrix, places }: (typeof shared)[number], feature: string): number {
    let place = places.get(feature);
    if (place === undefined) {
      if (keeps === KEPT_MOST) {
        for (const each of shared) each.places.clear();
        keeps = 0;
      }
      place = keeps++;
      embed(column, feature, embeddings.address);
      kernel.multiply(embeddings.address, width * 2, 1, matrix.pairs, matrix.address, matrix.panels, sums.address, outputs * 4);
      kept.values.set(sums.values.subarray(0, outputs), place * outputs);
      places.set(feature, place);
    }
    return kept.address + place * outputs * 4;
  }

  return (words, out) => {
    const row = OWN.length * width * 2;
    const features: (readonly string[])[] = [];
    for (const { word, space } of words) features.push(featuresOf(word, space));
    for (let i = 0; i < features.length; i++)
      for (let k = 0; k < OWN.length; k++) embed(OWN[k]!, features[i]![OWN[k]!]!, embeddings.address + i * row + k * width * 2);
    kernel.multiply(embeddings.address, row, words.length, own.pairs, own.address, own.panels, out, outputs * 4);
    for (let i = 0; i < features.length; i++)
      for (const each of shared) kernel.add(out + i * outputs * 4, sharedSums(each, features[i]![each.column]!), outputs);
  };
}

function featuresOf({ text, norm }: Word, space: boolean): string[] {
  const letters = ASCII.test(text) ? text : [...text];
  const lastThree = typeof letters === 'string' ? letters.slice(-3) : letters.slice(-3).join('');
  return [norm, letters[0] ?? '', lastThree, shapeOf(text), space ? '1' : '', text.trim() === '' ? '1' : ''];
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
    const kind = kindOf(letter);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= SHAPE_RUN) shape += kind;
  }
  return shape;
}

const ASCII = /^[\x20-\x7e]*$/;

function kindOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122 ? 'x' : code >= 65 && code <= 90 ? 'X' : code >= 48 && code <= 57 ? 'd' : letter;
  if (/\p{L}/u.test(letter)) return letter !== letter.toLowerCase() && letter === letter.toUpperCase() ? 'X' : 'x';
  return /[\p{Nd}²³¹]/u.test(letter) ? 'd' : letter;
}
