import type { HomeQuery, MovedFigureFragment } from '../../generated/graphql.ts';

type Moved = HomeQuery['moved']['nodes'][number];
type Earlier = Moved['relations'][number]['statement'];

/** A figure that a later statement gives anew. */
export interface Move {
  statement: Moved;
  now: MovedFigureFragment;
  earlier: Earlier;
  before: MovedFigureFragment;
}

const same = (a: MovedFigureFragment, b: MovedFigureFragment) => a.measure.key === b.measure.key && a.of?.id === b.of?.id;
const differ = (a: MovedFigureFragment, b: MovedFigureFragment) => a.lower !== b.lower || a.upper !== b.upper;

/** Of statements that update an earlier one, those whose number is another one now; the first pair of figures of each. */
export const movesOf = (statements: readonly Moved[]): Move[] =>
  statements.flatMap((statement) => {
    const pairs = statement.relations
      .filter(({ kind, statement: { saidOn } }) => kind === 'UPDATES' && (saidOn ?? '') <= (statement.saidOn ?? ''))
      .flatMap(({ statement: earlier }) =>
        statement.figures.flatMap((now) => earlier.figures.map((before) => ({ statement, now, earlier, before }))),
      );
    return pairs.filter(({ now, before }) => same(now, before) && differ(now, before)).slice(0, 1);
  });
