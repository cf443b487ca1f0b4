import { remembered } from '../../memo.ts';
import { BITS, short, type Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import type { Word } from './tokenizer.ts';

/** Columns that have text; the last two tell whether a blank follows and whether the word itself is blank. */
const TEXTS = 4;
const LONGEST = 1024;

/**
 * Six embeddings of a word, one behind another, in 16 bits: norm, first letter, last three, shape, whether a blank follows,
 * whether it is one.
 */
export function createEmbedding(model: Model, kernel: Kernel, width: number): (word: Word, space: boolean, out: number) => void {
  const columns = model.seeds.map((seed, i) => {
    const table = model.parameter(`hashembed${i}.E`);
    const { address, values } = kernel.shorts(table.length);
    // Finer by two bits than the sums of four that are made of it.
    for (let k = 0; k < table.length; k++) values[k] = short(table[k]! * 2 ** (BITS.x + 2));
    return { seed, address, size: model.shape(`hashembed${i}.E`)[0]! };
  });
  const encoder = new TextEncoder();
  const text = kernel.bytes(LONGEST + 8);
  const id = kernel.ints(2);

  // Letters and shapes come again and again: their ids, low half and high half.
  const idOf = remembered((feature): readonly [number, number] => {
    if (Object.hasOwn(model.symbols, feature)) return [model.symbols[feature]!, 0];
    kernel.stringId(text.address, encoder.encodeInto(feature, text.values.subarray(0, LONGEST)).written, id.address);
    return [id.values[0]!, id.values[1]!];
  });

  function setId(column: number, feature: string): void {
    id.values.fill(0);
    if (feature === '') return;
    if (column >= TEXTS) {
      id.values[0] = 1;
      return;
    }
    id.values.set(idOf(feature));
  }

  return ({ text: word, norm }, space, out) => {
    const letters = ASCII.test(word) ? word : [...word];
    const lastThree = typeof letters === 'string' ? letters.slice(-3) : letters.slice(-3).join('');
    const features = [norm, letters[0] ?? '', lastThree, shapeOf(word), space ? '1' : '', word.trim() === '' ? '1' : ''];
    for (const [i, { seed, address, size }] of columns.entries()) {
      setId(i, features[i]!);
      kernel.embed(id.address, seed, address, size, out + i * width * 2);
    }
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
