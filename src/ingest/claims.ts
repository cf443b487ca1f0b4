import { spanOf, type Span } from './extract/span.ts';
import type { Passage } from './ingest.model.ts';

/**
 * The extractor's unit is a cue with what it introduces, the graph's is one claim. What two cues both claim for themselves goes to
 * the surer one, what one cue introduces is cut where it makes two claims. In the order of the text.
 */
export function claimsOf(text: string, passages: readonly Passage[]): Passage[] {
  return passages
    .map((passage) => withoutFrame(text, passage))
    .map((passage) => withoutOthers(text, passage, passages))
    .flatMap((passage) => cut(text, passage))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

const common = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The attribution is no part of what it attributes. */
function withoutFrame(text: string, passage: Passage): Passage {
  const frames = [passage.speaker, passage.cue].filter((one) => one !== null);
  const content = passage.content.flatMap((piece) => {
    let [start, end] = [piece.start, piece.end];
    for (const frame of frames) {
      if (common({ ...piece, start, end }, frame) === 0) continue;
      if (frame.start - start > end - frame.end) end = Math.max(start, frame.start);
      else start = Math.min(end, frame.end);
    }
    return end > start ? [spanOf(text, start, end)] : [];
  });
  return content.some(isSomething) ? { ...passage, content: content.filter(isSomething) } : passage;
}

/** From this share of it on a stretch belongs to the surer cue. */
const TAKEN = 0.6;
const CONNECTIVE = /(?:[\s,;:–—-]|\b(?:and|but|while|whereas|with|as|although|though|however|that|when)\b)+$/iu;

function withoutOthers(text: string, passage: Passage, all: readonly Passage[]): Passage {
  const others = all.filter((other) => other !== passage && other.cue?.start !== passage.cue?.start);
  const surer = others.filter(({ confidence }) => confidence > passage.confidence);
  const kept = passage.content.filter(
    (piece) => !surer.some(({ content }) => content.some((other) => common(piece, other) > TAKEN * (piece.end - piece.start))),
  );
  const content = (kept.length > 0 ? kept : passage.content).map((piece) => {
    // Somebody else is heard within it, in a clause of his own: what stands before that is this one's.
    const starts = others
      .filter(
        ({ cue, speaker, content }) =>
          cue !== null &&
          speaker !== null &&
          [cue, speaker, ...content].every((part) => piece.start < part.start && part.end <= piece.end + 2),
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

/** Clauses that hang on another and claim something by themselves. */
const HANGING =
  /,\s+(?:(?:while|whereas|but)\s+(?:with\s+)?|(?:with|which)\s+)(?=\S+\s)|,\s+(?=(?:\p{Ll}+ly\s+)?(?!including|according|following|regarding|concerning|during|depending|starting|beginning|something|anything|everything|nothing|citing|saying|adding)\p{Ll}{2,}ing\s)/gu;

function clausesOf(text: string, passage: Passage): Passage[] {
  const content = passage.content.map((one) => trimmed(text, one)).filter(isSomething);
  const last = content.at(-1);
  if (last === undefined) return [];
  const pieces: Span[] = [];
  let from = last.start;
  for (const match of last.text.matchAll(HANGING)) {
    const at = last.start + match.index;
    const next = at + match[0].length;
    const quotes = text.slice(last.start, at).match(/[“”"]/gu)?.length ?? 0;
    if (quotes % 2 !== 0 || wordsIn(text.slice(from, at)) < LEAST_WORDS || wordsIn(text.slice(next, last.end)) < LEAST_WORDS) continue;
    pieces.push(spanOf(text, from, at));
    from = next;
  }
  pieces.push(spanOf(text, from, last.end));
  return pieces.map((piece, i) => ({
    ...passage,
    content: i === 0 ? [...content.slice(0, -1), trimmed(text, piece)] : [trimmed(text, piece)],
  }));
}

/** Words below which a sentence is no claim of its own. */
const LEAST_WORDS = 4;
const GOES_ON = /^["“”'‘’\s]*(?:But|However|Still|Yet|So|Therefore|Because)\b/u;

/** What one cue introduces, cut: a quotation of several sentences claims a thing with each, but where one only goes on with the one before. */
function cut(text: string, passage: Passage): Passage[] {
  if (passage.mode !== 'DIRECT') return clausesOf(text, passage);
  const pieces = passage.content.flatMap((one) => sentencesIn(text, one).map((piece) => trimmed(text, piece))).filter(isSomething);
  const claims: Span[][] = [];
  for (const piece of pieces) {
    const last = claims.at(-1);
    const short = piece.text.split(/\s+/).length < LEAST_WORDS;
    // What the cue parts is one sentence as a rule: “We tried,” he said, “and failed.”
    const parted =
      last !== undefined &&
      !/[.!?…]["”’)]*\s*$/u.test(text.slice(last.at(-1)!.start, piece.start).split(/["”]/u)[0]!.trimEnd()) &&
      last.at(-1)!.end < piece.start - 4;
    if (last !== undefined && (short || parted || GOES_ON.test(text.slice(piece.start - 1, piece.end)))) last.push(piece);
    else claims.push([piece]);
  }
  return claims.map((content) => ({ ...passage, content: adjoined(text, content) })).filter(hasContent);
}

const isSomething = ({ text }: Span) => /[\p{L}\p{N}]/u.test(text);
const hasContent = ({ content }: Passage) => content.length > 0;

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

function sentencesIn(text: string, { start, end }: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[.!?…]+(?=["”’)]*\s+["“‘(]*\p{Lu})/gu)) {
    const stop = start + match.index + match[0].length;
    if (/\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs|U\.S|U\.N|\p{Lu})\.$/u.test(text.slice(from, stop))) continue;
    out.push(spanOf(text, from, stop));
    from = stop;
  }
  out.push(spanOf(text, from, end));
  return out;
}

/** Without what frames it: marks of quotation, blanks, `that`, a comma at the end. */
function trimmed(text: string, { start, end }: Span): Span {
  const head = /^(?:[\s,;:"“”„«»‘]|``|'')*(?:that\s+(?:["“„«]\s*)?)?/iu.exec(text.slice(start, end))![0].length;
  const tail = /(?:[\s,;:"“”„«»]|``|'')*$/u.exec(text.slice(start + head, end))![0].length;
  let [first, last] = [start + head, end - tail];
  if (last <= first) [first, last] = [start, start];
  // A quotation inside keeps both of its marks: “minimal protection.
  const inside = text.slice(first, last);
  const marks = (inside.match(/[“"]/g) ?? []).length - (inside.match(/[”]/g) ?? []).length;
  if (marks > 0 && /[”"]/.test(text[last] ?? '')) last++;
  return spanOf(text, first, last);
}
