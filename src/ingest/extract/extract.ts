import type { Token } from '../nlp/tokenizer.ts';
import { claimsIn } from './claims.ts';
import { constructionDrafts } from './constructions/constructions.ts';
import { looseDrafts } from './constructions/loose.ts';
import { kept } from './constructions/kept.ts';
import { mended } from './constructions/bounds.ts';
import { isPlausible, withSpeaker } from './constructions/speaking.ts';
import { mayAttribute } from './cues.ts';
import { draftsOf, together } from './decide.ts';
import { cueRange, jointSpeakers } from './details.ts';
import type { Draft } from './draft.ts';
import { Form, formOf } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { modelFolder, readExtractModel, type ExtractModel, type Scope } from './model.ts';
import { isMark, readParagraphs, type Paragraph, type Range } from './paragraph.ts';
import { quotedWords } from './quoted.ts';
import { antecedentOf, mentionOf } from './speakers.ts';
import type { ExtractedStatement, Mode, Span } from './statement.ts';

const learned = new Map<Scope, ExtractModel>();

function learnedOf(scope: Scope): ExtractModel {
  let known = learned.get(scope);
  if (known === undefined) {
    known = readExtractModel(modelFolder(scope));
    learned.set(scope, known);
  }
  return known;
}

export interface ExtractOptions {
  /** By default `speech`. */
  scope?: Scope;
  /** Statements of less confidence are left out. By default where F1 is best: 0.35 for speech, 0.33 for all. */
  leastConfidence?: number;
}

/**
 * Who said what, in one English article: every attribution of speech, in order of the cues.
 * @param text cleaned: paragraphs are lines. Offsets in the answer count its code points.
 */
export function extract(text: string, { scope = 'speech', leastConfidence }: ExtractOptions = {}): ExtractedStatement[] {
  const model = learnedOf(scope);
  const points = codePoints(text);
  const read = readParagraphs(text, (tokens) => mayAttribute(tokens, model.lexicon));
  return draftsOf(read, model, leastConfidence).flatMap((drafts, i) =>
    drafts.map((draft) => inPoints(statementOf(read[i]!, draft), points)),
  );
}

/** Below it what was learned is too often wrong: of what has no more than this, half has the words of an annotated statement (dev, scope all). */
const LEAST_CONFIDENCE = 0.25;

/**
 * All that an article attributes, for a graph in which each says how sure it is: speech, thoughts and findings that were
 * learned, of those who can say something, and what is clear by its construction. In order of the cues.
 * @param text as for `extract`, but that offsets in the answer count its code units
 */
export function attributions(text: string): ExtractedStatement[] {
  const model = learnedOf('all');
  const out: ExtractedStatement[] = [];
  const read = readParagraphs(text, (tokens) => mayAttribute(tokens, model.lexicon) || tokens.some(mayConstruct));
  draftsOf(read, model, LEAST_CONFIDENCE).forEach((drafts, i) => {
    for (const draft of attributed(read[i]!, model.lexicon, drafts)) out.push(statementOf(read[i]!, draft));
  });
  return out;
}

// Lists are filled by pushing here: where `map` runs optimized it makes them of another kind, and what reads them is compiled anew.

/** What was learned of a paragraph, mended, with what is clear by its construction. */
function attributed(p: Paragraph, lexicon: Lexicon, drafts: readonly Draft[]): Draft[] {
  const learned: Draft[] = [];
  for (const draft of drafts) if (isPlausible(p, lexicon, draft)) learned.push(mended(p, lexicon, withSpeaker(p, lexicon, draft)));
  const found = kept(p, together(learned, constructionDrafts(p, lexicon)));
  return [...found, ...looseDrafts(p, found)].sort((a, b) => a.cue - b.cue);
}

const mayConstruct = ({ word }: Token): boolean => (formOf(word).bits & Form.CONSTRUCTS) !== 0;

const LAST_OF_ONE_UNIT = 0xffff;

/** Code points before each code unit. */
function codePoints(text: string): Int32Array {
  const points = new Int32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    points[at] = count++;
    if (text.codePointAt(at)! > LAST_OF_ONE_UNIT) points[++at] = count - 1;
  }
  points[text.length] = count;
  return points;
}

function inPoints(statement: ExtractedStatement, points: Int32Array): ExtractedStatement {
  const span = ({ start, end }: Span): Span => ({ start: points[start]!, end: points[end]! });
  const { speaker, antecedent, speakers, cue, contents, claims } = statement;
  return {
    ...statement,
    speaker: speaker && span(speaker),
    antecedent: antecedent && span(antecedent),
    speakers: speakers.map(span),
    cue: span(cue),
    contents: contents.map(span),
    claims: claims.map((claim) => claim.map(span)),
  };
}

function statementOf(p: Paragraph, draft: Draft): ExtractedStatement {
  const { cue, speaker, confidence, mention, framed } = draft;
  const contents: Range[] = [];
  for (const range of draft.contents) contents.push(withMarks(p, range));
  const claims: Span[][] = [];
  for (const claim of framed ? [contents] : claimsIn(p, contents, cue)) claims.push(spansOf(p, claim));
  const antecedent = speaker === null ? null : antecedentMention(p, speaker);
  return {
    speaker: speaker === null ? null : spanOf(p, mention ?? mentionOf(p, speaker)),
    antecedent: antecedent && spanOf(p, antecedent),
    speakers: speaker === null ? [] : spansOf(p, mention ? [mention] : jointSpeakers(p, speaker)),
    cue: spanOf(p, cueRange(p, cue)),
    contents: spansOf(p, contents),
    claims,
    mode: modeOf(p, contents),
    confidence,
    framed,
    reasons: reasonsOf(p, draft),
  };
}

const spanOf = (p: Paragraph, { first, last }: Range): Span => ({
  start: p.start + p.tokens[first]!.start,
  end: p.start + p.tokens[last]!.end,
});

function spansOf(p: Paragraph, ranges: readonly Range[]): Span[] {
  const spans: Span[] = [];
  for (const range of ranges) spans.push(spanOf(p, range));
  return spans;
}

function antecedentMention(p: Paragraph, speaker: number): Range | null {
  if (!/^(who|which|that|whom)$/.test(p.words[speaker]!)) return null;
  const head = antecedentOf(p, speaker);
  return head < 0 ? null : mentionOf(p, head);
}

/** A whole quotation keeps its marks, both of them. */
function withMarks(p: Paragraph, { first, last }: Range): Range {
  const region = p.quoteOf[first]! >= 0 ? p.quoteOf[first]! : p.quoteOf[last]!;
  if (region < 0) return { first, last };
  let [from, to] = [first, last];
  while (p.quoteOf[from - 1] === region && isMark(p, from - 1)) from--;
  while (p.quoteOf[to + 1] === region && isMark(p, to + 1)) to++;
  const starts = p.quoteOf[from] === region && p.quoteOf[from - 1] !== region;
  const ends = p.quoteOf[to] === region && p.quoteOf[to + 1] !== region;
  return starts && ends ? { first: from, last: to } : { first, last };
}

/** Nearly all or nearly none of the words stand in quotation marks; else mixed. */
const NEARLY = 0.9;

function modeOf(p: Paragraph, contents: readonly Range[]): Mode {
  const { words, quoted } = quotedWords(p, contents);
  const share = quoted / words;
  return share >= NEARLY ? 'DIRECT' : share <= 1 - NEARLY ? 'INDIRECT' : 'MIXED';
}

function reasonsOf(p: Paragraph, { cue, chance, speaker, speakerChance, contents, confidence, construction }: Draft): string[] {
  const text = ({ first, last }: Range) => p.text.slice(p.tokens[first]!.start, p.tokens[last]!.end);
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  if (construction !== null) return [`“${text(cueRange(p, cue))}” attributes by its construction: ${construction}`];
  let where = '';
  for (const { last } of contents) where += (where === '' ? '' : ' and ') + (last < cue ? 'before' : 'after');
  return [
    `“${text(cueRange(p, cue))}” attributes speech: ${percent(chance)}`,
    `what is said stands ${where} it`,
    speaker === null
      ? `nobody is named as speaker: ${percent(speakerChance)}`
      : `“${text(mentionOf(p, speaker))}” speaks: ${percent(speakerChance)}`,
    `all of it right: ${percent(confidence)}`,
  ];
}
