import { ofLast } from '../../memo.ts';
import { isDigit, isPlainLetter } from '../plain.ts';
import type { Range } from './span.ts';

/**
 * Words without which there is no use in looking for something that is costly to find. A text is looked through for all of them at once, by
 * how its words begin; whoever looks for something then asks for the clues of a stretch of it first. Besides what is there they may tell of
 * a little that is not: no more than a reason to look.
 */

/** By so many of its first letters a word is known. */
const LETTERS = 5;
/** Each clue is a bit of a small whole number. */
const MOST = 31;
const BITS = 14;
const cluesByHash = new Int32Array(1 << BITS);
let clues = 0;

/** A number in digits; what a letter has once it is small. */
const [ZERO, SMALL, BLANK] = [48, 32, 32];

const added = (hash: number, code: number): number => Math.imul(hash, 33) + code;
const slot = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)) & ((1 << BITS) - 1);

/**
 * To be called while modules load.
 * @param words parted by blanks, in small letters from a to z: one of five letters or more stands for all that begin as it does, a shorter
 * one for itself. `0` is any number in digits; any other sign is itself.
 * @returns a number to be combined with others by `|`
 */
export function clue(words: string): number {
  if (clues === MOST) throw new RangeError(`there are ${MOST} clues already`);
  const bit = 1 << clues++;
  for (const word of words.split(/\s+/)) {
    let hash = 0;
    for (let i = 0; i < Math.min(word.length, LETTERS); i++) hash = added(hash, word.charCodeAt(i));
    cluesByHash[slot(hash)]! |= bit;
  }
  return bit;
}

/** Where clues begin, in order, and which. */
interface Clues {
  at: number[];
  which: number[];
}

function add(found: Clues, at: number, hash: number): void {
  const which = cluesByHash[slot(hash)]!;
  if (which === 0) return;
  found.at.push(at);
  found.which.push(which);
}

const cluesOf = ofLast((text): Clues => {
  const found: Clues = { at: [], which: [] };
  let start = -1;
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlainLetter(code)) {
      const small = code | SMALL;
      if (start < 0) {
        start = i;
        hash = small;
      } else if (i - start < LETTERS) hash = added(hash, small);
      continue;
    }
    if (start >= 0) add(found, start, hash);
    start = -1;
    if (isDigit(code)) {
      if (i === 0 || !isDigit(text.charCodeAt(i - 1))) add(found, i, ZERO);
    } else if (code !== BLANK) add(found, i, code);
  }
  if (start >= 0) add(found, start, hash);
  return found;
});

/** The clues of a stretch, combined by `|`. */
export function cluesIn(text: string, { start, end }: Range): number {
  const { at, which } = cluesOf(text);
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < start) low = middle + 1;
    else high = middle;
  }
  let found = 0;
  for (; low < at.length && at[low]! < end; low++) found |= which[low]!;
  return found;
}
