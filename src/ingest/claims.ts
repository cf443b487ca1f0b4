import { spanOf, type Range, type Span } from './extract/span.ts';
import type { Passage } from './ingest.model.ts';

/**
 * The extractor's unit is a cue with what it introduces, the graph's is one claim. What two cues both claim for themselves goes to
 * the surer one, what one cue introduces is cut where it makes two claims. In the order of the text.
 */
export function claimsOf(text: string, found: readonly Found[]): Passage[] {
  const passages = found.map(({ passage }) => passage);
  return found
    .map(({ passage, claims, framed }) => ({
      framed,
      passage: withoutOthers(text, framed ? passage : withoutFrame(text, passage), passages),
      claims,
    }))
    .flatMap((each) => cut(text, each))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

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
  const frames = [passage.speaker, passage.cue].filter((one) => one !== null);
  const content = passage.content.flatMap((piece) => {
    let [start, end] = [piece.start, piece.end];
    for (const frame of frames) {
      if (common({ start, end }, frame) === 0) continue;
      if (frame.start - start > end - frame.end) end = Math.max(start, frame.start);
      else start = Math.min(end, frame.end);
    }
    if (start === piece.start && end === piece.end) return piece;
    return end > start ? spanOf(text, start, end) : [];
  });
  return content.some(isSomething) ? { ...passage, content: content.filter(isSomething) } : passage;
}

/** From this share of it on a stretch belongs to the surer cue. */
const TAKEN = 0.6;
const CONNECTIVE = /(?:[\s,;:–—-]|\b(?:and|but|while|whereas|with|as|although|though|however|that|when)\b)+$/iu;

/** A full stop and a mark of quotation behind a stretch may be another's. */
const BEHIND = 2;

/** Only what overlaps may be another's, or what ends right behind it. */
const isNear = (a: Passage, b: Passage): boolean =>
  a.content.some((piece) => b.content.some(({ start, end }) => start <= piece.end + BEHIND && piece.start <= end));

function withoutOthers(text: string, passage: Passage, all: readonly Passage[]): Passage {
  const others = all.filter((other) => other !== passage && other.cue?.start !== passage.cue?.start && isNear(passage, other));
  if (others.length === 0) return passage;
  const surer = others.filter(({ confidence }) => confidence > passage.confidence);
  const begun = (piece: Span) =>
    passage.content.length > 1 &&
    others.some(({ cue, content }) => cue !== null && cue.start === piece.start && content.some((other) => common(piece, other) > 0));
  const kept = passage.content.filter(
    (piece) =>
      !begun(piece) && !surer.some(({ content }) => content.some((other) => common(piece, other) > TAKEN * (piece.end - piece.start))),
  );
  const content = (kept.length > 0 ? kept : passage.content).map((piece) => {
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
  return { ...passage, content };
}

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words below which a clause is no claim of its own. */
const LEAST_WORDS = 4;

const isSomething = ({ text }: Span) => /[\p{L}\p{N}]/u.test(text);

/** What one cue introduces as the claims that it makes, as far as what it introduces is left. */
function cut(text: string, { passage, claims }: Found): Passage[] {
  const own = claims
    .map((claim) => claim.flatMap((piece) => passage.content.flatMap((kept) => within(text, piece, kept))))
    .map((claim) => adjoined(text, claim.map((piece) => trimmed(text, piece)).filter(isSomething)))
    .filter((content) => content.length > 0);
  const whole = passage.content.map((piece) => trimmed(text, piece)).filter(isSomething);
  if (own.length === 0) return whole.length === 0 ? [] : [{ ...passage, content: whole }];
  return own.map((content) => ({ ...passage, content }));
}

function within(text: string, a: Span, b: Span): Span[] {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return end > start ? [spanOf(text, start, end)] : [];
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
