import { cluesIn } from '../clues.ts';
import { contains, ofSentence, sentenceAround, spanOf, type Range, type Span } from '../span.ts';
import { countedBy } from './counted.ts';
import { measureOf, type Earlier } from './measure.ts';
import { periodOf } from './period.ts';
import { placeOf } from './place.ts';
import { AMOUNT, quantitiesIn, type Quantity } from './quantities.ts';

/** A figure of a statement. Bounds, `approximate` and `unit` as in the contract's `Figure`. */
export interface StatementFigure {
  /** As printed, with the noun where it stands right behind. */
  span: Span;
  lower: number | null;
  upper: number | null;
  approximate: boolean;
  /** snake_case key of the measure. */
  measure: string;
  /** "people", "US dollars", "percent": unit of the amount. */
  unit: string;
  /** Whom it counts, as the text names it: "North Korean", "Pyongyang". */
  of: Span | null;
  place: Span | null;
  /** ISO 8601. */
  from: string | null;
  asOf: string | null;
  /** For --explain. */
  reason: string;
}

export interface FigureContext {
  /** ISO 8601; null: not known. */
  publishedOn: string | null;
  /** Day of the statement where it is known to the day; null: not. */
  saidOn: string | null;
  /** The day that the text told last before the statement; left out: none. */
  told?: string | null;
}

/**
 * The figures of a statement, in the order of the text.
 * @param text of the article, or the paragraph: what stands around the statement helps to tell who is counted, where and when
 * @param content what of the text is the statement's own; only amounts in it count
 */
export function figuresOf(text: string, content: readonly Range[], context: FigureContext): StatementFigure[] {
  const figures: StatementFigure[] = [];
  for (const segment of content) {
    for (let at = segment.start; at < segment.end;) {
      const sentence = sentenceAround(text, { start: at, end: at + 1 });
      const quantities = quantitiesOf(text, sentence);
      at = Math.max(sentence.end, at) + 1;
      while (at < segment.end && /\s/.test(text[at]!)) at++;
      if (quantities.length > 0) addFigures(figures, text, sentence, quantities, content, segment, context);
    }
  }
  return figures;
}

/** Adds those of one sentence, as far as a segment has it. */
function addFigures(
  figures: StatementFigure[],
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  content: readonly Range[],
  segment: Range,
  context: FigureContext,
): void {
  // "12,000 troops … sent to the front" is one statement in two parts: the second tells what the first counts.
  const parts = content.filter(({ start, end }) => start < sentence.end && end > sentence.start && start >= segment.start);
  const within = {
    start: Math.max(sentence.start, segment.start),
    end: Math.min(sentence.end, Math.max(...parts.map(({ end }) => end))),
  };
  for (const figure of figuresIn(text, sentence, quantities, within, segment, context)) {
    const same = figures.some(({ span, measure }) => span.start === figure.span.start && measure === figure.measure);
    if (!same) figures.push(figure);
  }
}

/** The amounts of a sentence, by their places in the text. */
const quantitiesOf = ofSentence((sentence, text): readonly Quantity[] => {
  const found: Quantity[] = [];
  const clues = cluesIn(text, sentence);
  if ((clues & AMOUNT) === 0) return found;
  for (const quantity of quantitiesIn(sentence.text, clues)) found.push(moved(text, quantity, sentence.start));
  return found;
});

function figuresIn(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  within: Range,
  segment: Range,
  context: FigureContext,
): StatementFigure[] {
  const found: StatementFigure[] = [];
  let earlier: Earlier | null = null;
  let whole: StatementFigure | null = null;
  for (const quantity of quantities) {
    const inside = contains(segment, quantity.number);
    const measure = measureOf(text, quantity, inside ? within : sentence, earlier);
    if (measure.key === null) continue;
    const previous = earlier;
    if (quantity.kind !== 'SINGLE') earlier = { quantity, measure };
    if (!inside || (quantity.kind === 'VAGUE' && quantity.lower === null && measure.noun === null)) continue;
    const of = countedBy(text, quantity, measure.noun, sentence) ?? (previous ? (found.at(-1)?.of ?? null) : null);
    // Parts are where the whole is.
    const place: Span | null =
      placeOf(text, placeFrom(text, quantity, measure.eventEnd, measure.noun?.head.end ?? quantity.end), sentence) ??
      (measure.part ? (whole?.place ?? null) : null);
    const period = periodOf(text, quantity, measure.eventEnd, sentence, {
      publishedOn: context.publishedOn,
      saidOn: context.saidOn,
      told: toldBefore(context),
    });
    const figure: StatementFigure = {
      span: printed(text, quantity, measure.noun?.head ?? null, measure.noun?.phrase ?? null),
      lower: quantity.lower,
      upper: quantity.upper,
      approximate: quantity.approximate,
      measure: measure.key,
      unit: measure.unit,
      of: isCountable(measure.unit) ? of : null,
      place,
      from: period.from,
      asOf: period.asOf,
      reason: [measure.reason, period.reason].filter((part) => part !== null).join('; '),
    };
    if (!measure.part) whole = figure;
    found.push(figure);
  }
  return found;
}

const toldBefore = (context: FigureContext): string | null => context.told ?? context.saidOn;
const isCountable = (unit: string): boolean => unit === 'people' || unit === 'vessels' || unit === 'cases';

/** An insertion ("12,000 troops, including 500 officers, are in the north") leaves the whole its place behind. */
const placeFrom = (text: string, quantity: Range, eventEnd: number | null, nounEnd: number): number =>
  eventEnd !== null && eventEnd > quantity.end ? eventEnd : nounEnd;

function moved(text: string, quantity: Quantity, by: number): Quantity {
  const { lower, upper, approximate, unit, number, kind } = quantity;
  const [start, end] = [quantity.start + by, quantity.end + by];
  const moved = { start: number.start + by, end: number.end + by };
  return { start, end, text: text.slice(start, end), lower, upper, approximate, unit, kind, number: moved };
}

/** "500 officers", "several North Korean soldiers"; but "3,800" of "3,800 North Korean soldiers". */
function printed(text: string, quantity: Quantity, head: Span | null, phrase: Span | null): Span {
  const { start, end } = quantity;
  // What an amount takes over from another has its noun before it.
  if (!head || !phrase || head.start < end) return spanOf(text, start, end);
  const vague =
    quantity.kind === 'SINGLE' ||
    quantity.kind === 'NONE' ||
    (quantity.kind === 'VAGUE' && quantity.lower === null) ||
    (quantity.lower === 1 && quantity.upper === 1);
  const next = !/[”"]$/.test(quantity.text) && /^\s+$/.test(text.slice(end, head.start));
  return spanOf(text, start, vague || next ? head.end : end);
}
