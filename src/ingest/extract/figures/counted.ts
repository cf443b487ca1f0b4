import { matchesOf } from '../matches.ts';
import { spanOf, type Range, type Span } from '../span.ts';
import type { CountedNoun } from './nouns.ts';

const FORCE =
  'soldiers|troops|servicemen|fighters|forces|casualties|fatalities|losses|dead|prisoners|captives|personnel|citizens|nationals|civilians|men|officers|generals|army|military|marines|contingent|units|people|workers|migrants|refugees|residents|students|passengers|deaths|injuries|cases|soldier|serviceman';
const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}`;
const SENT_BY = new RegExp(
  `^["”]?,?\\s*(?:who were |that were |were |reportedly )?(?:sent|deployed|dispatched|lost|employed)\\s+(?:by|from)\\s+(?:the\\s+)?(?<name>${NAME})`,
  'du',
);
const SUBJECT = new RegExp(`^["“\\s]*(?:The\\s+)?(?<name>${NAME})\\s+(?:is|are|has|have|had|was|were|lost|\\p{Ll}+(?:ed|s))\\b`, 'du');
const PEOPLE = new RegExp(`(?<![\\p{L}])(?<name>${NAME})\\s+(?:troop |military |army |civilian )?(?:${FORCE})\\b`, 'dgu');
const ANY_FORCE = new RegExp(`\\b(?:${FORCE})\\b`);
/** Before a noun of people only a nationality or a name counts, not "Several" at a sentence's beginning. */
const NO_NAME =
  /^(?:The|These|Those|This|Several|Some|Many|Most|Their|Its|Our|His|Her|A|An|No|More|About|Wounded|Captured|Reports?|Additional|All|Both|Further|Other|Young|Foreign|Police|Local|Elite|New|In|On|At|Of|For|But|And|As|Since|When|Following|After|According|Nearly|Almost|Over|Around|Approximately|One|Two|Three|Dozens|Hundreds|Thousands)$/;

/**
 * Where the text names whom an amount counts ("North Korean" for its soldiers), or null. The noun's own name, who sent or lost them, else the last
 * people of a name before in the sentence, else in the paragraph.
 */
export function countedBy(text: string, amount: Range, noun: CountedNoun | null, sentence: Range): Span | null {
  if (noun?.name && !NO_NAME.test(noun.name.text)) return noun.name;
  const end = noun?.head.end ?? amount.end;
  const sent = SENT_BY.exec(text.slice(end, sentence.end));
  if (sent) return shift(text, sent.indices!.groups!.name!, end);
  const lost = /\b(?:lost|losing|loses?)\s+(?:\p{L}+\s){0,2}["“]?$/iu.test(text.slice(sentence.start, amount.start));
  if (lost) {
    const subject = SUBJECT.exec(text.slice(sentence.start, amount.start));
    const at = subject?.indices?.groups?.name;
    if (at && !/^(?:We|They|He|She|It|I|You|There)$/.test(subject.groups!.name!)) return shift(text, at, sentence.start);
  }
  const paragraph = text.lastIndexOf('\n', amount.start - 1) + 1;
  return namedBefore(text, sentence.start, amount.start) ?? namedBefore(text, paragraph, sentence.start);
}

const shift = (text: string, [start, end]: [number, number], by: number): Span => spanOf(text, start + by, end + by);

function namedBefore(text: string, from: number, to: number): Span | null {
  const stretch = text.slice(from, to);
  let found: Span | null = null;
  if (!ANY_FORCE.test(stretch)) return null;
  for (const match of matchesOf(PEOPLE, stretch)) {
    const words = match.groups!.name!.split(' ');
    while (words.length > 0 && NO_NAME.test(words[0]!)) words.shift();
    if (words.length === 0) continue;
    const name = words.join(' ');
    const [, end] = match.indices!.groups!.name!;
    found = spanOf(text, from + end - name.length, from + end);
  }
  return found;
}
