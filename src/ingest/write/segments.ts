import type { Span } from '../extract/span.ts';
import type { SegmentRecord } from '../../records/record.model.ts';

const AROUND = 24;

/** Turns stretches in code units into anchored segments in code points. */
export class Anchors {
  private readonly points: Int32Array;

  constructor(private readonly text: string) {
    this.points = new Int32Array(text.length + 1);
    let count = 0;
    let at = 0;
    for (const letter of text) {
      this.points.fill(count, at, at + letter.length);
      at += letter.length;
      count++;
    }
    this.points[text.length] = count;
  }

  segment({ start, end, text }: Span): SegmentRecord {
    const before = this.text.slice(Math.max(0, start - AROUND), start);
    const after = this.text.slice(end, end + AROUND);
    return {
      start: this.points[start]!,
      end: this.points[end]!,
      exact: text,
      // Whole words, as far as there are any.
      prefix: start > AROUND ? before.replace(/^\S*\s|^[\uDC00-\uDFFF]/u, '') : before,
      suffix: end + AROUND < this.text.length ? after.replace(/\s\S*$|[\uD800-\uDBFF]$/u, '') : after,
    };
  }

  at(unit: number): number {
    return this.points[unit]!;
  }
}
