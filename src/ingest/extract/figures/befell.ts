import type { Range } from '../span.ts';
import { eventsIn, isForce, type EventMention } from './events.ts';
import type { CountedNoun } from './nouns.ts';
import type { Quantity } from './quantities.ts';

/** What befell those that the noun names: the clause's own verb, else "the deaths of", a participle, the verb that they are the object of. */
export function eventOf(text: string, quantity: Quantity, noun: CountedNoun, within: Range): EventMention | null {
  const right = clauseRight(text, noun.head.end, within);
  const after = eventsIn(right).map((event) => moved(event, noun.head.end));
  const main = after.find((event) => event.main && !isUnreal(text, event, noun, within));
  const left = text.slice(Math.max(within.start, quantity.start - 60), quantity.start);
  const of = /(?:^|\s)(?<noun>deaths?|killings?|captures?|deployments?|murders?|arrests?|injur(?:y|ies)|loss(?:es)?)\s+of\s+["“]?$/i
    .exec(left)
    ?.groups?.noun?.toLowerCase();
  const ofMeasure = of === undefined ? null : (NOUN_OF.find(([pattern]) => pattern.test(of))?.[1] ?? null);
  if (ofMeasure !== null) return { measure: ofMeasure, start: quantity.start, end: quantity.start, main: true };
  if (main) return main;
  const first = after.find((event) => !isUnreal(text, event, noun, within));
  if (
    first &&
    /^[\s,"“”]*(?:(?:who|that|have|were|are|reportedly|either|allegedly|then)\s+)*["“]?$/.test(text.slice(noun.head.end, first.start))
  )
    return first;
  const lost = /\b(?:lost|losing|lose|loses)\s+(?:\p{L}+\s)?["“]?$/iu.exec(left);
  if (lost)
    return {
      measure: isForce(noun.head.text.toLowerCase()) ? 'killed_or_wounded' : 'deaths',
      start: quantity.start,
      end: quantity.start,
      main: true,
    };
  const before = eventsIn(left).at(-1);
  if (before && UNREAL.test(left.slice(0, before.start))) return null;
  if (before && /^\s*(?:or \w+\s+|and \w+\s+|another\s+|up\s+|a total of\s+|["“])*$/i.test(left.slice(before.end))) {
    const shift = Math.max(within.start, quantity.start - 60);
    return moved(before, shift);
  }
  // "a wounded soldier" tells no event of its own, "12,000 soldiers are in the region" does.
  if (isForce(noun.head.text.toLowerCase()) && PRESENT.test(right)) {
    const match = PRESENT.exec(right)!;
    return {
      measure: 'deployed',
      start: noun.head.end + match.index,
      end: noun.head.end + match.index + match[0].trimEnd().length - 2,
      main: true,
    };
  }
  return first && noun.head.end + 40 > first.start ? first : null;
}

const moved = ({ measure, start, end, main }: EventMention, by: number): EventMention => ({
  measure,
  start: start + by,
  end: end + by,
  main,
});

/** What may come is not what came about: "would consider sending up to 30,000 troops". */
const UNREAL =
  /\b(?:would|will|could|might|may|should|must|if|plan(?:s|ned|ning)?|consider\w*|propos\w+|want(?:s|ed)?|intend\w*|promis\w+|threat\w+|ready|prepar(?:e[sd]?|ing)|hop(?:e[sd]?|ing)|risk\w*)\b(?:\s+\S+){0,5}\s*$/i;
const isUnreal = (text: string, event: EventMention, noun: CountedNoun, within: Range): boolean => {
  const from = Math.max(within.start, noun.phrase.start - 60);
  const before = text
    .slice(from, event.start)
    .split(/[.;:,]/)
    .at(-1)!;
  return UNREAL.test(before);
};

const PRESENT =
  /\b(?:are|were|is|be|have been|had been)\s+(?:now |currently |already |still |reportedly |being )?(?:in|inside|on the ground|located|present|active|based|fighting|massed|concentrated)\b/i;
const NOUN_OF: readonly (readonly [RegExp, string])[] = [
  [/^death/, 'deaths'],
  [/^(?:killing|murder)/, 'killed'],
  [/^capture/, 'captured'],
  [/^deploy/, 'deployed'],
  [/^arrest/, 'arrested'],
  [/^injur/, 'wounded'],
  [/^loss/, 'killed_or_wounded'],
];

/** To the end of the clause, without the relative clauses and insertions between commas: "soldiers, who had been wounded, died". */
function clauseRight(text: string, from: number, within: Range): string {
  const blank = (inserted: string): string => ' '.repeat(inserted.length);
  const rest = text
    .slice(from, within.end)
    .replace(/,\s*(?:including|among them)\b[^,;.]*(?:,[^,;.]*?)??,(?=\s+(?:have|has|had|were|was|are|is|died)\b)/i, blank);
  const stop =
    /,\s+(?:we|he|she|they|I|it|you)\b|\b(?:because|although|unless|if)\b|[.;:!?\n](?=\s|$|["”])|,?\s+(?:while|whereas|whilst|and|but|with)\s+(?:\p{L}+\s+){0,3}["“]?(?:\d|about \d|(?:some|another|one|two|three|four|five|six|several|dozens|hundreds) )/u.exec(
      rest,
    );
  const clause = stop ? rest.slice(0, stop.index) : rest;
  return clause.replace(/,\s*(?:who|which|whom|whose|including|mostly|all|some|many|part|aged|from|most)\b[^,]*,|\([^)]*\)/g, blank);
}
