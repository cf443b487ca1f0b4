import { quoteRegions } from './extract/quotes.ts';
import { spanOf, type Range } from './extract/span.ts';
import type { Passage } from './ingest.model.ts';

const MOST_WORDS = 20;
const LEAST_LETTERS = 8;
/** It is sure who speaks, but not that the heading means the very place that has its words. */
const SURE = 0.8;

/**
 * Headlines and subheads render what the text below has in full: what one quotes is said by whoever says it there.
 * @param passages of the text, in its order
 */
export function headingsOf(text: string, passages: readonly Passage[]): Passage[] {
  return lines(text).flatMap((line) => {
    const words = text.slice(line.start, line.end);
    if (!isHeading(words) || passages.some(({ speaker, content }) => speaker !== null && content.some((one) => overlaps(one, line))))
      return [];
    const quoted = quoteRegions(words).map(({ start, end }) => plain(words.slice(start, end)));
    const source = passages.find(
      ({ speaker, content }) =>
        speaker !== null &&
        content[0]!.start > line.end &&
        quoted.some((one) => one.length >= LEAST_LETTERS && plain(content.map((piece) => piece.text).join(' ')).includes(one)),
    );
    if (source === undefined) return [];
    // “Response: “Expendable””: a label, and what is quoted.
    const label = /^[^“"„«:]*:\s*/u.exec(words)?.[0].length ?? 0;
    const head = /^[\s–—―-]*/u.exec(words.slice(label))![0].length;
    const tail = /[\s–—―-]*$/u.exec(words)![0].length;
    const content = spanOf(text, line.start + label + head, line.end - tail);
    return [
      {
        ...source,
        cue: null,
        content: [content],
        mode: quoteRegions(content.text)[0]?.end === content.text.length && /^["“„«]/u.test(content.text) ? 'DIRECT' : 'MIXED',
        confidence: SURE * source.confidence,
        reasons: [`a heading with words that “${source.speaker!.text}” says below: “${source.content[0]!.text.slice(0, 60)}”`],
        capacity: null,
        addressees: [],
        via: [],
      } satisfies Passage,
    ];
  });
}

function lines(text: string): Range[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length };
  });
}

const isHeading = (line: string): boolean => {
  const trimmed = line.trim();
  return trimmed !== '' && !/[.!?…:;,]["”’)]*$/u.test(trimmed) && trimmed.split(/\s+/u).length <= MOST_WORDS;
};

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** For comparing: letters and digits in small letters. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
