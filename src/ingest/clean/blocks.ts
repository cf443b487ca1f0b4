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

const isFull = (line: string) => line.length >= WRAPPED.least && line.length <= WRAPPED.most;
const goesOn = (line: string) => /^\p{Ll}/u.test(line);

function isWrapped(lines: readonly string[]): boolean {
  return (
    lines.every((line, i) => line.length <= WRAPPED.most && (line.length >= WRAPPED.least || i === lines.length - 1)) &&
    lines.slice(1).some(goesOn)
  );
}

/** Lines of one chunk that were wrapped, though more than one paragraph is in them: most are full, and sentences run over many ends. */
function isWrappedThroughout(lines: readonly string[]): boolean {
  const share = (test: (line: string) => boolean) => lines.filter(test).length / lines.length;
  return lines.length >= 6 && lines.every((line) => line.length <= WRAPPED.most) && share(isFull) >= 0.6 && share(goesOn) >= 0.25;
}

/** A blank where a line ended; none behind a hyphen in the midst of a word. */
const joined = (lines: readonly string[]) =>
  lines.reduce((text, line) => (/\p{L}-$/u.test(text) && goesOn(line) ? text + line : `${text} ${line}`));

/** A paragraph ends with a line that ends a sentence before the margin, and before a line that is set in. */
function paragraphsOf(lines: readonly string[]): string[] {
  const margin = Math.max(...lines.map((line) => line.trim().length));
  const paragraphs: string[][] = [];
  let ended = true;
  for (const line of lines) {
    const text = line.trim();
    if (ended || (/^(?:\t| {2,})/.test(line) && !goesOn(text))) paragraphs.push([]);
    paragraphs.at(-1)!.push(text);
    ended = text.length < margin * 0.8 && /[.!?:]["”’»)\]]*$/.test(text);
  }
  return paragraphs.map(joined);
}

/** Trimmed, none empty, in order. What stands inside a block stays as it is. */
export function blocksOf(raw: string): string[] {
  const chunks = normalise(raw)
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''));
  const several = chunks.filter((lines) => lines.length > 1).map((lines) => lines.map((line) => line.trim()));
  const wrapped = several.filter(isWrapped).length;
  // Where the text is wrapped, two lines are one paragraph even if the second begins with a name.
  const throughout = wrapped >= 3 && wrapped >= several.length * 0.6;

  return chunks.flatMap((lines) => {
    const trimmed = lines.map((line) => line.trim());
    if (trimmed.length < 2) return trimmed;
    if (isWrapped(trimmed) || (throughout && trimmed.slice(0, -1).every(isFull) && trimmed.at(-1)!.length <= WRAPPED.most)) {
      return [joined(trimmed)];
    }
    return isWrappedThroughout(trimmed) ? paragraphsOf(lines) : trimmed;
  });
}
