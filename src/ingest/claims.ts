import { spanOf, type Range, type Span } from './extract/span.ts';
import { foundPassage, type Passage } from './ingest.model.ts';

/**
 * The extractor's unit is a cue with what it introduces, the graph's is one claim. What two cues both claim for themselves goes to
 * the surer one, what one cue introduces is cut where it makes two claims. In the order of the text.
 */
export function claimsOf(text: string, found: readonly Found[]): Passage[] {
  const passages: Passage[] = [];
  for (const { passage } of found) passages.push(passage);
  const all: Passage[] = [];
  for (const { passage, claims, framed } of found)
    cut(text, withoutOthers(text, framed ? passage : withoutFrame(text, passage), passages), claims, all);
  return all.sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

// Lists are pushed here, and passages written out: what `map`, `filter` and spreading make once they run optimized is of another kind, and all
// that reads it compiled anew.
const withContent = ({ speaker, cue, mode, confidence, reasons }: Passage, content: Span[]): Passage =>
  foundPassage({ speaker, cue, content, mode, confidence, reasons });

/** What one cue introduces, and where it claims several things. */
export interface Found {
  passage: Passage;
  claims: Span[][];
  /** What is introduced holds cue or speaker itself. */
  framed: boolean;
}

const common = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The attribution is no part of what it attributes. */
function withoutFrame(text: string, passage: Passage): Passage {
  const content: Span[] = [];
  for (const piece of passage.content) {
    const left = besides(text, besides(text, piece, passage.speaker), passage.cue);
    if (isSomething(left)) content.push(left);
  }
  return content.length > 0 ? withContent(passage, content) : passage;
}

/** What is left of a piece without the speaker or the cue; of two parts the longer. */
function besides(text: string, piece: Span, frame: Span | null): Span {
  if (frame === null || common(piece, frame) === 0) return piece;
  const { start, end } = piece;
  return frame.start - start > end - frame.end
    ? spanOf(text, start, Math.max(start, frame.start))
    : spanOf(text, Math.min(end, frame.end), end);
}

/** From this share of it on a stretch belongs to the surer cue. */
const TAKEN = 0.6;
const CONNECTIVE = /(?:[\s,;:–—-]|\b(?:and|but|while|whereas|with|as|although|though|however|that|when)\b)+$/iu;

/** A full stop and a mark of quotation behind a stretch may be another's. */
const BEHIND = 2;

/** Only what overlaps may be another's, or what ends right behind it. */
function isNear(a: Passage, b: Passage): boolean {
  for (const piece of a.content) for (const { start, end } of b.content) if (start <= piece.end + BEHIND && piece.start <= end) return true;
  return false;
}

function withoutOthers(text: string, passage: Passage, all: readonly Passage[]): Passage {
  const others: Passage[] = [];
  for (const other of all) if (other !== passage && other.cue?.start !== passage.cue?.start && isNear(passage, other)) others.push(other);
  return others.length === 0 ? passage : withContent(passage, apartFrom(text, passage, others));
}

/** What of its content none of the others claims with better reason. */
function apartFrom(text: string, passage: Passage, others: readonly Passage[]): Span[] {
  const surer = others.filter(({ confidence }) => confidence > passage.confidence);
  const begun = (piece: Span) =>
    passage.content.length > 1 &&
    others.some(({ cue, content }) => cue !== null && cue.start === piece.start && content.some((other) => common(piece, other) > 0));
  const kept = passage.content.filter(
    (piece) =>
      !begun(piece) && !surer.some(({ content }) => content.some((other) => common(piece, other) > TAKEN * (piece.end - piece.start))),
  );
  return (kept.length > 0 ? kept : passage.content).map((piece) => {
    // Somebody else is heard within it, in a clause of his own: what stands before that is this one's.
    const starts = others
      .filter(
        ({ cue, speaker, content }) =>
          cue !== null &&
          speaker !== null &&
          [cue, speaker, ...content].every((part) => piece.start < part.start && part.end <= piece.end + BEHIND),
      )
      .map(({ cue, speaker, content }) => Math.min(cue!.start, speaker!.start, ...content.map(({ start }) => start)));
    const start = Math.min(...starts);
    if (!Number.isFinite(start) || passage.mode === 'DIRECT') return piece;
    const end = piece.start + text.slice(piece.start, start).replace(CONNECTIVE, '').length;
    return wordsIn(text.slice(piece.start, end)) >= LEAST_WORDS ? spanOf(text, piece.start, end) : piece;
  });
}

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words below which a clause is no claim of its own. */
const LEAST_WORDS = 4;

const isSomething = ({ text }: Span) => /[\p{L}\p{N}]/u.test(text);

/** Adds what one cue introduces as the claims that it makes, as far as what it introduces is left. */
function cut(text: string, passage: Passage, claims: readonly Span[][], to: Passage[]): void {
  const before = to.length;
  for (const claim of claims) {
    const content = adjoined(text, somethingIn(text, within(text, claim, passage.content)));
    if (content.length > 0) to.push(withContent(passage, content));
  }
  if (to.length > before) return;
  const whole = somethingIn(text, passage.content);
  if (whole.length > 0) to.push(withContent(passage, whole));
}

function within(text: string, claim: readonly Span[], content: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (const a of claim)
    for (const b of content) {
      const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
      if (end > start) both.push(spanOf(text, start, end));
    }
  return both;
}

function somethingIn(text: string, pieces: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const piece of pieces) {
    const one = trimmed(text, piece);
    if (isSomething(one)) found.push(one);
  }
  return found;
}

/** Pieces with nothing but blanks between them are one. */
function adjoined(text: string, pieces: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last !== undefined && /^[\s.!?…]*$/u.test(text.slice(last.end, piece.start)))
      out[out.length - 1] = spanOf(text, last.start, piece.end);
    else out.push(piece);
  }
  return out;
}

/** Without what frames it: marks of quotation, blanks, `that`, a comma at the end. */
export function trimmed(text: string, { start, end }: Span): Span {
  const head = /^(?:[\s,;:"“”„«»‘]|``|'')*(?:that\s+(?:["“„«]\s*)?)?/iu.exec(text.slice(start, end))![0].length;
  const tail = /(?:[\s,;:"“”„«»]|``|'')*$/u.exec(text.slice(start + head, end))![0].length;
  let [first, last] = [start + head, end - tail];
  if (last <= first) [first, last] = [start, start];
  // A quotation inside keeps both of its marks: “minimal protection.
  if (/[”"]/.test(text[last] ?? '')) {
    const inside = text.slice(first, last);
    const marks = (inside.match(/[“"]/g) ?? []).length - (inside.match(/[”]/g) ?? []).length;
    if (marks > 0) last++;
  }
  return spanOf(text, first, last);
}
