// What the tokenizer's regular expressions say of most chunks, told from their letters alone: they have alternatives for all scripts,
// and are tried at each letter. Null: only they can tell.

import { isDigit, isPlainLetter } from '../plain.ts';

const [LOWER_A, LOWER_Z] = [97, 122];
const [APOSTROPHE, CURLY, HYPHEN, STOP, SLASH] = [39, 8217, 45, 46, 47];
/** Marks that are cut off one by one, whatever stands beside them. */
const SINGLE = new Set([...',;:!?()[]"“”\'’'].map((mark) => mark.charCodeAt(0)));

const isLower = (code: number) => code >= LOWER_A && code <= LOWER_Z;

/** What is cut off before a chunk. */
export function plainHead(chunk: string): string | null {
  const code = chunk.charCodeAt(0);
  if (SINGLE.has(code)) return chunk[0]!;
  // "US$5" begins with a currency.
  return (isPlainLetter(code) || isDigit(code)) && !chunk.includes('$') ? '' : null;
}

/** What is cut off behind a chunk. */
export function plainTail(chunk: string): string | null {
  const last = chunk.length - 1;
  const code = chunk.charCodeAt(last);
  if (SINGLE.has(code)) return chunk[last]!;
  if (isDigit(code)) return '';
  const before = last > 0 ? chunk.charCodeAt(last - 1) : 0;
  if (code === STOP) return isLower(before) || isDigit(before) ? '.' : null;
  if (!isPlainLetter(code)) return null;
  if (chunk[last]!.toLowerCase() === 's' && (before === APOSTROPHE || before === CURLY)) return chunk.slice(-2);
  // "40km/h" ends with a unit.
  let i = last;
  while (i >= 0 && (isPlainLetter(chunk.charCodeAt(i)) || chunk.charCodeAt(i) === SLASH)) i--;
  return i >= 0 && isDigit(chunk.charCodeAt(i)) ? null : '';
}

/** A chunk without what is cut off, in its parts. */
export function plainParts(core: string): string[] | null {
  let parts: string[] | null = null;
  let from = 0;
  let before = 0;
  for (let i = 0; i < core.length; i++) {
    const code = core.charCodeAt(i);
    if (code === HYPHEN) {
      const next = i + 1 < core.length ? core.charCodeAt(i + 1) : 0;
      if (next === HYPHEN) return null;
      if (isDigit(before) ? isPlainLetter(next) || isDigit(next) : isPlainLetter(before) && isPlainLetter(next)) {
        (parts ??= []).push(core.slice(from, i), '-');
        from = i + 1;
      }
    } else if (!isPlainLetter(code) && !isDigit(code) && code !== APOSTROPHE && code !== CURLY) return null;
    before = code;
  }
  if (parts === null) return [core];
  parts.push(core.slice(from));
  return parts;
}
