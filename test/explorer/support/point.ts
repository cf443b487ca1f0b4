import { spanOf, type Point } from '../../../src/explorer/pages/figures/points.ts';

/** A claim of a thousand on a day in December, but for what is given. */
export const point = (given: Partial<Point>): Point => ({
  from: null,
  asOf: '2024-12-27',
  lower: 1000,
  upper: 1000,
  approximate: false,
  figures: [],
  statement: { __typename: 'Statement', id: 'sta_1', gist: 'A gist.', saidOn: null, saidOnPrecision: null, position: null },
  __typename: 'FigurePoint',
  claimant: { __typename: 'Country', id: 'act_1', name: 'Someone', country: null },
  of: null,
  code: null,
  unit: null,
  span: spanOf({ from: given.from ?? null, asOf: given.asOf ?? '2024-12-27' }),
  ...given,
});
