/** What a character is to words: it stands between them, or is one of these. */
const [LETTER, DIGIT, APOSTROPHE, OTHER] = [1, 2, 3, 4];

/** Of what English prints. */
const KINDS = new Uint8Array(0x2028).fill(OTHER);
KINDS.fill(0, 0, 0x80);
// Dashes, marks of quotation, the ellipsis.
KINDS.fill(0, 0x2010, 0x2028);
for (let code = 0; code < 26; code++) KINDS[0x41 + code] = KINDS[0x61 + code] = LETTER;
// Letters with accents, but for the two signs among them.
KINDS.fill(LETTER, 0xc0, 0x250);
KINDS[0xd7] = KINDS[0xf7] = OTHER;
for (let code = 0x30; code < 0x3a; code++) KINDS[code] = DIGIT;
for (const mark of "'’‘") KINDS[mark.charCodeAt(0)] = APOSTROPHE;
for (const mark of '\u00a0£«»°§') KINDS[mark.charCodeAt(0)] = 0;

const kindOf = (code: number): number => (code < KINDS.length ? KINDS[code]! : OTHER);
const kindAt = (text: string, at: number): number => (at < text.length ? kindOf(text.charCodeAt(at)) : 0);
const isWord = (kind: number): boolean => kind === LETTER || kind === DIGIT;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const BLANK = 0x20;

/** Of a stretch of a text; the same as is told of the words of a plain one. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/**
 * Where the words of a text in Latin letters are, from, to and a hash of each in turns: what the expression for any language finds,
 * and several times as fast; null: it has other letters.
 */
export function plainSpans(text: string): number[] | null {
  const found: number[] = [];
  for (let at = 0; at < text.length;) {
    let code = text.charCodeAt(at);
    let kind = kindOf(code);
    if (!isWord(kind)) {
      if (kind === OTHER) return null;
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    do {
      hash = hashed(hash, code);
      code = ++at < text.length ? text.charCodeAt(at) : BLANK;
      kind = kindOf(code);
    } while (isWord(kind));
    if (code === FULL_STOP || code === COMMA || kind === APOSTROPHE) {
      const end = initialsEnd(text, start) ?? wordEnd(text, at);
      if (end > at) hash = hashOf(text, start, end);
      at = end;
    }
    found.push(start, at, hash);
  }
  return found;
}

/** Behind `U.S.`; null: there is no such thing. */
function initialsEnd(text: string, start: number): number | null {
  if (text.charCodeAt(start + 1) !== FULL_STOP || kindAt(text, start) !== LETTER) return null;
  let end = start + 1;
  while (text.charCodeAt(end) === FULL_STOP && kindAt(text, end + 1) === LETTER) end += 2;
  while (end > start + 1 && isWord(kindAt(text, end))) end -= 2;
  if (end <= start + 1) return null;
  return text.charCodeAt(end) === FULL_STOP ? end + 1 : end;
}

/** Behind the word of which so much has been read: an apostrophe, a comma or a point may stand in it. */
function wordEnd(text: string, read: number): number {
  let end = read;
  for (;;) {
    while (isWord(kindAt(text, end))) end++;
    // Read behind its end, a text has all that this is part of compiled anew.
    const code = end < text.length ? text.charCodeAt(end) : BLANK;
    const behindDigit = kindAt(text, end - 1) === DIGIT;
    const goesOn =
      code === COMMA
        ? behindDigit && [1, 2, 3].every((by) => kindAt(text, end + by) === DIGIT) && kindAt(text, end + 4) !== DIGIT
        : code === FULL_STOP
          ? behindDigit && kindAt(text, end + 1) === DIGIT
          : kindAt(text, end) === APOSTROPHE && kindAt(text, end + 1) === LETTER;
    if (!goesOn) return end;
    end++;
  }
}
