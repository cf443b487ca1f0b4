/** The blocks of a page as text: one for each paragraph, heading, caption or other line that stands by itself. */

// Encodings of one and the same blank: pages use them for layout, and a search for words must not stumble over them.
const NO_BREAK_SPACES = /[\u00A0\u2007\u202F]/g;

/** NFC, LF, no-break spaces as spaces; a byte order mark is no text. */
export function normalise(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(NO_BREAK_SPACES, ' ')
    .normalize('NFC');
}

// A mail or a text file wrapped by hand: every line but the last ends near the same margin, and sentences run over it.
const WRAPPED = { least: 45, most: 100 };

function isWrapped(lines: readonly string[]): boolean {
  return (
    lines.every((line, i) => line.length <= WRAPPED.most && (line.length >= WRAPPED.least || i === lines.length - 1)) &&
    lines.slice(1).some((line) => /^\p{Ll}/u.test(line))
  );
}

/** Trimmed, none empty, in order. What stands inside a block stays as it is. */
export function blocksOf(raw: string): string[] {
  return normalise(raw)
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .flatMap((chunk) => {
      const lines = chunk
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return isWrapped(lines) ? [lines.join(' ')] : lines;
    });
}
