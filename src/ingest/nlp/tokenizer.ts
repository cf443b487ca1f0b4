import { z } from 'zod';
import { ownCopy } from '../../memo.ts';
import { readTable } from './model.ts';
import { plainHead, plainParts, plainTail } from './plain.ts';

/** What hangs on a word alone, whatever stands around it: one for all its occurrences, as a rule. */
export interface Word {
  text: string;
  /** Code units of it. Texts are of many kinds in V8, and which one this is would have to be found out each time that its length is read. */
  length: number;
  /** What spaCy takes it for: lower case, contractions written out ("n't": "not"). */
  norm: string;
  /** What a stretch without blanks that reads like it is cut into; null: it is not cut. */
  parts: readonly Word[] | null;
  /** Room for what its reader finds out about it, once. */
  notes: object | null;
  /** Where its vectors are kept (tok2vec.ts), with a blank behind it and without; 0: nowhere. */
  followed: number;
  unfollowed: number;
}

/** A word, a mark, or a run of white space other than one blank. */
export interface Token {
  word: Word;
  text: string;
  /** Code units of the text that was cut. */
  start: number;
  end: number;
  /** A blank follows. */
  space: boolean;
}

const newWord = (text: string, norm: string, parts: readonly Word[] | null = null): Word => ({
  text,
  length: text.length,
  norm,
  parts,
  notes: null,
  followed: 0,
  unfollowed: 0,
});

type Part = readonly [text: string, norm?: string];

const tables = z
  .object({
    prefix: z.string(),
    suffix: z.string(),
    infix: z.string(),
    url: z.string(),
    exceptions: z.record(z.string(), z.array(z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])]))),
    norms: z.record(z.string(), z.string()),
  })
  .transform((read) => ({
    prefix: new RegExp(read.prefix, 'u'),
    suffix: new RegExp(read.suffix, 'u'),
    infix: new RegExp(read.infix, 'gu'),
    url: new RegExp(`^(?:${read.url})$`, 'iu'),
    exceptions: new Map<string, readonly Part[]>(Object.entries(read.exceptions)),
    norms: new Map(Object.entries(read.norms)),
  }));

const CACHE_MOST = 40_000;
/** Some times as many, a power of two. */
const PLACES = 2 ** 17;
/** Of FNV: spreads hashes of a few letters over 32 bits. */
const HASH_FACTOR = 16_777_619;
/** Longer than any word: what is longer is cut only at its ends. */
const CHUNK_MOST = 200;

const [TAB, RETURN, BLANK, DELETE] = [9, 13, 32, 127];
/** White space beyond ASCII. */
const WIDE_SPACES = new Set(
  [...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'].map((space) =>
    space.charCodeAt(0),
  ),
);
/** What `\s` is, told without a regular expression: each letter of a text is asked about. */
const isSpace = (code: number): boolean => (code < DELETE ? code === BLANK || (code >= TAB && code <= RETURN) : WIDE_SPACES.has(code));

/** Cuts text as spaCy's English tokenizer does. */
export function createTokenizer(): (text: string) => Token[] {
  const { prefix, suffix, infix, url, exceptions, norms } = tables.parse(readTable('tokenizer.json'));
  const chunks = new Map<string, Word>();
  // The same by a hash of their letters: told while the end of a chunk is looked for, it spares making a text of most. One at each place.
  const places = new Array<Word | undefined>(PLACES).fill(undefined);
  const words = new Map<string, Word>();

  const normOf = (word: string): string => {
    const lower = word.toLowerCase();
    return norms.get(word) ?? norms.get(lower) ?? lower;
  };

  /** Takes marks off both ends, one after the other, until what is left is a known exception or has none. */
  function takeAffixes(chunk: string): { before: string[]; core: string; after: string[] } {
    const before: string[] = [];
    const after: string[] = [];
    let core = chunk;
    for (let length = -1; core.length > 0 && core.length !== length && !exceptions.has(core);) {
      length = core.length;
      const head = plainHead(core) ?? prefix.exec(core)?.[0] ?? '';
      const beheaded = core.slice(head.length);
      if (head && exceptions.has(beheaded)) {
        before.push(head);
        core = beheaded;
        break;
      }
      const tail = beheaded === '' ? '' : (plainTail(beheaded) ?? suffix.exec(beheaded)?.[0] ?? '');
      const curtailed = core.slice(0, core.length - tail.length);
      if (tail && exceptions.has(curtailed)) {
        after.unshift(tail);
        core = curtailed;
        break;
      }
      if (head) before.push(head);
      if (tail) after.unshift(tail);
      core = core.slice(head.length, core.length - tail.length);
    }
    return { before, core, after };
  }

  function splitInside(core: string): string[] {
    const plain = plainParts(core);
    if (plain !== null) return plain;
    const parts: string[] = [];
    let from = 0;
    for (const match of core.matchAll(infix)) {
      if (match.index === 0) continue;
      if (match.index !== from) parts.push(core.slice(from, match.index));
      if (match[0]) parts.push(match[0]);
      from = match.index + match[0].length;
    }
    if (from < core.length) parts.push(core.slice(from));
    return parts;
  }

  /** Puts together what was cut although its whole is an exception: "a.m" and "." at the end of a chunk. */
  function joinExceptions(parts: readonly Part[]): Part[] {
    const out: Part[] = [];
    for (let i = 0; i < parts.length; i++) {
      let joined = parts[i]![0];
      let found: { parts: readonly Part[]; last: number } | undefined;
      for (let j = i + 1; j < parts.length && j < i + 5; j++) {
        joined += parts[j]![0];
        const known = exceptions.get(joined);
        if (known) found = { parts: known, last: j };
      }
      if (found === undefined) out.push(parts[i]!);
      else {
        for (const part of found.parts) out.push(part);
        i = found.last;
      }
    }
    return out;
  }

  function cut(chunk: string): readonly Part[] {
    const known = exceptions.get(chunk);
    if (known) return known;
    const { before, core, after } = takeAffixes(chunk);
    const parts: Part[] = [];
    for (const part of before) parts.push([part]);
    if (core !== '') addInside(core, parts);
    for (const part of after) parts.push([part]);
    return joinExceptions(parts);
  }

  function addInside(core: string, parts: Part[]): void {
    const whole = exceptions.get(core);
    if (whole !== undefined) for (const part of whole) parts.push(part);
    else if (core.length > CHUNK_MOST || (core.includes('.') && url.test(core))) parts.push([core]);
    else for (const part of splitInside(core)) parts.push([part]);
  }

  function wordOf([text, norm = normOf(text)]: Part): Word {
    const known = words.get(text);
    if (known?.norm === norm) return known;
    const word = newWord(text, norm);
    words.set(text, word);
    return word;
  }

  /** What the chunk between two places of a text is cut into. */
  function chunkOf(text: string, start: number, end: number, hash: number): Word {
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const found = places[place];
    if (found?.length === end - start && text.startsWith(found.text, start)) return found;
    if (chunks.size >= CACHE_MOST) {
      for (const all of [chunks, words]) all.clear();
      places.fill(undefined);
    }
    const chunk = text.slice(start, end);
    const known = chunks.get(chunk) ?? newChunk(chunk);
    places[place] = known;
    return known;
  }

  function newChunk(chunk: string): Word {
    const own = ownCopy(chunk);
    const parts: Word[] = [];
    // Pushed: `map` makes a list of another kind once it is optimized, and the loop over a text would be compiled anew for it.
    for (const part of cut(own)) parts.push(wordOf(part));
    const made = parts.length === 1 ? parts[0]! : newWord(own, own, parts);
    chunks.set(own, made);
    return made;
  }

  return (text) => {
    const tokens: Token[] = [];
    const { length } = text;
    let start = 0;
    const push = (word: Word) => {
      const end = start + word.length;
      tokens.push({ word, text: word.text, start, end, space: false });
      start = end;
    };
    for (let code = text.charCodeAt(0); start < length;) {
      const space = isSpace(code);
      let end = start;
      let hash = 0;
      do {
        hash = (Math.imul(hash, HASH_FACTOR) + code) | 0;
        if (++end === length) break;
        code = text.charCodeAt(end);
      } while (isSpace(code) === space);
      if (!space) {
        const chunk = chunkOf(text, start, end, hash);
        if (chunk.parts === null) push(chunk);
        else for (const part of chunk.parts) push(part);
        continue;
      }
      if (tokens.length > 0 && text.charCodeAt(start) === BLANK) {
        tokens.at(-1)!.space = true;
        start++;
      }
      const rest = text.slice(start, end);
      if (rest) push(newWord(rest, norms.get(rest) ?? rest));
    }
    return tokens;
  };
}
