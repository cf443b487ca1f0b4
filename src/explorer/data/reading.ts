/** A stretch of an article's text: offset of its first code point, and its words; what stands around it where that is known. */
export interface Stretch {
  start: number;
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** What an article quotes. */
export interface Quoted {
  id: string;
  segments: readonly Stretch[];
  /** From its first word to its last, where what stands between is known. */
  whole?: Stretch;
  /** False: its offsets do not hold in the present text. */
  placed: boolean;
}

/** What cleaning took out; `at` is an offset in code points. */
export interface Removed {
  at: number;
  reason: string;
  text: string;
}

/** Words that the same quotations cover, the shortest of these first. */
export interface Run {
  text: string;
  ids: readonly string[];
}

/** A part of an article from top to bottom; `start` in code points. */
export type Block =
  | { kind: 'PARAGRAPH'; start: number; runs: readonly Run[]; begins: readonly string[]; cutBefore: boolean; cutAfter: boolean }
  /** Null: what follows is not known. */
  | { kind: 'GAP'; start: number; characters: number | null }
  | { kind: 'REMOVED'; start: number; reason: string; text: string };

/** An article made ready to be read. */
export interface Reading {
  blocks: readonly Block[];
  /** Ids of quotations that stand nowhere in the text, or in several places. */
  lost: readonly string[];
}

interface Segment {
  id: string;
  start: number;
  end: number;
}
/** Text without a hole, and whether it was cut out of more. */
interface Piece {
  start: number;
  letters: readonly string[];
  cutBefore: boolean;
  cutAfter: boolean;
}

const lettersOf = (text: string): string[] => [...text];
const isWord = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);
const size = (text: string): number => lettersOf(text).length;

/** Where a stretch stands: at its offset, else at the only place with the same words. Null: it is not guessed. */
function placeIn(text: string, letters: readonly string[], { start, exact }: Stretch): number | null {
  const length = size(exact);
  if (letters.slice(start, start + length).join('') === exact) return start;
  const first = text.indexOf(exact);
  return first !== -1 && text.indexOf(exact, first + 1) === -1 ? size(text.slice(0, first)) : null;
}

function segmentsOf({ id, segments }: Quoted, place: (segment: Stretch) => number | null): Segment[] | null {
  const found = segments.map((segment) => ({ start: place(segment), length: size(segment.exact) }));
  return found.every((one): one is { start: number; length: number } => one.start !== null)
    ? found.map(({ start, length }) => ({ id, start, end: start + length }))
    : null;
}

/** What the excerpts tell of the text, each letter at its offset. */
function pieced(quoted: readonly Quoted[]): (string | undefined)[] {
  const letters: (string | undefined)[] = [];
  const put = (start: number, text: string) => lettersOf(text).forEach((letter, i) => start + i >= 0 && (letters[start + i] ??= letter));
  const stretches = quoted.flatMap(({ segments, whole }) => (whole ? [...segments, whole] : segments));
  for (const { start, exact } of stretches) put(start, exact);
  for (const { start, exact, prefix = '', suffix = '' } of stretches) {
    put(start - size(prefix), prefix);
    put(start + size(exact), suffix);
  }
  return letters;
}

/** The pieces between holes, each cut at whole words, but never within what is quoted. */
function piecesOf(letters: readonly (string | undefined)[], segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < letters.length; at++) {
    if (letters[at] === undefined) continue;
    let end = at;
    while (letters[end] !== undefined) end++;
    const inside = segments.filter(({ start }) => start >= at && start < end);
    const first = Math.min(...inside.map((one) => one.start));
    const last = Math.max(...inside.map((one) => one.end));
    let [from, to] = [at, end];
    if (from > 0) while (from < first && /\S/.test(letters[from - 1] ?? 'x')) from++;
    while (to > last && isWord(letters[to] ?? 'x') && isWord(letters[to - 1]!)) to--;
    while (to > last && letters[to - 1] === ' ') to--;
    pieces.push({
      start: from,
      letters: letters.slice(from, to) as string[],
      cutBefore: from > 0 && letters[from - 1] !== '\n',
      cutAfter: true,
    });
    at = end;
  }
  return pieces;
}

function runsOf({ start, letters }: Piece, segments: readonly Segment[]): Run[] {
  const end = start + letters.length;
  const inside = segments.filter((one) => one.start < end && one.end > start);
  const cuts = [...new Set([start, end, ...inside.flatMap((one) => [Math.max(one.start, start), Math.min(one.end, end)])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, i) => ({
    text: letters.slice(from - start, cuts[i + 1]! - start).join(''),
    ids: inside
      .filter((one) => one.start <= from && one.end > from)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ id }) => id),
  }));
}

/** A piece cut at its blank lines. */
function paragraphsOf({ start, letters, cutBefore, cutAfter }: Piece): Piece[] {
  const text = letters.join('');
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
    start: start + size(text.slice(0, index)),
    letters: lettersOf(words),
    cutBefore: cutBefore && index === 0,
    cutAfter: cutAfter && index + words.length === text.length,
  }));
}

/**
 * An article from top to bottom, with what it quotes marked.
 * @param text null: it may not be shown, and the excerpts stand for it, in their order and with the gaps between them
 */
export function readingOf(text: string | null, quoted: readonly Quoted[], removed: readonly Removed[]): Reading {
  const whole = text === null ? null : lettersOf(text);
  const place = (quotation: Quoted) => (segment: Stretch) =>
    whole && text !== null ? placeIn(text, whole, segment) : quotation.placed ? segment.start : null;
  const found = quoted.map((quotation) => ({ quotation, segments: segmentsOf(quotation, place(quotation)) }));
  const segments = found.flatMap((one) => one.segments ?? []);
  const standing = found.filter((one) => one.segments).map(({ quotation }) => quotation);

  const pieces = whole ? [{ start: 0, letters: whole, cutBefore: false, cutAfter: false }] : piecesOf(pieced(standing), segments);
  const order = quoted.map(({ id }) => id);
  const begun = new Set<string>();
  const blocks: Block[] = [];
  let shown = 0;
  for (const piece of pieces) {
    for (const paragraph of paragraphsOf(piece)) {
      const runs = runsOf(paragraph, segments);
      // What only stands around a quotation of another paragraph tells nothing by itself.
      if (text === null && runs.every(({ ids }) => ids.length === 0)) continue;
      // Two are the blank line between paragraphs.
      if (text === null && paragraph.start - shown > 2) blocks.push({ kind: 'GAP', start: shown, characters: paragraph.start - shown });
      const begins = [...new Set(runs.flatMap(({ ids }) => ids))].filter((id) => !begun.has(id));
      for (const id of begins) begun.add(id);
      const { start, cutBefore, cutAfter } = paragraph;
      blocks.push({ kind: 'PARAGRAPH', start, runs, begins: order.filter((id) => begins.includes(id)), cutBefore, cutAfter });
      shown = start + paragraph.letters.length;
    }
  }
  if (text === null && blocks.length > 0) blocks.push({ kind: 'GAP', start: shown, characters: null });
  return { blocks: withRemoved(blocks, removed), lost: found.filter((one) => !one.segments).map(({ quotation }) => quotation.id) };
}

/** Each removed block before the paragraph that it stood before. */
function withRemoved(blocks: readonly Block[], removed: readonly Removed[]): Block[] {
  const left = removed
    .map(({ at, reason, text }): Block => ({ kind: 'REMOVED', start: at, reason, text }))
    .sort((a, b) => a.start - b.start);
  const all: Block[] = [];
  for (const block of blocks) {
    while (block.kind === 'PARAGRAPH' && left[0] && left[0].start <= block.start) all.push(left.shift()!);
    all.push(block);
  }
  return [...all, ...left];
}
