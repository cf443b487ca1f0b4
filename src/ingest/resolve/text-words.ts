import { matchesOf } from '../extract/matches.ts';
import { keyOfName } from './names.ts';

const ANY_WORD = /[\p{L}\p{N}.’'&-]+/gu;
/** Whether a character is one of a word: 1, or 0. All Latin letters are among them; what else English prints are marks (`isMark`). */
const OF_WORDS = Uint8Array.from({ length: 0x250 }, (_, code) => (/[\p{L}\p{N}.’'&-]/u.test(String.fromCharCode(code)) ? 1 : 0));
const BLANK = 0x20;
const APOSTROPHE = '’'.charCodeAt(0);
/** Dashes, marks of quotation, the ellipsis. */
const isMark = (code: number): boolean => code >= 0x2010 && code < 0x2028;

/** Whether a word begins with a capital. */
export const opens = (word: string): boolean => opensAt(word, 0);

function opensAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** The words of a text as names have them: without the possessive, points and hyphens within. Each is cut out when it is asked for. */
export class TextWords {
  private readonly text: string;
  /** From and to, in turns. */
  private readonly places: readonly number[];
  private readonly keys: (string | undefined)[];

  constructor(text: string) {
    this.text = text.replace(/['’]s\b/gu, '');
    this.places = latinPlaces(this.text) ?? anyPlaces(this.text);
    this.keys = new Array<string | undefined>(this.length).fill(undefined);
  }

  get length(): number {
    return this.places.length / 2;
  }

  at(i: number): string {
    return this.text.slice(this.places[2 * i], this.places[2 * i + 1]);
  }

  /** Whether it begins with a capital. */
  opens(i: number): boolean {
    return opensAt(this.text, this.places[2 * i]!);
  }

  /** By which a name is looked up that is this word alone. */
  key(i: number): string {
    return (this.keys[i] ??= keyOfName(this.at(i)));
  }
}

/** Null: there are others than Latin letters in it. */
function latinPlaces(text: string): number[] | null {
  const places: number[] = [];
  let start = -1;
  // With a blank behind the text: what stands behind a loop is compiled without having run, and thrown away again.
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : BLANK;
    if (code < OF_WORDS.length ? OF_WORDS[code] === 1 : code === APOSTROPHE) {
      if (start < 0) start = at;
      continue;
    }
    if (code >= OF_WORDS.length && !isMark(code)) return null;
    if (start >= 0) places.push(start, at);
    start = -1;
  }
  return places;
}

function anyPlaces(text: string): number[] {
  const places: number[] = [];
  for (const { index, 0: word } of matchesOf(ANY_WORD, text)) places.push(index, index + word.length);
  return places;
}
