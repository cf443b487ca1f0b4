import type { Problem } from './problems.ts';
import type { SegmentRecord } from './record.model.ts';
import type { Places, Rows } from './resolve.ts';

/** A text by its code points. */
export class PointText {
  readonly length: number;
  // Code unit offset of each code point; null where every one is a single unit.
  private readonly offsets: number[] | null;

  constructor(readonly text: string) {
    const points = [...text];
    this.length = points.length;
    this.offsets = points.length === text.length ? null : [];
    if (this.offsets) {
      let at = 0;
      for (const point of points) {
        this.offsets.push(at);
        at += point.length;
      }
      this.offsets.push(at);
    }
  }

  slice(start: number, end: number): string {
    return this.offsets
      ? this.text.slice(this.offsets[Math.min(start, this.length)], this.offsets[Math.min(end, this.length)])
      : this.text.slice(start, end);
  }

  /** Code point offsets of every place where `exact` stands. */
  places(exact: string): number[] {
    const found: number[] = [];
    for (let at = this.text.indexOf(exact); at >= 0; at = this.text.indexOf(exact, at + 1))
      found.push(this.offsets ? this.offsets.indexOf(at) : at);
    return found;
  }
}

/** What the text has against a segment, or null where it bears it out. */
export function disagreement(
  text: PointText,
  { start, end, exact, prefix, suffix }: SegmentRecord,
): { message: string; expected: string; found: string; standsAt: number[] } | null {
  const found = text.slice(start, end);
  const around =
    text.slice(Math.max(0, start - [...prefix].length), start) === prefix && text.slice(end, end + [...suffix].length) === suffix;
  if (found === exact && around) return null;
  const standsAt = text.places(exact);
  const elsewhere = standsAt.length === 0 ? 'the text does not have it' : `it stands at ${standsAt.slice(0, 5).join(', ')}`;
  const message =
    found === exact
      ? `${quote(exact)} stands at ${start}, but with other words around it: before it ${quote(text.slice(Math.max(0, start - [...prefix].length), start))}, after it ${quote(text.slice(end, end + [...suffix].length))}`
      : `the text has ${quote(found)} at ${start} to ${end}, not ${quote(exact)}; ${elsewhere}`;
  return { message, expected: exact, found, standsAt };
}

const quote = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

export type TextOf = (article: string) => string | undefined;

/** What the texts that are at hand have against quotations and removed blocks. */
export function checkTexts({ articles, quotations }: Pick<Rows, 'articles' | 'quotations'>, textOf: TextOf, places: Places): Problem[] {
  const problems: Problem[] = [];
  const read = new Map<string, PointText>();
  const pointText = (article: string): PointText | undefined => {
    const text = textOf(article);
    if (text !== undefined && !read.has(article)) read.set(article, new PointText(text));
    return read.get(article);
  };
  for (const article of articles) {
    const text = pointText(article.id);
    article.removed.forEach(({ at }, i) => {
      if (text !== undefined && at > text.length) {
        const { record } = places.get(article)!;
        problems.push({ record, field: `removed[${i}].at`, message: `the text ends at ${text.length}, before ${at}`, code: 'BAD_RECORD' });
      }
    });
  }
  for (const quotation of quotations) {
    const text = pointText(quotation.article);
    if (text === undefined) continue;
    const { record, field } = places.get(quotation)!;
    quotation.segments.forEach((segment, i) => {
      const wrong = disagreement(text, segment);
      if (wrong === null) return;
      const { message, ...details } = wrong;
      problems.push({
        record,
        field: `${field}.segments[${i}]`,
        message,
        code: 'BAD_ANCHOR',
        details: { article: quotation.article, quotation: quotation.id, start: segment.start, end: segment.end, ...details },
      });
    });
  }
  return problems;
}
