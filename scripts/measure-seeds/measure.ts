import { saidSpan } from '../../src/domains/statement/saidOn.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { ActsWithClaim } from '../../src/records/record.model.ts';
import { curatedRenderings, dice, type Figure, foundRenderings, type Rendering, sameSpeaker } from './renderings.ts';

export interface Share {
  right: number;
  of: number;
}

export interface Measured {
  /** Curated statements that were found: one rendering at least, by the same speaker, with at least half of the letters (Dice). */
  statements: Share;
  /** Pairs of curated quotations of one statement in two articles whose statements were joined. */
  joins: Share;
  /** The same, of pairs of which both were found. */
  joinsOfFound: Share;
  /** Pairs that were joined and are two statements by the curated records. */
  wrongJoins: string[];
  dates: Share;
  /** Days that cannot be, by the curated ones. */
  wrongDates: string[];
  /** Days that may be, and tell less than the curated ones: another article tells more. */
  vagueDates: string[];
  figures: Share;
  /** Figures that no curated quotation of the passage has. */
  wrongFigures: string[];
  missedFigures: string[];
  /** Denials, silences and non-confirmations. */
  silences: Share;
  /** Found as such, and another act by the curated records. */
  wrongSilences: string[];
  missing: string[];
  unjoined: string[];
  /** Quotations that no curated one is like. */
  extra: string[];
}

const LIKE = 0.5;
const brief = ({ text, speakers }: Rendering) =>
  `${speakers.map(({ name }) => name).join(' + ')}: ${text.split(/\s+/).slice(0, 14).join(' ')}`;
const say = ({ measure, text, lower, upper }: Figure) => `${measure} “${text}” ${lower ?? '…'}–${upper ?? '…'}`;
const sameFigure = (a: Figure, b: Figure) => a.measure === b.measure && a.lower === b.lower && a.upper === b.upper;

/** Compares what the graph has with the curated records. */
export async function measure(runner: Runner): Promise<Measured> {
  const [wanted, got] = [await curatedRenderings(), await foundRenderings(runner)];
  const likes = (one: Rendering) => got.filter((other) => dice(one, other) >= LIKE && sameSpeaker(one, other));
  const matches = new Map(wanted.map((one) => [one, likes(one).sort((a, b) => dice(one, b) - dice(one, a))]));
  const statements = [...new Set(wanted.map(({ statement }) => statement))];
  const of = (statement: string) => wanted.filter((one) => one.statement === statement);
  const isFound = (statement: string) => of(statement).some((one) => matches.get(one)!.length > 0);
  const meanings = (one: Rendering) => wanted.filter((other) => dice(one, other) >= LIKE);

  const best = wanted.flatMap((one) => {
    const match = matches.get(one)![0];
    return match === undefined ? [] : [[one, match] as const];
  });
  const silences = statements.filter((statement) => ActsWithClaim.has(of(statement)[0]!.act));
  return {
    statements: { right: statements.filter(isFound).length, of: statements.length },
    ...joinsOf(wanted, got, matches, meanings),
    ...datesOf(best),
    ...figuresOf(best, wanted),
    silences: {
      right: silences.filter((statement) => of(statement).some((one) => matches.get(one)!.some(({ act }) => act === one.act))).length,
      of: silences.length,
    },
    wrongSilences: got
      .filter((one) => ActsWithClaim.has(one.act as never) && meanings(one).every(({ act }) => act !== one.act))
      .map((one) => `${one.act}: ${brief(one)}`),
    missing: statements.filter((statement) => !isFound(statement)).map((statement) => `${statement} | ${brief(of(statement)[0]!)}`),
    extra: got.filter((one) => meanings(one).length === 0).map(brief),
  };
}

function joinsOf(
  wanted: readonly Rendering[],
  got: readonly Rendering[],
  matches: ReadonlyMap<Rendering, Rendering[]>,
  meanings: (one: Rendering) => Rendering[],
): Pick<Measured, 'joins' | 'joinsOfFound' | 'wrongJoins' | 'unjoined'> {
  const pairs = wanted.flatMap((a, i) =>
    wanted
      .slice(i + 1)
      .filter((b) => a.statement === b.statement && a.textHash !== b.textHash)
      .map((b) => [a, b] as const),
  );
  const joined = ([a, b]: readonly [Rendering, Rendering]) =>
    matches.get(a)!.some((x) => matches.get(b)!.some((y) => x.statement === y.statement));
  const both = pairs.filter(([a, b]) => matches.get(a)!.length > 0 && matches.get(b)!.length > 0);
  const meant = new Map(got.map((one) => [one, new Set(meanings(one).map(({ statement }) => statement))]));
  return {
    joins: { right: pairs.filter(joined).length, of: pairs.length },
    joinsOfFound: { right: both.filter(joined).length, of: both.length },
    wrongJoins: got.flatMap((a, i) =>
      got.slice(i + 1).flatMap((b) => {
        if (a.statement !== b.statement) return [];
        const [inA, inB] = [meant.get(a)!, meant.get(b)!];
        return inA.size > 0 && inB.size > 0 && ![...inA].some((one) => inB.has(one)) ? [`${brief(a)} | ${brief(b)}`] : [];
      }),
    ),
    unjoined: both
      .filter((pair) => !joined(pair))
      .map(([a, b]) => `${a.statement}: ${matches.get(a)![0]!.text} | ${matches.get(b)![0]!.text}`),
  };
}

type Pair = readonly [curated: Rendering, found: Rendering];

function datesOf(best: readonly Pair[]): Pick<Measured, 'dates' | 'wrongDates' | 'vagueDates'> {
  const same = ([a, b]: Pair) => a.saidOn === b.saidOn && a.precision === b.precision;
  const given = best.filter((pair) => !same(pair) && pair[1].saidOn !== null);
  const line = ([a, b]: Pair) => `${a.saidOn ?? 'undated'} ${a.precision ?? ''}, not ${b.saidOn!} ${b.precision!}: ${brief(a)}`;
  return {
    dates: { right: best.filter(same).length, of: best.length },
    wrongDates: given.filter((pair) => !mayBe(pair)).map(line),
    vagueDates: given.filter(mayBe).map(line),
  };
}

/** Whether all curated days are among the days that were found. */
function mayBe([curated, found]: Pair): boolean {
  if (curated.saidOn === null || found.saidOn === null) return false;
  const [inner, outer] = [saidSpan(curated.saidOn, curated.precision!), saidSpan(found.saidOn, found.precision!)];
  return outer.from <= inner.from && inner.to <= outer.to;
}

function figuresOf(best: readonly Pair[], wanted: readonly Rendering[]): Pick<Measured, 'figures' | 'wrongFigures' | 'missedFigures'> {
  const figures = best.flatMap(([one, match]) => one.figures.map((figure) => ({ figure, match })));
  const has = ({ figure, match }: (typeof figures)[number]) => match.figures.some((other) => sameFigure(figure, other));
  const overlapping = (one: Rendering) => wanted.filter((other) => dice(one, other) > 0).flatMap((other) => other.figures);
  const found = [...new Set(best.map(([, match]) => match))];
  return {
    figures: { right: figures.filter(has).length, of: figures.length },
    wrongFigures: found.flatMap((one) =>
      one.figures
        .filter((figure) => !overlapping(one).some((other) => sameFigure(figure, other)))
        .map((figure) => `${say(figure)}: ${brief(one)}`),
    ),
    missedFigures: figures
      .filter((each) => !has(each))
      .map(({ figure, match }) => `${say(figure)}, found ${match.figures.map(say).join('; ') || 'none'}: ${brief(match)}`),
  };
}
