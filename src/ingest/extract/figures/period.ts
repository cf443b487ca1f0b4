import { Temporal } from 'temporal-polyfill';
import { dateExpressionsIn, type DateExpression } from '../dates/expressions.ts';
import { resolveDate, startOfWeek } from '../dates/resolve.ts';
import { ofSentence, type Range, type Span } from '../span.ts';

/** The days that an amount holds for, as the contract's `Figure` has them. */
export interface Period {
  /** ISO 8601; null: since the beginning, or not said. */
  from: string | null;
  /** ISO 8601; null: the article does not say. */
  asOf: string | null;
  reason: string | null;
}

export interface PeriodContext {
  /** ISO 8601; null: not known. */
  publishedOn: string | null;
  /** The day on which the statement was said, where it is known to the day; ISO 8601. */
  saidOn: string | null;
  /** The day that the text told last, for "as of that date". */
  told: string | null;
}

const NONE: Period = { from: null, asOf: null, reason: null };
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LAST =
  /\b(?:in|within|over|during|for|throughout)\s+(?:just\s+)?(?:the\s+)?(?:span\s+of\s+)?(?:the\s+)?(?:last|past|previous|preceding)\s+(?:(?<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|24|48|72)\s+)?(?<unit>hour|day|week|month|year)s?\b/i;
const OVER =
  /\b(?:in|within|over|during)\s+(?:just\s+|only\s+|the\s+span\s+of\s+|a\s+span\s+of\s+|the\s+course\s+of\s+)?(?<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<unit>day|week|month|year)s\b(?!\s+(?:ago|later|earlier|time))/i;
const TO_DATE =
  /\b(?:to date|so far|as of (?:now|today)|until now|up to now|currently|at present|has now|have now|now (?:stands|stood) at|already lost|has already|have already)\b/i;
const REACHED = /\b(?:has|have|had)?\s*(?:reach(?:ed|es)?|hit|stands? at|ris(?:es|en) to|climbed to|passed|topped)\s+["“]?$/i;

const expressionsOf = ofSentence((sentence, text) => dateExpressionsIn(text, sentence));

/**
 * The period or day of an amount, from the words of its clause. @param clause the stretch to look in: the statement's own sentence
 * @param eventEnd where the verb ends that says what befell those counted: a day before it belongs to another ("taken on Monday, did not survive")
 */
export function periodOf(text: string, amount: Range, eventEnd: number | null, clause: Span, context: PeriodContext): Period {
  const words = clause.text;
  const now = context.saidOn ?? null;
  const behind = clauseOf(text, amount, clause);
  const last = LAST.exec(behind) ?? OVER.exec(behind);
  if (last) return lastPeriod(last, now ?? context.publishedOn);

  const expressions = expressionsOf(text, clause).filter(({ span }) => inClause(text, amount, span.start, span.end));
  const since = expressions.find(({ preposition }) => preposition === 'since');
  const asOf = expressions.find(({ preposition }) => preposition === 'as of' || preposition === 'as at');
  const read = (expression: DateExpression): ReturnType<typeof resolveDate> =>
    resolveDate(expression, { publishedOn: context.publishedOn, saidOn: context.saidOn, told: context.told });
  const from = since ? read(since) : null;
  if (asOf) {
    const day = read(asOf);
    if (day) return { from: from?.date ?? null, asOf: lastDay(day.date, day.precision), reason: `as of: ${day.reason}` };
  }
  if (from) return { from: from.date, asOf: TO_DATE.test(behind) ? now : null, reason: `since: ${from.reason}` };
  const to =
    now !== null &&
    (TO_DATE.test(words.slice(Math.max(0, amount.start - clause.start - 60), amount.end - clause.start + 60)) ||
      REACHED.test(text.slice(Math.max(clause.start, amount.start - 30), amount.start)));
  if (to) return { from: null, asOf: now, reason: `so far, on the day of the statement` };
  const when = expressions.find((expression) => expression.span.start >= Math.max(amount.end, eventEnd ?? 0) && holds(expression));
  const day = when && (when.meaning.kind !== 'OFFSET' || now !== null) ? read(when) : null;
  if (!day || day.precision === 'BEFORE') return NONE;
  return { from: day.precision === 'DAY' ? null : day.date, asOf: lastDay(day.date, day.precision), reason: day.reason };
}

/** "in December", "on Monday", "today": the time at which it happened. */
const holds = ({ preposition, meaning }: DateExpression): boolean =>
  (preposition === null
    ? meaning.kind === 'OFFSET' || meaning.kind === 'WEEKDAY' || meaning.kind === 'PERIOD' || meaning.kind === 'FROM_TOLD'
    : /^(?:on|in|during|of|at|through)$/.test(preposition)) && !(meaning.kind === 'OFFSET' && meaning.days > 0);

function lastPeriod(match: RegExpExecArray, end: string | null): Period {
  if (end === null) return NONE;
  const unit = match.groups!.unit!.toLowerCase();
  const word = match.groups!.count?.toLowerCase();
  const count = word === undefined ? 1 : /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word);
  const last = Temporal.PlainDate.from(end);
  const first = unit === 'hour' ? last.subtract({ days: Math.ceil(count / 24) }) : last.subtract({ [`${unit}s`]: count });
  return { from: first.toString(), asOf: end, reason: `“${match[0]}” up to ${end}` };
}

function lastDay(date: string, precision: string): string {
  if (precision !== 'WEEK' && precision !== 'MONTH' && precision !== 'YEAR') return date;
  const first = Temporal.PlainDate.from(date);
  if (precision === 'WEEK') return startOfWeek(first).add({ days: 6 }).toString();
  if (precision === 'MONTH') return first.with({ day: first.daysInMonth }).toString();
  return first.with({ month: 12, day: 31 }).toString();
}

/** From the amount to where another amount or sentence part begins. */
function clauseOf(text: string, amount: Range, clause: Range): string {
  return /^[^;:!?\n]*?(?=[;:!?\n]|,\s+(?:while|whereas|and|but|although|though)\b|$)/.exec(text.slice(amount.end, clause.end))![0];
}

const inClause = (text: string, amount: Range, start: number, end: number): boolean => {
  const between = start >= amount.end ? text.slice(amount.end, start) : text.slice(end, amount.start);
  return (
    between.length < 160 &&
    !/[;:“”"]\s*\p{L}*\s+(?:said|told|added)|,\s+(?:while|whereas|and|but|although|(?:\w+\s+)?(?:which|who|whose|whom))\b|\b(?:said|told|announced|stated|according)\b/iu.test(
      between,
    )
  );
};
