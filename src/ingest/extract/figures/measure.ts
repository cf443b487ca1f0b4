import type { Range } from '../span.ts';
import { eventsIn, isForce, isPerson, measureOfNoun, VIOLENCE, type EventMention } from './events.ts';
import { keyOfNoun, nounBehind, type CountedNoun } from './nouns.ts';
import type { Quantity } from './quantities.ts';

/** What an amount measures, and by which words that was told. */
export interface MeasureRead {
  /** snake_case; null: the words do not tell. */
  key: string | null;
  /** As `Measure.unit`: people, vessels, US dollars, percent. */
  unit: string;
  noun: CountedNoun | null;
  /** Where the verb ends that says what befell them; places behind it belong to it. Code units of the text. */
  eventEnd: number | null;
  reason: string;
}

/** An amount before this one in the same sentence, with what it was found to measure. */
export interface Earlier {
  quantity: Quantity;
  measure: MeasureRead;
}

const INCLUDING =
  /\b(?:including|among them|among whom|of whom|of which|of them|along with|as well as|together with)\s*["“‘]?(?:up to |at least |about |around |some )?["“]?$/i;

/**
 * What an amount measures, by the noun behind it and the verb of its clause. Words outside `within` (the sentence's part that is the statement's own) do not count.
 * @param earlier the amount before it in the sentence
 */
export function measureOf(text: string, quantity: Quantity, within: Range, earlier: Earlier | null): MeasureRead {
  const { unit, end } = quantity;
  if (unit === 'percent' || unit === 'percentage points') return share(text, quantity, within, unit);
  if (unit !== null) return { key: 'money', unit, noun: null, eventEnd: null, reason: `an amount of ${unit}` };
  const singular = quantity.kind === 'SINGLE' || (quantity.lower === 1 && quantity.upper === 1);
  const noun = clip(nounBehind(text, end, singular), within);
  if (noun === null && quantity.kind === 'SINGLE') return nothing('an article before no noun');
  if (noun !== null) {
    const read = byNoun(text, quantity, within, noun, earlier, singular);
    // "no excuses" counts nothing, "no casualties" does.
    return quantity.kind === 'NONE' && read.eventEnd === null && !isHarm(noun.head.text)
      ? nothing('none of a thing that is not counted')
      : read;
  }
  return withoutNoun(text, quantity, within, earlier);
}

const nothing = (reason: string): MeasureRead => ({ key: null, unit: 'items', noun: null, eventEnd: null, reason });

const clip = (noun: CountedNoun | null, within: Range): CountedNoun | null => (noun && noun.head.end <= within.end ? noun : null);

function byNoun(
  text: string,
  quantity: Quantity,
  within: Range,
  noun: CountedNoun,
  earlier: Earlier | null,
  singular: boolean,
): MeasureRead {
  const head = noun.head.text.toLowerCase();
  const person = isPerson(head) || (noun.name !== null && noun.head.start === noun.name.start);
  const own = measureOfNoun(head);
  const unit =
    person || /^(?:killed|deaths|wounded|killed_or_wounded|captured)$/.test(own ?? '')
      ? 'people'
      : own === 'vessels'
        ? 'vessels'
        : own === 'cases'
          ? 'cases'
          : keyOfNoun(head).replaceAll('_', ' ');
  const read = (key: string | null, reason: string, eventEnd: number | null = null): MeasureRead => ({ key, unit, noun, eventEnd, reason });

  if (own !== null && !isPerson(head)) {
    if (quantity.kind === 'SINGLE') return nothing('one thing, not counted');
    const event = eventsIn(text.slice(noun.head.end, Math.min(within.end, noun.head.end + 24)))[0];
    if (/^dead$/.test(head) && event?.measure === 'wounded' && event.start < 8)
      return read('killed_or_wounded', `the noun “${noun.head.text}” with “wounded”`);
    const key = own === 'deaths' && isViolent(text, within, quantity) ? 'killed' : own;
    return read(key, `the noun “${noun.head.text}”`);
  }
  if (!person)
    return quantity.kind === 'SINGLE' || (singular && quantity.kind === 'NUMBER')
      ? nothing('one thing, not counted')
      : read(keyOfNoun(head), `the noun “${noun.head.text}”`);

  const event = eventOf(text, quantity, noun, within);
  const included = earlier && INCLUDING.test(text.slice(earlier.quantity.end, quantity.start));
  if (event === null) {
    if (included && earlier.measure.key !== null) {
      const same = keyOfNoun(head) === keyOfNoun(earlier.measure.noun?.head.text ?? '');
      return {
        ...read(same ? earlier.measure.key : partKey(head, earlier.measure.key), `part of “${earlier.quantity.text}”`),
        eventEnd: earlier.measure.eventEnd,
      };
    }
    if (singular) return nothing('one person, whom nothing befell');
    return read(own ?? (isProper(noun) ? 'people' : keyOfNoun(head)), `the noun “${noun.head.text}”`);
  }
  const { measure } = event;
  const died =
    measure === 'deaths' &&
    quantity.lower !== null &&
    quantity.kind !== 'SINGLE' &&
    !singular &&
    isForceOrViolent(text, head, within, event);
  const key = died ? 'killed' : measure;
  const special = /^(?:officers?|generals?)$/.test(head) && key === 'deployed' && !included ? partKey(head, key) : key;
  return read(
    included && !isSame(head, earlier) ? partKey(head, special === key ? key : 'deployed') : special,
    `“${noun.head.text}” with “${text.slice(event.start, event.end)}”`,
    event.end,
  );
}

const isSame = (head: string, earlier: Earlier): boolean =>
  keyOfNoun(head) === keyOfNoun(earlier.measure.noun?.head.text ?? '') || head === 'others';

/** `officers_deployed`: a part that has a name of its own does not count with the whole. */
function partKey(head: string, whole: string): string {
  const noun = keyOfNoun(head);
  const plural = /^(?:officer|general)$/.test(noun) ? `${noun}s` : noun;
  return /^(?:people|troops|men|others)$/.test(noun) || whole.startsWith(`${plural}_`)
    ? whole
    : `${plural}_${whole.replace(/^[a-z]+_(?=deployed$)/, '')}`;
}

/** Those who died in fighting were killed. */
const isForceOrViolent = (text: string, head: string, within: Range, event: EventMention): boolean => {
  const sentenceEnd = text.slice(event.end).search(/[.;!?\n]/);
  const clause = text.slice(event.end, sentenceEnd < 0 ? text.length : event.end + sentenceEnd);
  return VIOLENCE.test(clause.slice(0, 120)) && (isForce(head) || within.end > 0);
};
const isViolent = (text: string, within: Range, { end }: Quantity): boolean =>
  VIOLENCE.test(text.slice(end, Math.min(within.end, end + 120)).split(/[.;!?]/)[0]!);

/** What befell those that the noun names: the clause's own verb, else "the deaths of", a participle, the verb that they are the object of. */
function eventOf(text: string, quantity: Quantity, noun: CountedNoun, within: Range): EventMention | null {
  const right = clauseRight(text, noun.head.end, within);
  const after = eventsIn(right).map((event) => ({ ...event, start: event.start + noun.head.end, end: event.end + noun.head.end }));
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
    return { ...before, start: before.start + shift, end: before.end + shift };
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
/** "Iowans", "South Koreans". */
const isProper = (noun: CountedNoun): boolean => /^\p{Lu}/u.test(noun.head.text);
const isHarm = (noun: string): boolean =>
  /^(?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)|arrests?|infections?|victims?|survivors?)$/i.test(noun);

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

const TOLL = /\b(?<noun>casualties|fatalities|deaths|death toll|toll|losses|injuries|wounded|arrests|cases|infections|prisoners)\b/gi;

/** "the figure of 1,100", "has reached 4,000", "put their numbers at 12,000": what is counted stands before. */
function withoutNoun(text: string, quantity: Quantity, within: Range, earlier: Earlier | null): MeasureRead {
  const behind = text.slice(quantity.end, within.end);
  const read = (key: string | null, reason: string, noun: CountedNoun | null = null): MeasureRead => ({
    key,
    unit: 'people',
    noun,
    eventEnd: null,
    reason,
  });
  const direct = eventsIn(behind.slice(0, 60)).find(({ start }) =>
    /^[\s"”]*(?:(?:people|others|were|have been|had been|was|are|been|either|more)\s+)*["“]?$/i.test(behind.slice(0, start)),
  );
  if (direct) {
    const key = direct.measure === 'deaths' && isViolent(text, within, quantity) ? 'killed' : direct.measure;
    return { ...read(key, `“${behind.slice(direct.start, direct.end)}” behind the number`), eventEnd: quantity.end + direct.end };
  }
  // The sentence outside of the statement may name what its own part leaves out.
  const sentenceStart = Math.max(text.lastIndexOf('\n', quantity.start) + 1, Math.max(text.lastIndexOf('. ', quantity.start) + 2, 0));
  const left = text.slice(sentenceStart, quantity.start);
  const number = /\bnumbers? of (?<what>[^.;]+?)(?:\s+(?:has|have|had|was|were|is|are|to|at|rose|reached)\b|$)/i.exec(left);
  if (number) {
    const events = eventsIn(number.groups!.what!);
    const at = sentenceStart + number.index + number[0].indexOf(number.groups!.what!);
    const noun = nounBehind(text, at, false);
    const event = events.at(-1);
    if (event) return read(event.measure, `“${number[0].trim()}”`, noun);
    if (noun)
      return {
        ...read(measureOfNoun(noun.head.text.toLowerCase()) ?? keyOfNoun(noun.head.text), `“${number[0].trim()}”`, noun),
        unit: isPerson(noun.head.text.toLowerCase()) ? 'people' : keyOfNoun(noun.head.text).replaceAll('_', ' '),
      };
  }
  const toll = [...left.matchAll(TOLL)].at(-1);
  if (toll && (earlier === null || sentenceStart + toll.index > earlier.quantity.end)) {
    const word = toll[0].toLowerCase();
    const key = /toll/.test(word)
      ? /killed or|wounded|injured/.test(left)
        ? 'killed_or_wounded'
        : 'deaths'
      : word === 'losses'
        ? 'killed_or_wounded'
        : measureOfNoun(word);
    return read(key, `“${toll[0]}” before the number`);
  }
  if (earlier !== null && earlier.measure.key !== null && earlier.quantity.unit === null && INHERITS.test(left.slice(-40))) {
    return { ...earlier.measure, eventEnd: null, reason: `goes on with “${earlier.quantity.text}”: ${earlier.measure.reason}` };
  }
  if (/\b(?:their|its|the) (?:numbers?|size|strength)\b[^.;]*$/i.test(left)) {
    const force = /\b(?:soldiers|troops|forces|fighters|contingent|personnel)\b/i.exec(left);
    if (force)
      return read(
        /\b(?:presence|deploy\w+|stationed|sent|contingent|conflict|war)\b/i.test(left) ? 'deployed' : 'troops',
        `“${force[0]}” before “numbers”`,
      );
  }
  return { ...nothing('no noun and no verb says what is counted'), unit: 'items' };
}

const INHERITS =
  /\b(?:figure of|number of|number at|toll (?:of|at|to)|figure (?:at|to)|to|at|it at|spoke of|and|or|than|reached|from|least|compared with|up from|down from|some|is|was)\s+["“]?$/i;

const CHANGE =
  /\b(?:rose|rise[sn]?|rising|grew|grow[ns]?|growing|increas\w+|climbed|jumped|surged|soared|gained|up|fell|fall(?:s|en|ing)?|dropped|declin\w+|decreas\w+|shrank|slid|sank|plunged|down|cut|reduc\w+|lost|slipped|tumbled)\b(?:\s+\p{L}+){0,2}\s*["“]?$/iu;

/** A share of something, a rate, or by how much something changed. */
function share(text: string, quantity: Quantity, within: Range, unit: string): MeasureRead {
  const read = (key: string, reason: string, noun: CountedNoun | null = null): MeasureRead => ({ key, unit, noun, eventEnd: null, reason });
  const from = Math.max(within.start, quantity.start - 100);
  const left = text
    .slice(from, quantity.start)
    .split(/[.;!?]\s/)
    .at(-1)!;
  const behind = text.slice(quantity.end, Math.min(within.end, quantity.end + 80));
  const of =
    /^["”]?\s+(?:of\s+)?(?:all\s+|the\s+|its\s+|their\s+|our\s+|his\s+|her\s+|those\s+|these\s+)*(?<what>(?:\p{L}[\p{L}’'-]*\s*){1,4})/u.exec(
      /^["”]?\s+of\b/.test(behind) || quantity.kind === 'FRACTION' ? behind : '',
    );
  if (of) {
    const at = quantity.end + of[0].indexOf(of.groups!.what!, 1);
    const noun = nounBehind(text, at, false) ?? nounBehind(text, at, true);
    if (noun) return read(`share_of_${keyOfNoun(noun.head.text)}`, `“${quantity.text}” of “${noun.phrase.text}”`, noun);
  }
  const changes = CHANGE.exec(left.replace(/\b(?:by|nearly|about|over)\s*$/i, ''));
  const subject = subjectBefore(changes ? left.slice(0, changes.index) : left);
  const noun =
    /^["”]?\s+(?<noun>tariffs?|tax(?:es)?|dut(?:y|ies)|stake|majority|turnout|inflation|unemployment|growth|interest|support|approval|discount|share|cut|rise|increase|drop|decline|fall|levy|surcharge)\b/i.exec(
      behind,
    )?.groups?.noun;
  if (noun !== undefined) return read(keyOfNoun(noun), `“${noun}” behind the number`);
  if (changes && subject) return read(`${keyOfNoun(subject)}_change`, `“${subject} ${changes[0].trim()}”`);
  if (
    subject &&
    !/^(?:only|just|perhaps|about|more|almost|nearly|another|because|where|when|what|while|since|after|before|support|there)$/i.test(
      subject,
    )
  )
    return read(keyOfNoun(subject), `“${subject}” before the number`);
  return read('percent', 'nothing says of what');
}

/** The noun that the clause begins with: "Turnout was", "Exports to the region have". */
function subjectBefore(left: string): string | null {
  const clause = left
    .split(/[,:“"”]/)
    .at(-1)!
    .trim();
  const match =
    /^(?:(?:and|but|that|the|its|their|his|her|our|a|an|of|with|by|annual|monthly|total|overall|average|consumer|said|says)\s+)*(?<noun>(?:[\p{L}’'-]+\s+)??[\p{L}-]{3,})(?=\s+(?:of|was|were|is|are|has|have|had|at|to|in|from|would|will|could|reached|stood|stands|hit)\b|$)/iu.exec(
      clause,
    );
  const words = match?.groups?.noun?.split(/\s+/);
  const last = words?.at(-1);
  if (last === undefined || (match && clause.length - match[0].length > 24) || (/^\p{Lu}/u.test(last) && !clause.startsWith(last)))
    return null;
  return /^(?:said|says|that|they|this|with|which|will|have|from|than|were|been)$/i.test(last) ? null : last;
}
