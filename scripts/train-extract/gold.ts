// Annotated articles as training sees them: the evaluator's words, heads and measure (../shared/eval/evaluate.py) over our paragraphs.
import { readFileSync } from 'node:fs';
import { readParagraphs, type Paragraph, type Range } from '../../src/ingest/extract/paragraph.ts';

interface Span {
  start: number;
  end: number;
  parts?: Span[];
}

interface Line {
  id: string;
  text: string;
  statements: { speaker: Span | null; cue: Span | null; content: Span[]; speech: boolean }[];
}

/** Words are numbers of the article's words. */
export interface GoldStatement {
  speech: boolean;
  words: Set<number>;
  speaker: number[];
  /** Where its cue stands: paragraph and token. */
  cue: { paragraph: number; token: number } | null;
}

export interface GoldArticle {
  id: string;
  paragraphs: Paragraph[];
  statements: GoldStatement[];
  /** Words of a range of a paragraph's tokens. */
  wordsOf(paragraph: Paragraph, range: Range): number[];
  headOf(words: readonly number[]): number | undefined;
}

const WORD = /[\p{L}\p{N}\p{M}_]+(?:[.'’,-][\p{L}\p{N}\p{M}_]+)*/gu;
const CUT = new Set(
  `of for in at on by from with to who whom whose which that and or but as after before during about against into whether when where while
near under over between among including told said`.split(/\s+/),
);

export function readGold(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => goldArticle(JSON.parse(line) as Line));
}

function goldArticle({ id, text, statements }: Line): GoldArticle {
  const units = codeUnits(text);
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const between = (start: number, end: number): number[] =>
    words.flatMap((word, i) => ((word.start + word.end - 1) / 2 >= start && (word.start + word.end - 1) / 2 < end ? [i] : []));
  const ofSpan = (span: Span | null): number[] =>
    span ? [...new Set((span.parts ?? [span]).flatMap(({ start, end }) => between(units[start]!, units[end]!)))].sort((a, b) => a - b) : [];
  const paragraphs = readParagraphs(text);
  return {
    id,
    paragraphs,
    statements: statements.map(({ speech, speaker, cue, content }) => ({
      speech,
      words: new Set(content.flatMap((span) => ofSpan(span))),
      speaker: ofSpan(speaker),
      cue: cue && findCue(paragraphs, units[cue.start]!, units[cue.end]!),
    })),
    wordsOf: (p, { first, last }) => between(p.start + p.tokens[first]!.start, p.start + p.tokens[last]!.end),
    headOf(given) {
      let head = given[0];
      for (let i = 1; i < given.length; i++) {
        const word = words[given[i]!]!;
        const gap = text.slice(words[given[i - 1]!]!.end, word.start);
        if (/[,(;:—–[]/.test(gap) || CUT.has(text.slice(word.start, word.end).toLowerCase())) break;
        head = given[i];
      }
      return head;
    },
  };
}

function codeUnits(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const letter of text) {
    units.push(at);
    at += letter.length;
  }
  return [...units, at];
}

/** The word of a cue whose head is outside of it: a verb rather than another. */
function findCue(paragraphs: readonly Paragraph[], start: number, end: number): GoldStatement['cue'] {
  for (const [paragraph, p] of paragraphs.entries()) {
    const inside = p.tokens.flatMap((token, i) => (p.start + token.start < end && p.start + token.end > start ? [i] : []));
    if (inside.length === 0) continue;
    const heads = inside.filter((i) => p.heads[i] === i || !inside.includes(p.heads[i]!));
    const token = heads.find((i) => p.tags[i]!.startsWith('VB')) ?? inside.find((i) => p.tags[i]!.startsWith('VB')) ?? heads[0]!;
    return { paragraph, token };
  }
  return null;
}

export const dice = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
};

/** The evaluator's "head" rule. */
export function isSpeaker(article: GoldArticle, gold: readonly number[], mention: readonly number[]): boolean {
  const [wanted, got] = [article.headOf(gold), article.headOf(mention)];
  return wanted !== undefined && got !== undefined && mention.includes(wanted) && gold.includes(got);
}
