import { trimmed } from '../claims.ts';
import { quoteRegions } from '../extract/quotes.ts';
import { type Range, type Span, spanOf } from '../extract/span.ts';
import { foundPassage, type Passage, type QuotationMode } from '../ingest.model.ts';
import type { Claimed } from './answer.ts';

/** Nobody has measured how often a model is right when it says so: what is found by the built-in extractor may be surer. */
const MOST_CONFIDENCE = 0.8;
/** For words that stand at several places, and for a cue that stands at none. */
const DOUBTFUL = 0.75;
const MOST_LETTERS = { speaker: 300, cue: 100 };

/** Finds what a model claims where it stands in the text, letter by letter; what does not stand there is refused. */
export class Verbatim {
  private readonly lines: Range[] = [];
  private readonly quoted: Range[];

  constructor(private readonly text: string) {
    let at = 0;
    for (const line of text.split('\n')) {
      this.lines.push({ start: at, end: at + line.length });
      at += line.length + 1;
    }
    this.quoted = quoteRegions(text);
  }

  /** @returns the passage, or why there is none, in words */
  find(claimed: Claimed, extractor: string): Passage | string {
    const reasons = [`${extractor}: the words stand in the text as it gave them`];
    let confidence = Math.min(MOST_CONFIDENCE, Math.max(0, claimed.confidence));
    const doubt = (reason: string): void => {
      reasons.push(reason);
      confidence *= DOUBTFUL;
    };

    const content: Span[] = [];
    for (const part of claimed.content) {
      const words = bare(part);
      const places = words === '' ? [] : this.placesOf(words).filter(({ start }) => start >= (content.at(-1)?.end ?? 0));
      const [place] = nearest(places, content.at(-1) ?? this.lines[claimed.paragraph - 1] ?? null);
      if (place === undefined)
        return `“${excerpt(part)}” does not stand in the text${content.length > 0 ? ' behind what goes before' : ''}`;
      if (content.length === 0 && places.length > 1)
        doubt(`its words stand ${places.length} times in the text: taken where paragraph ${claimed.paragraph} is`);
      content.push(place);
    }
    if (content.length === 0) return 'nothing is said';

    const whole = { start: content[0]!.start, end: content.at(-1)!.end };
    const beside = (words: string, anchor: Range) =>
      nearest(
        this.placesOf(words).filter((place) => !content.some((one) => meet(one, place))),
        anchor,
      )[0];
    const cue = claimed.cue === null || tooLong(claimed.cue, 'cue') ? undefined : beside(claimed.cue.trim(), whole);
    if (claimed.cue !== null && cue === undefined) doubt(`its cue “${excerpt(claimed.cue)}” does not stand in the text`);
    let speaker: Span | undefined;
    if (claimed.speaker !== null) {
      speaker = tooLong(claimed.speaker, 'speaker') ? undefined : beside(claimed.speaker.trim(), cue ?? whole);
      if (speaker === undefined) return `its speaker “${excerpt(claimed.speaker)}” does not stand in the text`;
    }
    return foundPassage({
      speaker: speaker ?? null,
      cue: cue ?? null,
      content,
      mode: this.modeOf(content),
      confidence,
      reasons,
    });
  }

  /** Whole words, code point by code point. */
  private placesOf(words: string): Span[] {
    if (words === '') return [];
    const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const pattern = new RegExp(`(?<!${letterAt(words, 'start')})${escaped}(?!${letterAt(words, 'end')})`, 'gu');
    return Array.from(this.text.matchAll(pattern), ({ index }) => spanOf(this.text, index, index + words.length));
  }

  private modeOf(content: readonly Span[]): QuotationMode {
    const inside = content.filter((one) => this.quoted.some(({ start, end }) => start <= one.start && one.end <= end));
    if (inside.length === content.length) return 'DIRECT';
    return content.some((one) => this.quoted.some((region) => meet(region, one))) ? 'MIXED' : 'INDIRECT';
  }
}

/** What must not stand beside words: a letter where they end with one. */
function letterAt(words: string, edge: 'start' | 'end'): string {
  if (edge === 'end') return /[\p{L}\p{N}\p{M}]$/u.test(words) ? '[\\p{L}\\p{N}\\p{M}]' : '\\p{M}';
  return /^[\p{L}\p{N}]/u.test(words) ? '[\\p{L}\\p{N}\\p{M}]' : '[]';
}

/** Without the marks and blanks around it. */
const bare = (part: string): string => trimmed(part, spanOf(part, 0, part.length)).text;

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const distance = (a: Range, b: Range): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The nearest first; without an anchor as they stand. */
const nearest = (places: readonly Span[], anchor: Range | null): readonly Span[] =>
  anchor === null ? places : places.toSorted((a, b) => distance(a, anchor) - distance(b, anchor));

const tooLong = (words: string, what: keyof typeof MOST_LETTERS): boolean => words.length > MOST_LETTERS[what];

/** Of words that are not the article's, and may be of any length. */
export const excerpt = (words: string): string => (words.length <= 100 ? words : `${words.slice(0, 100).trimEnd()} …`);
