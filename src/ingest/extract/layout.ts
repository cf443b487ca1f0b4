import { isLabel } from './cues.ts';
import { newDraft, type Draft } from './draft.ts';
import { MARK } from './forms.ts';
import { isMark, isQuoteMark, type Paragraph } from './paragraph.ts';

/**
 * Who speaks by the layout of a page: transcripts ("BRANDT: No boats today.") and signed quotations ("“No boats today.” – Ilse
 * Brandt"). They are clear by their form, and too rare in running news to be learned from it.
 */
export function layoutDrafts(p: Paragraph): Draft[] {
  const drafts: Draft[] = [];
  if (p.quotes.length === 0 && !p.text.includes(':')) return drafts;
  for (let i = 1; i + 1 < p.tokens.length; i++) {
    if (isSpeakerLabel(p, i)) drafts.push(draft(i, { first: i + 1, last: lastOfLine(p, i) }, lastWord(p, p.lineStart[i]!, i - 1)));
    const signer = signerAt(p, i);
    if (signer !== null) {
      const region = p.quoteOf[i - 1]!;
      drafts.push(draft(i, { first: p.quoteOf.indexOf(region), last: i - 1 }, signer));
    }
  }
  return drafts;
}

/** How sure it is: not measured, for want of examples. */
const CONFIDENCE = 0.8;

const draft = (cue: number, content: { first: number; last: number }, speaker: number): Draft =>
  newDraft({ cue, contents: [content], speaker, chance: CONFIDENCE, speakerChance: CONFIDENCE, confidence: CONFIDENCE });

const LEAST_WORDS = 2;

/** A name in capitals that the article has elsewhere too, before a colon: not "UPDATE:". */
function isSpeakerLabel(p: Paragraph, i: number): boolean {
  if (!isLabel(p, i)) return false;
  const name = p.tokens[lastWord(p, p.lineStart[i]!, i - 1)]!.text;
  if (name.length < 3 || name !== name.toUpperCase() || wordsAfter(p, i) < LEAST_WORDS) return false;
  const proper = name[0]! + name.slice(1).toLowerCase();
  return p.article.includes(proper) || p.article.split(`${name}:`).length > 2;
}

function wordsAfter(p: Paragraph, i: number): number {
  let words = 0;
  for (let k = i + 1; k <= lastOfLine(p, i); k++) if (!isMark(p, k)) words++;
  return words;
}

function lastOfLine(p: Paragraph, i: number): number {
  let last = i;
  while (p.lineStart[last + 1] === p.lineStart[i]) last++;
  return last;
}

function lastWord(p: Paragraph, first: number, last: number): number {
  while (last > first && isMark(p, last)) last--;
  return last;
}

const NAME_MOST = 5;

/** The last word of the name after a dash that follows a quotation, where the line ends with it or a comma comes; null elsewhere. */
function signerAt(p: Paragraph, i: number): number | null {
  if (p.marks[i] !== MARK || !/^(?:[-–—―]+)$/.test(p.words[i]!) || !isQuoteMark(p, i - 1) || p.quoteOf[i - 1]! < 0) return null;
  let last = i;
  while (last < i + NAME_MOST && p.lineStart[last + 1] === p.lineStart[i + 1] && /^\p{Lu}/u.test(p.tokens[last + 1]!.text)) last++;
  if (last === i) return null;
  const end =
    p.lineStart[last + 1] !== p.lineStart[i + 1] || (/^[.]$/.test(p.words[last + 1]!) && p.lineStart[last + 2] !== p.lineStart[i + 1]);
  return end || p.words[last + 1] === ',' ? last : null;
}
