import { clue, cluesIn } from '../clues.ts';
import { contains, ofSentence, sentenceAround, type Range, type Span } from '../span.ts';
import { dateExpressionsIn, type DateExpression } from './expressions.ts';
import type { Publication } from './publication.ts';
import { resolveDate, type ResolvedDate } from './resolve.ts';
import { stemOf } from '../words.ts';

/** What is to be dated: a statement by its places in the article. */
export interface SaidStatement {
  cue: Range | null;
  content: readonly Range[];
  /** The same for the same speaker, by whatever name; null: not known. */
  speaker: string | null;
}

export interface StatementDate extends ResolvedDate {
  /** The words that tell it; null: no words of this statement's own. */
  span: Span | null;
}

const dated = ({ date, precision }: ResolvedDate, span: Span | null, reason: string): StatementDate => ({ date, precision, reason, span });

/**
 * When each statement was said, in the order given; null where the article does not tell. The day that stands with the cue, else the one that opens the
 * sentence, else that of the statement which it goes on with or announces, else the last one by the same speaker, else some day up to publication.
 */
export function dateStatements(text: string, statements: readonly SaidStatement[], publication: Publication): (StatementDate | null)[] {
  // Filled by pushing: where `map` runs optimized it makes arrays of another kind, and what reads them is compiled anew.
  const places: number[] = [];
  const order: number[] = [];
  const dates: (StatementDate | null)[] = [];
  for (const statement of statements) {
    order.push(places.length);
    places.push(placeOf(statement));
    dates.push(null);
  }
  order.sort((a, b) => places[a]! - places[b]!);
  const article = toldIn(text, statements, publication);
  const clock = new Clock(article);
  /** What dates the next statement of the same speaker. */
  const lastOf = new Map<string, StatementDate>();
  let before: StatementDate | null = null;
  for (const i of order) {
    const { speaker } = statements[i]!;
    const date: StatementDate | null =
      itsDate(article, statements[i]!, before, clock) ?? byOthers(text, statements, order, i, dates, lastOf);
    dates[i] = date;
    if (date?.precision === 'DAY') clock.tell(places[i]!, date.date);
    if (date && date.precision !== 'BEFORE' && speaker !== null) lastOf.set(speaker, date);
    before = date;
  }
  fromBehind(text, statements, order, dates);
  for (const i of order) dates[i] ??= beforePublication(publication);
  return dates;
}

/** What the article tells itself of days: what stands in somebody's words is his. */
function toldIn(text: string, statements: readonly SaidStatement[], publication: Publication): Told {
  const contents: Range[] = [];
  const cues: Range[] = [];
  for (const { cue, content } of statements) {
    for (const range of content) contents.push(range);
    if (cue !== null) cues.push(cue);
  }
  const expressions: DateExpression[] = [];
  for (const expression of dateExpressionsIn(text)) {
    const { span } = expression;
    if (!contents.some((range) => contains(range, span)) && !isQuoted(text, span)) expressions.push(expression);
  }
  return { text, expressions, cues, publication };
}

/** By what stands beside it, or by the statement before, which it goes on with. */
const itsDate = (article: Told, statement: SaidStatement, before: StatementDate | null, clock: Clock): StatementDate | null =>
  ownDate(article, statement, clock) ?? announced(article, statement, clock) ?? continued(article.text, statement, before);

/** By another statement: the last of the same speaker, or what it is taken from. */
function byOthers(
  text: string,
  statements: readonly SaidStatement[],
  order: readonly number[],
  i: number,
  dates: readonly (StatementDate | null)[],
  lastOf: ReadonlyMap<string, StatementDate>,
): StatementDate | null {
  const statement = statements[i]!;
  if (isEarlier(text, statement)) return null;
  const same = statement.speaker === null ? undefined : lastOf.get(statement.speaker);
  return same === undefined
    ? taken(text, statements, order, i, dates)
    : dated(same, null, `as the statement by the same speaker before: ${same.reason}`);
}

/** Where it is attributed, else where it begins. */
const anchorOf = ({ cue, content }: SaidStatement): Range => cue ?? content[0]!;
const placeOf = ({ cue, content }: SaidStatement): number => Math.min(cue?.start ?? Infinity, ...content.map(({ start }) => start));

interface Told {
  text: string;
  expressions: readonly DateExpression[];
  cues: readonly Range[];
  publication: Publication;
}

interface Day {
  at: number;
  date: string;
}

/** The day that the text told last, at any place of it. Few ask: the days that the text names are only reckoned for those. */
class Clock {
  private readonly told: Day[] = [];
  private days: Day[] | null = null;

  constructor(private readonly article: Told) {}

  tell(at: number, date: string): void {
    this.told.push({ at, date });
    this.days = null;
  }

  at(place: number): string | null {
    this.days ??= [...namedDays(this.article), ...this.told].sort((a, b) => a.at - b.at);
    return this.days.findLast(({ at }) => at < place)?.date ?? null;
  }
}

function namedDays({ expressions, publication }: Told): Day[] {
  return expressions.flatMap((expression) => {
    const { kind } = expression.meaning;
    const read = kind === 'DAY' || kind === 'WEEKDAY' ? resolveDate(expression, { publishedOn: publication.date }) : null;
    return read === null ? [] : [{ at: expression.span.start, date: read.date }];
  });
}

const NOT_WHEN = /^(?:since|by|until|till|from|for|after|before|as of|as at|to|through|between)$/;

function resolveAt(expression: DateExpression, { publication }: Told, clock: Clock): StatementDate | null {
  const { meaning, preposition, span } = expression;
  if (preposition !== null && NOT_WHEN.test(preposition)) return null;
  if ((meaning.kind === 'OFFSET' || meaning.kind === 'PERIOD') && ('days' in meaning ? meaning.days : meaning.offset) > 0) return null;
  // Days are counted from publication only where that is known, not from the earliest that it can be.
  if (publication.lowerBound && /^(?:OFFSET|PERIOD|AGO)$/.test(meaning.kind)) return null;
  const told = meaning.kind === 'FROM_TOLD' || publication.date === null ? clock.at(span.start) : null;
  const read = resolveDate(expression, { publishedOn: publication.date, told });
  return read && dated(read, span, read.reason);
}

function ownDate(article: Told, statement: SaidStatement, clock: Clock): StatementDate | null {
  const anchor = statement.cue ?? statement.content[0];
  if (!anchor) return null;
  const { text, expressions, cues } = article;
  const sentence = sentenceAround(text, anchor);
  const inside = expressions.filter(({ span }) => contains(sentence, span));
  if (inside.length === 0) return null;
  const near = inside
    .filter(
      ({ span }) => !cues.some((cue) => cue !== statement.cue && liesBetween(cue, anchor, span)) && belongs(text, sentence, span, anchor),
    )
    .sort((a, b) => distance(a.span, anchor) - distance(b.span, anchor));
  for (const expression of near) {
    const date = resolveAt(expression, article, clock);
    if (date) return date;
  }
  const opening = inside.find(({ span }) => opens(text, sentence, span) && span.start < anchor.start);
  const date = opening ? resolveAt(opening, article, clock) : null;
  if (date || !isEarlier(text, statement)) return date;
  for (const expression of inside) {
    const other = resolveAt(expression, article, clock);
    if (other?.precision === 'DAY')
      return { date: other.date, precision: 'BEFORE', reason: `said before that: ${other.reason}`, span: other.span };
  }
  return null;
}

const liesBetween = (cue: Range, a: Range, b: Range): boolean =>
  cue.start >= Math.min(a.end, b.end) && cue.end <= Math.max(a.start, b.start);
const distance = (a: Range, b: Range): number => (a.start >= b.end ? a.start - b.end : Math.max(0, b.start - a.end));

const PREPOSITIONS = String.raw`(?:(?:on|in|at|during|early|late|the|and|but|also|then|later|earlier|evening|morning|meanwhile)\s+)*`;
const DATING = new RegExp(`^\\s*(?:signed|dated|published|issued|released|adopted|posted|written|recorded)?\\s*${PREPOSITIONS}$`, 'i');
const OPENING = new RegExp(`^[“"‘–—\\s-]*${PREPOSITIONS}$`, 'i');

/** Does the day stand in the clause of the cue, or in one of its own, not in one that is about something else? */
function belongs(text: string, sentence: Range, span: Range, cue: Range): boolean {
  if (opens(text, sentence, span)) return true;
  const [from, to] = clauseAround(text, sentence, span);
  if (from <= cue.start && cue.end <= to)
    return !/\b(?:who|which|whose|where|when|after|before|since)\b/i.test(
      text.slice(Math.min(cue.end, span.end), Math.max(cue.start, span.start)),
    );
  const rest = text.slice(from, span.start);
  if (DATING.test(rest)) return text.slice(span.end, to).trim().split(/\s+/).length < 4;
  return false;
}

const opens = (text: string, sentence: Range, span: Range): boolean => OPENING.test(text.slice(sentence.start, span.start));

/** From the comma, dash or bracket before to the one behind; commas of the date itself aside. */
function clauseAround(text: string, sentence: Range, span: Range): [number, number] {
  let from = span.start;
  while (from > sentence.start && !/[,;:()–—“”"]/.test(text[from - 1]!)) from--;
  let to = span.end;
  while (to < sentence.end && !/[,;:()–—“”"]/.test(text[to]!)) to++;
  return [from, to];
}

const isQuoted = (text: string, { start }: Range): boolean => {
  const paragraph = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”') || (paragraph.match(/"/g)?.length ?? 0) % 2 === 1;
};

/** "had previously deemed", "earlier said": before what the text tells. */
function isEarlier(text: string, { cue }: SaidStatement): boolean {
  if (!cue) return false;
  const sentence = sentenceAround(text, cue);
  const around = text.slice(Math.max(sentence.start, cue.start - 30), cue.start);
  return (
    /\b(?:previously|earlier|already|long|once|in the past|repeatedly)\s+(?:\w+\s+)?$/i.test(around) ||
    /^\s+(?:previously|earlier)\b/i.test(text.slice(cue.end))
  );
}

const ANNOUNCEMENT =
  /\b(?:ma(?:de|king)|deliver(?:ed|ing)|g(?:ave|iving))\s+(?:the|this|that|his|her|their|these|those)\s+(?:\w+\s+)?(?:announcements?|remarks?|comments?|statements?|revelations?|claims?|accusations?|speech|disclosure|warning)\b|\b(?:the|his|her|their|these)\s+(?:announcements?|remarks?|comments?|statements?)\s+(?:came|were made|was made|followed)\b/i;

const ANNOUNCING = clue('announcement remarks comments statement revelation claims accusation speech disclosure warning');

const announcementAfter = ofSentence((own, text): Span | null => {
  const gap = text.slice(own.end).search(/\S/);
  if (gap < 0) return null;
  const next = sentenceAround(text, { start: own.end + gap, end: own.end + gap + 1 });
  return (cluesIn(text, next) & ANNOUNCING) !== 0 && ANNOUNCEMENT.test(next.text) ? next : null;
});

/** The next sentence, if it tells of the statement as a whole: "He made the announcement at a meeting in Oslo". */
export const announcementBehind = (text: string, statement: Range): Span | null => announcementAfter(text, sentenceAround(text, statement));

/** "He made the announcement on Thursday" in the next sentence or paragraph dates what stands before it. */
function announced(article: Told, statement: SaidStatement, clock: Clock): StatementDate | null {
  const anchor = statement.cue ?? statement.content[0];
  if (!anchor) return null;
  const { text, expressions } = article;
  const next = announcementBehind(text, anchor);
  if (!next) return null;
  for (const expression of expressions) {
    if (!contains(next, expression.span)) continue;
    const date = resolveAt(expression, article, clock);
    if (date) return dated(date, date.span, `the next sentence is about it: ${date.reason}`);
  }
  return null;
}

/** "he added" goes on with what was said before, whoever of the same side is named. */
function continued(text: string, { cue }: SaidStatement, before: StatementDate | null): StatementDate | null {
  if (
    !before ||
    before.precision === 'BEFORE' ||
    !cue ||
    !/^(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|went on|goes on|further\b.*)$/i.test(text.slice(cue.start, cue.end))
  )
    return null;
  return dated(before, null, `“${text.slice(cue.start, cue.end)}” goes on with the statement before: ${before.reason}`);
}

/** Words in common from which on a quotation belongs to what the sentence before reports. */
const COMMON_WORDS = 3;

/** A quotation that comes right behind a dated statement and has its words is what that was taken from. */
function taken(
  text: string,
  statements: readonly SaidStatement[],
  order: readonly number[],
  i: number,
  dates: readonly (StatementDate | null)[],
): StatementDate | null {
  const statement = statements[i]!;
  if (!statement.cue || !isQuoted(text, { start: statement.content[0]!.start + 1, end: statement.content[0]!.end })) return null;
  const sentence = sentenceAround(text, statement.content[0]!);
  const source = order.find((j) => {
    const date = dates[j];
    if (j === i || date?.precision !== 'DAY' || date.span === null) return false;
    const anchor = anchorOf(statements[j]!);
    if (anchor.start >= sentence.start) return false;
    const { end } = sentenceAround(text, anchor);
    return (
      end <= sentence.start &&
      text.slice(end, sentence.start).trim() === '' &&
      shared(wordsOf(text, sentenceAround(text, anchorOf(statement))), wordsOf(text, sentenceAround(text, anchor))) >= COMMON_WORDS
    );
  });
  return source === undefined
    ? null
    : dated(dates[source]!, null, `it has the words of the statement right before: ${dates[source]!.reason}`);
}

/** Stems of a sentence's longer words. */
const wordsOf = ofSentence((sentence): ReadonlySet<string> => {
  const words = sentence.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stemOf));
});

const COMMON = new Set(
  'that this with from have will would said told they them their there been were what when which about into than also more'.split(' '),
);
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** A title, a subhead or a summing-up first paragraph tells what the text then dates. */
function fromBehind(text: string, statements: readonly SaidStatement[], order: readonly number[], dates: (StatementDate | null)[]): void {
  const firstParagraph = text.indexOf('\n') < 0 ? 0 : text.indexOf('\n');
  for (const i of order) {
    const { speaker, cue } = statements[i]!;
    const isTitle = cue === null || placeOf(statements[i]!) <= firstParagraph;
    if (dates[i] || speaker === null || !isTitle || isEarlier(text, statements[i]!)) continue;
    const later = order.find((j) => dates[j] && statements[j]!.speaker === speaker);
    if (later !== undefined)
      dates[i] = dated(dates[later]!, null, `as the first dated statement by the same speaker: ${dates[later]!.reason}`);
  }
}

function beforePublication({ date, lowerBound }: Publication): StatementDate | null {
  if (date === null || lowerBound) return null;
  return { date, precision: 'BEFORE', reason: 'nothing tells the day; it was said by the time of publication', span: null };
}
