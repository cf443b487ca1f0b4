import { newDraft, type Draft } from '../draft.ts';
import { WORD } from '../forms.ts';
import { isMark, type Paragraph, type Range } from '../paragraph.ts';
import { bareAll, subtree } from './tree.ts';

/** How sure it is that such words are somebody's: set by hand, for want of examples. */
const CONFIDENCE = 0.3;
const LEAST_WORDS = 2;
const MOST_WORDS = 30;

/** Words in quotation marks that no cue introduces are somebody's whom the article does not name: their use as “cannon fodder”. Titles are not. */
export function looseDrafts(p: Paragraph, found: readonly Draft[]): Draft[] {
  return p.quotes.flatMap((_, region): Draft[] => {
    const tokens = tokensOf(p, region);
    const words = tokens.filter((i) => p.marks[i] === WORD);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < LEAST_WORDS || words.length > MOST_WORDS) return [];
    if (words.every((i) => /^[\p{Lu}\p{N}]/u.test(p.tokens[i]!.text))) return [];
    const taken = found.some(({ contents }) => contents.some((range) => range.first <= last && first <= range.last));
    if (taken || isHeading(p, first)) return [];
    const contents = bareAll(p, [phraseAround(p, { first: tokens[0]!, last: tokens.at(-1)! })]);
    return [
      newDraft({
        cue: tokens[0]!,
        contents,
        speaker: null,
        chance: CONFIDENCE,
        speakerChance: CONFIDENCE,
        confidence: CONFIDENCE,
        construction: 'it is quoted from nobody in particular',
        framed: true,
      }),
    ];
  });
}

function tokensOf(p: Paragraph, region: number): number[] {
  const tokens: number[] = [];
  for (let i = p.quoteOf.indexOf(region); i >= 0 && p.quoteOf[i] === region; i++) tokens.push(i);
  return tokens;
}

/** A line that no mark ends: what it quotes stands in the text below. */
function isHeading(p: Paragraph, i: number): boolean {
  let last = i;
  while (last + 1 < p.tokens.length && p.lineStart[last + 1] === p.lineStart[i]) last++;
  while (last > i && p.quoteOf[last]! >= 0 && isMark(p, last) && !/^[.!?…]+$/.test(p.words[last]!)) last--;
  return !/^[.!?…:;]+$/.test(p.words[last]!);
}

/** With the phrase that it is part of, up to the verb. */
function phraseAround(p: Paragraph, quoted: Range): Range {
  let top = quoted.first;
  for (let i = quoted.first; i <= quoted.last; i++)
    if (p.heads[i]! < quoted.first || p.heads[i]! > quoted.last) top = isMark(p, i) ? top : i;
  while (p.heads[top] !== top && !/^(?:VB|MD)/.test(p.tags[p.heads[top]!]!)) top = p.heads[top]!;
  const whole = subtree(p, top);
  const verb = p.heads[top]!;
  // What hangs on the verb beside it is part of the same phrase as a rule: "their use as …".
  const first = p.labels[top] === 'prep' && verb < top ? verb + 1 : whole.first;
  return { first: Math.min(first, quoted.first), last: Math.max(whole.last, quoted.last) };
}
