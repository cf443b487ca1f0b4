import { isDigit, isPlainLetter } from '../../plain.ts';
import type { Range } from '../span.ts';

/** A word, a number in digits, or a mark. */
export interface Word extends Range {
  text: string;
  lower: string;
}

// Thousands are parted by a comma or a kind of blank; a plain blank only where three digits stand on their own behind it.
const WORD =
  /\d{1,3}(?:(?:,|[ \u00A0\u2009\u202F])\d{3}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s]/gu;

/** @param most words that are asked for */
export function wordsOf(text: string, most = Infinity): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match && words.length < most; match = WORD.exec(text)) {
    const word = match[0];
    words.push({ text: word, lower: word.toLowerCase(), start: match.index, end: match.index + word.length });
  }
  return words;
}

export const touch = (a: Word | undefined, b: Word | undefined): boolean => a !== undefined && b !== undefined && a.end === b.start;

/** Whether a word begins with a digit. */
export function isDigits(word: Word | undefined): boolean {
  return word !== undefined && isDigit(word.text.charCodeAt(0));
}

const LAST_PLAIN = 'z'.charCodeAt(0);

/** Whether a word begins with a letter. */
export function isWord(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const code = word.lower.charCodeAt(0);
  return isPlainLetter(code) || (code > LAST_PLAIN && /^\p{L}/u.test(word.text));
}

const HYPHENS = new Set('-‐‑–—');
export const isHyphen = (word: Word | undefined): boolean => word !== undefined && word.text.length === 1 && HYPHENS.has(word.text);

export const numberOfDigits = (text: string): number => Number(text.replace(/[^\d.]/g, ''));
