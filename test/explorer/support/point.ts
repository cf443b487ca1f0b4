import type { Reported } from '../../../src/explorer/data/reported.ts';
import { spanOf, type Point } from '../../../src/explorer/pages/figures/points.ts';

interface Given extends Partial<Omit<Point, 'figures'>> {
  /** What each of several articles has; else one has the bounds. */
  figures?: readonly Omit<Reported, 'quotation'>[];
}

/** A claim of a thousand on a day in December, but for what is given. */
export const point = ({ figures, ...given }: Given): Point => ({
  from: null,
  asOf: '2024-12-27',
  lower: 1000,
  upper: 1000,
  approximate: false,
  statement: { __typename: 'Statement', id: 'sta_1', gist: 'A gist.', saidOn: null, saidOnPrecision: null, position: null },
  __typename: 'FigurePoint',
  claimant: { __typename: 'Country', id: 'act_1', name: 'Someone', country: null },
  of: null,
  code: null,
  unit: null,
  span: spanOf({ from: given.from ?? null, asOf: given.asOf ?? '2024-12-27' }),
  ...given,
  figures: (figures ?? [{ lower: 1000, upper: 1000, approximate: false, ...given, text: 'a thousand' }]).map((figure, i) => ({
    __typename: 'Figure',
    id: `fig_${i}`,
    unit: null,
    place: null,
    ...figure,
    quotation: { __typename: 'Quotation', id: `quo_${i}`, article: { __typename: 'Article', id: `art_${i}` } },
  })),
});
