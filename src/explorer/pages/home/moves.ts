import type { HomeQuery, MovedFigureFragment } from '../../generated/graphql.ts';

type Moved = HomeQuery['moved']['nodes'][number];
type Earlier = Moved['relations'][number]['statement'];

/** A number that a later statement gives anew: what each article has it to be now, and to have been. */
export interface Move {
  statement: Moved;
  now: readonly [MovedFigureFragment, ...MovedFigureFragment[]];
  earlier: Earlier;
  before: readonly MovedFigureFragment[];
}

/** Totals are not compared with counts of a period. */
const same = (a: MovedFigureFragment, b: MovedFigureFragment) =>
  a.measure.key === b.measure.key && a.of?.id === b.of?.id && (a.from === null) === (b.from === null);
const differ = (a: MovedFigureFragment, b: MovedFigureFragment) => a.lower !== b.lower || a.upper !== b.upper;

/** Of statements that update an earlier one, those whose number is another one now; the first such number of each. */
export const movesOf = (statements: readonly Moved[]): Move[] =>
  statements.flatMap((statement) => {
    const moves = statement.relations
      .filter(({ kind, statement: { saidOn } }) => kind === 'UPDATES' && (saidOn ?? '') <= (statement.saidOn ?? ''))
      .flatMap(({ statement: earlier }) =>
        statement.figures.map((one): Move => {
          const others = statement.figures.filter((figure) => figure !== one && same(figure, one));
          return { statement, now: [one, ...others], earlier, before: earlier.figures.filter((figure) => same(figure, one)) };
        }),
      );
    // Where one account has the number as it was, it may not have moved.
    return moves.filter(({ now, before }) => before.length > 0 && now.every((a) => before.every((b) => differ(a, b)))).slice(0, 1);
  });
