import { shapeOf } from './shapes.ts';

/** The same outlines as in the chart, in a box of 12 by 12. */
const OUTLINES: Record<ReturnType<typeof shapeOf>, string> = {
  circle: 'M11 6a5 5 0 1 1-10 0a5 5 0 1 1 10 0z',
  square: 'M1.5 1.5h9v9h-9z',
  triangle: 'M6 .5l5.5 10h-11z',
  diamond: 'M6 0l4 6l-4 6l-4-6z',
  cross: 'M4 1h4v3h3v4h-3v3h-4v-3h-3v-4h3z',
  star: 'M6 0l1.5 4.2h4.4l-3.5 2.7l1.3 4.3l-3.7-2.6l-3.7 2.6l1.3-4.3l-3.5-2.7h4.4z',
  wye: 'M4.5 6.5l-4-2.4l1.5-2.6l4 2.4l4-2.4l1.5 2.6l-4 2.4v5h-3z',
};

/** The mark of a claimant in the chart. */
export const MarkShape = ({ index }: { index: number }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d={OUTLINES[shapeOf(index)]} fill="currentColor" />
  </svg>
);
