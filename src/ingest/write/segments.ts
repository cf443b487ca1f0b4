import type { Span } from '../extract/span.ts';
import type { SegmentRecord } from '../../records/record.model.ts';

const AROUND = 24;

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
/** Whether the code point there takes two units. */
const endsLater = (text: string, at: number): boolean => isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));

/** Turns stretches in code units into anchored segments in code points. */
export class Anchors {
  /** By the place in code units; null: each takes one. */
  private readonly points: Int32Array | null = null;

  constructor(private readonly text: string) {
    if (!/[\uD800-\uDBFF]/.test(text)) return;
    this.points = new Int32Array(text.length + 1);
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      this.points[at] = count;
      if (endsLater(text, at)) this.points[++at] = count;
      count++;
    }
    this.points[text.length] = count;
  }

  segment({ start, end, text }: Span): SegmentRecord {
    const before = this.text.slice(Math.max(0, start - AROUND), start);
    const after = this.text.slice(end, end + AROUND);
    return {
      start: this.at(start),
      end: this.at(end),
      exact: text,
      // Whole words, as far as there are any.
      prefix: start > AROUND ? before.replace(/^\S*\s|^[\uDC00-\uDFFF]/u, '') : before,
      suffix: end + AROUND < this.text.length ? after.replace(/\s\S*$|[\uD800-\uDBFF]$/u, '') : after,
    };
  }

  at(unit: number): number {
    return this.points === null ? unit : this.points[unit]!;
  }
}
