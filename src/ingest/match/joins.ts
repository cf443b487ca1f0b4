import type { Decision } from '../ingest.model.ts';
import { AGAINST, canScore, type Comparison, compare, LEAST_PLAIN, SAME, UNSURE } from './compare.ts';
import type { Rarity } from './rarity.ts';
import type { Side } from './side.ts';

export interface Join {
  /** The article's own statement. */
  a: string;
  b: string;
  kind: 'SAME' | 'UNSURE';
  score: number;
  reason: string;
}

/** Two that may be one. */
interface Pair extends Comparison {
  own: Side;
  other: Side;
  /** Both stand in the article at hand. */
  within: boolean;
}

/** Of two in one article it takes much more: it rarely says a thing twice, and a speech likes to go on with the words it has. */
const SAME_WITHIN = 0.82;
/** What is like nothing else by so much needs less to be the same. */
const MARGIN = 0.07;
const SAME_ALONE = 0.42;
const DICE_ALONE = 0.35;
const TOLD_ALONE = 5;
/** What is like one another by no more is neither joined nor stands in the way of what is. */
export const NEVER = Math.min(UNSURE, SAME_ALONE - MARGIN) - 0.01;

/**
 * Which of an article's statements are ones of the graph, or said twice in it: the surest first.
 * @param others of each of the article's own: what it may be, statements of the graph and such as stand before it
 */
export function joinsOf(own: readonly Side[], others: readonly (readonly Side[])[], rarity: Rarity): Join[] {
  const mine = new Set(own);
  const pairs = own.flatMap((side, i) =>
    others[i]!.flatMap((other): Pair[] =>
      canScore(NEVER, side, other, rarity) ? [{ own: side, other, within: mine.has(other), ...compare(side, other, rarity) }] : [],
    ),
  );
  const likely = pairs.filter(({ score, within }) => score >= (within ? SAME_WITHIN : UNSURE)).sort((x, y) => y.score - x.score);
  let all: Side[] | undefined;
  /** All that are one with a statement by now. */
  const oneWith = (id: string): Side[] => (all ??= [...new Set([...own, ...others.flat()])]).filter((side) => root(side.id) === id);
  const joins: Join[] = [];
  const joined = new Map<string, string>();
  const root = (id: string): string => (joined.has(id) ? root(joined.get(id)!) : id);
  for (const pair of likely) {
    const [a, b] = [root(pair.own.id), root(pair.other.id)];
    if (a === b) continue;
    const same = (pair.score >= SAME && (pair.within || pair.dated || pair.ample)) || (isClose(pair) && isAlone(pair, pairs, root));
    const taken = joins.some((join) => join.a === pair.own.id);
    if (taken && !same) continue;
    // By this two statements would be one that were two until now: they must not stand against one another.
    const apart = taken && standAgainst(oneWith(a), oneWith(b), rarity);
    joins.push(joinOf(pair, same && !apart ? 'SAME' : 'UNSURE'));
    if (same && !apart) joined.set(a, b);
  }
  return joins;
}

/** Whether enough of the wordings is the same for being like nothing else to tell something: whoever speaks all year says much that is alike. */
const isClose = ({ score, limit, dated, likeness }: Pair): boolean =>
  dated &&
  score >= SAME_ALONE &&
  limit >= SAME &&
  likeness !== null &&
  likeness.dice >= DICE_ALONE &&
  likeness.told >= TOLD_ALONE &&
  likeness.plain >= LEAST_PLAIN;

/** Whether neither of the two is as like anything else. */
function isAlone(pair: Pair, pairs: readonly Pair[], root: (id: string) => string): boolean {
  const ends = [pair.own.id, pair.other.id].map(root);
  return !pairs.some((rival) => {
    if (rival === pair || rival.score <= pair.score - MARGIN) return false;
    const [a, b] = [root(rival.own.id), root(rival.other.id)];
    return a !== b && (ends.includes(a) || ends.includes(b)) && !(ends.includes(a) && ends.includes(b));
  });
}

const standAgainst = (these: readonly Side[], those: readonly Side[], rarity: Rarity): boolean =>
  these.some((one) => those.some((other) => compare(one, other, rarity).score <= AGAINST));

function joinOf({ own, other, score, reasons }: Pair, kind: Join['kind']): Join {
  return { a: own.id, b: other.id, kind, score: Math.round(score * 100) / 100, reason: reasons.join('; ') };
}

/** Joins as decisions, for whoever asks why. */
export const decisionsOf = (joins: readonly Join[], sides: ReadonlyMap<string, Side>): Decision[] =>
  joins.map(({ a, b, kind, score, reason }) => ({
    what: sides.get(a)!.gist,
    candidate: { id: b, name: sides.get(b)!.gist },
    score,
    reasons: reason.split('; '),
    outcome: kind === 'SAME' ? 'LINKED' : 'PROPOSED',
  }));
