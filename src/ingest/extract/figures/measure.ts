import type { Range } from '../span.ts';
import { eventsIn, isForce, isPerson, measureOfNoun, VIOLENCE, type EventMention } from './events.ts';
import { eventOf } from './befell.ts';
import { shareOf } from './shares.ts';
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
  /** Those counted are part of those counted before: "including 500 officers". */
  part: boolean;
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
  if (unit === 'percent' || unit === 'percentage points') return shareOf(text, quantity, within, unit);
  if (unit !== null) return { key: 'money', unit, noun: null, eventEnd: null, part: false, reason: `an amount of ${unit}` };
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

const nothing = (reason: string): MeasureRead => ({ key: null, unit: 'items', noun: null, eventEnd: null, part: false, reason });

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
  const person =
    isPerson(head) ||
    (AGENT.test(head) && HARMS.test(eventOf(text, quantity, noun, within)?.measure ?? '')) ||
    (noun.name !== null && noun.head.start === noun.name.start);
  const own = measureOfNoun(head);
  const unit =
    person || /^(?:killed|deaths|wounded|killed_or_wounded|captured)$/.test(own ?? '')
      ? 'people'
      : own === 'vessels'
        ? 'vessels'
        : own === 'cases'
          ? 'cases'
          : keyOfNoun(head).replaceAll('_', ' ');
  const read = (key: string | null, reason: string, eventEnd: number | null = null): MeasureRead => ({
    key,
    unit,
    noun,
    eventEnd,
    part: false,
    reason,
  });

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

  const found = eventOf(text, quantity, noun, within);
  const event = found && singular && !isOfOne(text, noun, found) ? null : found;
  const included = earlier && INCLUDING.test(text.slice(earlier.quantity.end, quantity.start));
  if (event === null) {
    if (included && earlier.measure.key !== null) {
      const same = keyOfNoun(head) === keyOfNoun(earlier.measure.noun?.head.text ?? '');
      return {
        ...read(same ? earlier.measure.key : partKey(head, earlier.measure.key), `part of “${earlier.quantity.text}”`),
        eventEnd: earlier.measure.eventEnd,
        part: true,
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

/** One person's event stands close by, and "a contingent" is no person. */
const isOfOne = (text: string, { head }: CountedNoun, event: EventMention): boolean => {
  if (/^(?:contingent|brigade|battalion|army|police|crew|staff|personnel|family|others?)$/i.test(head.text)) return false;
  const between = text.slice(head.end, Math.max(head.end, event.start));
  return between.length < 70 && !/,(?!\s+(?:who|whom|which)\b)[^,]*$/.test(between.replace(/,\s+who[^,]*,/, ''));
};

/** Nouns by their form for who does something: that harm came to them makes them people, "islanders", and not "containers". */
const AGENT = /(?:[eo]rs?|ists?|ians?|ees?|ants?|women|folk)$/;
const HARMS = /^(?:killed|deaths|wounded|killed_or_wounded|arrested|abducted|hospitalized|rescued|evacuated|displaced)$/;

/** Those who died in fighting were killed. */
const isForceOrViolent = (text: string, head: string, within: Range, event: EventMention): boolean => {
  if (BLOW.test(text.slice(within.start, event.start))) return true;
  const sentenceEnd = text.slice(event.end).search(/[.;!?\n]/);
  const clause = text.slice(event.end, sentenceEnd < 0 ? text.length : event.end + sentenceEnd);
  return VIOLENCE.test(clause.slice(0, 120)) && (isForce(head) || within.end > 0);
};
const BLOW =
  /\b(?:attacks?|assaults?|strikes?|airstrikes?|explosions?|blasts?|bombings?|bombs?|shelling|shootings?|gunm[ae]n|raids?|ambush|missiles?|clash(?:es)?)\b/i;
const isViolent = (text: string, within: Range, { start, end }: Quantity): boolean =>
  VIOLENCE.test(text.slice(end, Math.min(within.end, end + 120)).split(/[.;!?]/)[0]!) ||
  BLOW.test(text.slice(Math.max(within.start, start - 80), start));

/** "Iowans", "South Koreans". */
const isProper = (noun: CountedNoun): boolean => /^\p{Lu}/u.test(noun.head.text);
const isHarm = (noun: string): boolean =>
  /^(?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)|arrests?|infections?|victims?|survivors?)$/i.test(noun);

const TOLL = /\b(?<noun>casualties|fatalities|deaths|death toll|toll|losses|injuries|wounded|arrests|cases|infections|prisoners)\b/gi;

/** "the figure of 1,100", "has reached 4,000", "put their numbers at 12,000": what is counted stands before. */
function withoutNoun(text: string, quantity: Quantity, within: Range, earlier: Earlier | null): MeasureRead {
  const behind = text.slice(quantity.end, within.end);
  const read = (key: string | null, reason: string, noun: CountedNoun | null = null): MeasureRead => ({
    key,
    unit: 'people',
    noun,
    eventEnd: null,
    part: false,
    reason,
  });
  const direct = eventsIn(behind.slice(0, 60)).find(({ start }) =>
    /^[\s"”]*(?:(?:people|others|of them|of those|of whom|were|have been|had been|was|are|been|either|more)\s+)*["“]?$/i.test(
      behind.slice(0, start),
    ),
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
    return {
      ...earlier.measure,
      eventEnd: null,
      part: false,
      reason: `goes on with “${earlier.quantity.text}”: ${earlier.measure.reason}`,
    };
  }
  if (/\b(?:their|its|the) (?:numbers?|size|strength)\b[^.;]*$/i.test(left)) {
    const force = /\b(?:soldiers|troops|forces|fighters|contingent|personnel)\b/i.exec(left);
    if (force)
      return read(
        /\b(?:presence|deploy\w+|stationed|sent|contingent|conflict|war)\b/i.test(left) ? 'deployed' : 'troops',
        `“${force[0]}” before “numbers”`,
      );
  }
  return nothing('no noun and no verb says what is counted');
}

const INHERITS =
  /\b(?:figure of|number of|number at|toll (?:of|at|to)|figure (?:at|to)|to|at|it at|spoke of|and|or|than|reached|from|least|compared with|up from|down from|some|is|was)\s+["“]?$/i;
