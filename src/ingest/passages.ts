import { attributions } from './extract/extract.ts';
import { claimsOf, type Found } from './claims.ts';
import { headingsOf } from './headings.ts';
import { joined, spanOf, type Range, type Span } from './extract/span.ts';
import type { ExtractedStatement } from './extract/statement.ts';
import { foundPassage, type Passage } from './ingest.model.ts';

/** The claims that an article attributes, in the order of the text: what one cue introduces is cut where it claims two things. */
export function passagesOf(text: string): Passage[] {
  const found: Found[] = [];
  for (const statement of attributions(text)) {
    const passage = passageOf(text, statement);
    if (!isAnnouncement(passage)) found.push({ passage, framed: statement.framed, claims: claimsIn(text, statement) });
  }
  const claims = claimsOf(text, found);
  return [...headingsOf(text, claims), ...claims].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

// What `map` makes once it runs optimized is of another kind, and all that reads it compiled anew.
function spansOf(text: string, ranges: readonly Range[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of ranges) spans.push(spanOf(text, start, end));
  return spans;
}

function claimsIn(text: string, { claims }: ExtractedStatement): Span[][] {
  const found: Span[][] = [];
  for (const claim of claims) found.push(spansOf(text, claim));
  return found;
}

/** "She made the announcement at a meeting": about a statement that stands elsewhere, and none of its own. */
const isAnnouncement = ({ content }: Passage) =>
  (content.length === 1 &&
    /\b(?:made|delivered|gave) (?:the|this|that|his|her|their) (?:announcement|remarks?|comments?|statement|revelation|speech)\b/i.test(
      content[0]!.text,
    )) ||
  /^(?:the |this )?(?:announcement|remarks?|comments?|statement)\b[^.]{0,60}\b(?:during|at|in)\b/i.test(content[0]!.text);

function passageOf(text: string, statement: ExtractedStatement): Passage {
  const { mode, confidence, reasons } = statement;
  const words = spanOf(text, statement.cue.start, statement.cue.end);
  return foundPassage({
    speaker: statement.speaker === null ? null : speakerOf(text, statement),
    cue: /[\p{L}:–—-]/u.test(words.text) ? words : null,
    content: spansOf(text, statement.contents),
    mode,
    confidence,
    reasons,
  });
}

const speakerOf = (text: string, { antecedent: one, speakers }: ExtractedStatement): Span =>
  one === null ? antecedent(text, fromFirstToLast(text, speakers)) : spanOf(text, one.start, one.end);

function fromFirstToLast(text: string, speakers: readonly Range[]): Span {
  let [first, last] = [Infinity, -Infinity];
  for (const { start, end } of speakers) [first, last] = [Math.min(first, start), Math.max(last, end)];
  return spanOf(text, first, last);
}

const REPORT =
  /^(?:the |these |new |further )?(?:accusations?|allegations?|claims?|reports?|estimates?|statements?|warnings?|announcements?)$/i;

/** `who` and `which` are whoever stands before them; `accusations were made by officials` are those of the officials. */
function antecedent(text: string, speaker: Span): Span {
  if (REPORT.test(speaker.text)) {
    const behind =
      /^[^.!?\n“"]{0,60}?\b(?:by|from)\s+((?:\p{L}[\p{L}.’'-]*\s?){1,6}?)(?=[,.;]|\s(?:that|who|which|have|has|had|was|were|is|are|say|said|in|on|of)\b)/u.exec(
        text.slice(speaker.end),
      );
    const name = behind?.[1]?.trim();
    if (name !== undefined && name !== '') {
      const start = text.indexOf(name, speaker.end);
      return spanOf(text, start, start + name.length);
    }
  }
  if (!/^(?:who|which|that)$/i.test(speaker.text)) return speaker;
  const sentence = /[^.!?\n“”"]*$/u.exec(text.slice(0, speaker.start))![0].replace(/[\s,—–-]+$/u, '');
  const phrase =
    /(?:^|\s(?:from|by|with|to|in|at|for|and|but|that|as|of(?!\s+\p{Lu}\p{L}+\s+\p{Lu}))\s+|,\s+)((?:(?!\s(?:from|by|with|to|at|of(?!\s+\p{Lu}\p{L}+\s+\p{Lu}))\s|,).)+)$/u.exec(
      sentence,
    )?.[1];
  if (phrase === undefined) return speaker;
  const start = text.lastIndexOf(phrase, speaker.start);
  return spanOf(text, start, start + phrase.length);
}

/** What is said as one neutral sentence. */
export function sentenceOf(content: readonly Span[]): string {
  const words = joined(content, ' … ')
    .replace(/["“”„«»]/gu, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 990);
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
