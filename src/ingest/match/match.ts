import type { Row, Writer } from '../../graph/runner.ts';
import { ActsWithClaim, type RelationRecord } from '../../records/record.model.ts';
import { saidSpan } from '../../domains/statement/saidOn.ts';
import type { Claim } from '../write/records.ts';
import type { Decision } from '../ingest.model.ts';
import { readCandidates } from './candidates.cypher.ts';
import { copied, indexQuery, Rarity, type Wording, wordingOf } from './wording.ts';

/** Name and version of what joins and relates statements. */
export const MATCHER = 'dictum-match/1';

interface Amount {
  measure: string;
  lower: number | null;
  upper: number | null;
  of: string | null;
  from: string | null;
  asOf: string | null;
}

interface Speaker {
  id: string;
  type: string;
  name: string;
  country: string | null;
}

/** A statement as matching sees it, be it of the graph or of the article at hand. */
interface Side {
  id: string;
  gist: string;
  act: string;
  saidOn: string | null;
  precision: string | null;
  from: string | null;
  to: string | null;
  speakers: Speaker[];
  wordings: Wording[];
  figures: Amount[];
  publishedOn: string | null;
  articles: Set<string>;
}

export interface Join {
  /** The article's own statement. */
  a: string;
  b: string;
  kind: 'SAME' | 'UNSURE';
  score: number;
  reason: string;
}

export interface Matches {
  joins: Join[];
  relations: RelationRecord[];
  decisions: Decision[];
}

/** From here on two are one; from the lower one on it is proposed. */
export const SAME = 0.5;
export const UNSURE = 0.42;
/** The same within one article: it rarely says a thing twice, and likes to go on with the words it has. */
const SAME_WITHIN = 0.65;
/** Fewer words than these in common are too few, however rare. */
const LEAST_SHARED = 3;
const RELATED = 0.5;
const NEAR_DAYS = 7;

/** Finds out which of an article's claims the graph has already, and how they stand to what others said. */
export async function match(
  tx: Writer,
  claims: readonly Claim[],
  articleId: string,
  publishedOn: string | null,
  actors: ReadonlyMap<string, Omit<Speaker, 'id'>>,
): Promise<Matches> {
  const own = claims.map((claim) => sideOf(claim, articleId, publishedOn, actors));
  const asked = claims.flatMap(({ record }, claim) => {
    const query = indexQuery([record.gist, record.claim ?? ''].join(' '));
    return query === null ? [] : [{ claim, query }];
  });
  const rows = asked.length === 0 ? [] : await tx.run(readCandidates, { asked });
  const found = rows.map((row) => ({ claims: row['claims'] as number[], side: readSide(row) }));
  const rarity = new Rarity([...own, ...found.map(({ side }) => side)].map(({ wordings }) => wordings[0]!));
  const out: Matches = { joins: [], relations: [], decisions: [] };
  own.forEach((side, i) => {
    const others = found
      .filter((one) => one.claims.includes(i) && one.side.id !== side.id && !one.side.articles.has(articleId))
      .map((one) => one.side);
    // What the article said before is a candidate too: a lead and the sentence that tells it in full.
    joinBest(side, [...others, ...own.slice(0, i)], rarity, out);
    for (const other of others) relate(side, other, rarity, out);
  });
  return out;
}

function joinBest(side: Side, others: readonly Side[], rarity: Rarity, out: Matches): void {
  const scored = others
    .map((other) => {
      const compared = compare(side, other, rarity);
      const here = [...side.articles].every((article) => other.articles.has(article));
      // On one scale: what is within the article needs more to come as far.
      return { other, here, ...compared, rank: compared.score - (here ? SAME_WITHIN - SAME : 0) };
    })
    .sort((a, b) => b.rank - a.rank);
  const best = scored[0];
  if (best === undefined || best.rank < (best.here ? SAME : UNSURE)) return;
  const kind = best.rank >= SAME ? 'SAME' : 'UNSURE';
  const score = Math.round(best.score * 100) / 100;
  out.joins.push({ a: side.id, b: best.other.id, kind, score, reason: best.reasons.join('; ') });
  out.decisions.push({
    what: side.gist,
    candidate: { id: best.other.id, name: best.other.gist },
    score,
    reasons: best.reasons,
    outcome: kind === 'SAME' ? 'LINKED' : 'PROPOSED',
  });
}

function compare(a: Side, b: Side, rarity: Rarity): { score: number; reasons: string[] } {
  const none = { score: 0, reasons: [] };
  if (withheld(a.act) !== withheld(b.act) || (a.act === 'DENIAL') !== (b.act === 'DENIAL')) return none;
  const speaker = sameSpeaker(a, b);
  if (speaker === null) return none;
  const { likeness, copy, shared } = bestWording(a, b, rarity);
  const reasons = [speaker.reason];
  let score = 0.75 * likeness.dice + 0.15 * likeness.contained;
  if (shared.length > 0) reasons.push(`both have ${shared.slice(0, 5).join(', ')}`);
  if (copy >= 0.8) {
    score = Math.max(score, 0.9);
    reasons.push('one passage is a copy of the other');
  }
  const day = sameDay(a, b);
  score += day.weight;
  if (day.reason) reasons.push(day.reason);
  const amounts = sameNumbers(a, b);
  score += amounts.weight;
  if (amounts.reason) reasons.push(amounts.reason);
  if (shared.length < LEAST_SHARED && copy < 0.8) score = Math.min(score, UNSURE - 0.01);
  return { score: Math.min(score, speaker.most), reasons };
}

const withheld = (act: string) => ActsWithClaim.has(act) && act !== 'DENIAL';

function sameSpeaker(a: Side, b: Side): { most: number; reason: string } | null {
  const both = a.speakers.filter(({ id }) => b.speakers.some((other) => other.id === id));
  if (both.length > 0) return { most: 1, reason: `${both.map(({ name }) => name).join(' and ')} said both` };
  // A person and the body or capital that he speaks for can be one speaker; that takes somebody who knows.
  const kin = a.speakers.some((one) =>
    b.speakers.some(
      (other) =>
        one.country !== null &&
        one.country === other.country &&
        [one.type, other.type].some((type) => type === 'Country' || type === 'COUNTRY'),
    ),
  );
  return kin ? { most: SAME - 0.01, reason: 'one speaks for the other’s country' } : null;
}

function bestWording(a: Side, b: Side, rarity: Rarity) {
  let best = { likeness: { dice: 0, contained: 0, shared: [] as string[] }, copy: 0, shared: [] as string[] };
  for (const x of a.wordings)
    for (const y of b.wordings) {
      const likeness = rarity.likeness(x, y);
      const copy = copied(x, y);
      if (likeness.dice + copy > best.likeness.dice + best.copy) best = { likeness, copy, shared: likeness.shared };
    }
  return best;
}

function sameDay(a: Side, b: Side): { weight: number; reason: string | null } {
  if (a.from === null || b.from === null) return { weight: 0, reason: null };
  if (a.to! < b.from || b.to! < a.from) return { weight: -0.4, reason: `not said at the same time: ${a.saidOn!}, ${b.saidOn!}` };
  if (a.precision === 'DAY' && b.precision === 'DAY') return { weight: 0.12, reason: `both on ${a.saidOn!}` };
  // BEFORE is only as old as its article: near enough to have been said on that day.
  const apart = Math.abs(Date.parse(a.saidOn!) - Date.parse(b.saidOn!)) / 86_400_000;
  return apart <= NEAR_DAYS ? { weight: 0.04, reason: `within ${NEAR_DAYS} days` } : { weight: 0, reason: null };
}

function sameNumbers(a: Side, b: Side): { weight: number; reason: string | null } {
  const numbers = ({ wordings }: Side) => new Set(wordings.flatMap((one) => [...one.numbers]));
  const [inA, inB] = [numbers(a), numbers(b)];
  if (inA.size === 0 || inB.size === 0) return { weight: inA.size + inB.size > 0 ? -0.05 : 0, reason: null };
  const shared = [...inA].filter((one) => inB.has(one));
  return shared.length > 0
    ? { weight: 0.12, reason: `both say ${shared.join(', ')}` }
    : { weight: -0.35, reason: `${[...inA].join(', ')} in one, ${[...inB].join(', ')} in the other` };
}

/** Relations that the wordings suggest, as proposals. */
function relate(a: Side, b: Side, rarity: Rarity, out: Matches): void {
  if (out.joins.some((join) => join.kind === 'SAME' && join.a === a.id && join.b === b.id)) return;
  const { likeness, shared } = bestWording(a, b, rarity);
  const same = sameSpeaker(a, b);
  const propose = (kind: RelationRecord['kind'], confidence: number, reason: string) =>
    out.relations.push({
      from: a.id,
      kind,
      to: b.id,
      reason,
      confidence: Math.round(confidence * 100) / 100,
      extractor: MATCHER,
      reviewStatus: 'UNREVIEWED',
    });
  const figures = pairOf(a, b);
  if (figures !== null && likeness.dice >= 0.25) {
    const { differs, agree, text } = figures;
    if (
      differs &&
      same !== null &&
      same.most === 1 &&
      a.saidOn !== null &&
      b.saidOn !== null &&
      a.saidOn > b.saidOn &&
      a.precision !== 'BEFORE'
    )
      propose('UPDATES', 0.6, `The same speaker gives another number later: ${text}.`);
    else if (differs && same === null) propose('CONTRADICTS', 0.5, `Different numbers for the same: ${text}.`);
    else if (agree && same === null) propose('CORROBORATES', 0.6, `The same number for the same: ${text}.`);
    return;
  }
  if (same !== null || likeness.dice < RELATED || shared.length < 3) return;
  const words = `both have ${shared.slice(0, 5).join(', ')}`;
  if (a.act === 'DENIAL' && b.act !== 'DENIAL') propose('DENIES', likeness.dice, `It denies what the other says: ${words}.`);
  else if (withheld(a.act) && !withheld(b.act))
    propose('RESPONDS_TO', likeness.dice, `What it does not confirm or answer is what the other says: ${words}.`);
  else if (a.act === b.act || (!ActsWithClaim.has(a.act) && !ActsWithClaim.has(b.act)))
    propose('CORROBORATES', likeness.dice, `Another speaker says much the same: ${words}.`);
}

/** A figure of each that counts the same things of the same side. */
function pairOf(a: Side, b: Side): { differs: boolean; agree: boolean; text: string } | null {
  for (const x of a.figures)
    for (const y of b.figures) {
      if (x.measure !== y.measure || x.of !== y.of || x.from !== y.from) continue;
      const known = x.lower !== null && y.lower !== null;
      const apart =
        (x.upper !== null && y.lower !== null && x.upper < y.lower) || (y.upper !== null && x.lower !== null && y.upper < x.lower);
      return {
        differs: apart,
        agree: known && x.lower === y.lower && x.upper === y.upper,
        text: `${amount(x)} and ${amount(y)} (${x.measure})`,
      };
    }
  return null;
}

const amount = ({ lower, upper }: Amount) => (lower === upper ? String(lower) : `${lower ?? '…'} to ${upper ?? '…'}`);

function sideOf(
  { id, record, speakers }: Claim,
  articleId: string,
  publishedOn: string | null,
  actors: ReadonlyMap<string, Omit<Speaker, 'id'>>,
): Side {
  const { gist, claim, act, saidOn, saidOnPrecision, quotations } = record;
  const span = saidOn !== null && saidOnPrecision !== null ? saidSpan(saidOn, saidOnPrecision) : null;
  return {
    id,
    gist,
    act,
    saidOn,
    precision: saidOnPrecision,
    from: span?.from ?? null,
    to: span?.to ?? null,
    speakers: speakers.map((one) => ({ id: one, ...(actors.get(one) ?? { type: '', name: one, country: null }) })),
    wordings: [wordingOf([gist, claim === gist ? '' : (claim ?? '')].join(' '))],
    figures: quotations.flatMap(({ figures }) =>
      figures.map(({ measure, lower, upper, of, from, asOf }) => ({ measure, lower, upper, of, from, asOf })),
    ),
    publishedOn,
    articles: new Set([articleId]),
  };
}

function readSide(row: Row): Side {
  const quotations = row['quotations'] as unknown as { article: string; publishedOn: string | null; text: string; figures: Amount[] }[];
  return {
    id: String(row['id']),
    gist: String(row['gist']),
    act: String(row['act']),
    saidOn: row['saidOn'] as string | null,
    precision: row['precision'] as string | null,
    from: row['saidFrom'] as string | null,
    to: row['saidTo'] as string | null,
    speakers: row['speakers'] as unknown as Speaker[],
    wordings: [String(row['gist']), ...quotations.map(({ text }) => text)].map(wordingOf),
    figures: quotations.flatMap(({ figures }) => figures),
    publishedOn: quotations[0]?.publishedOn ?? null,
    articles: new Set(quotations.map(({ article }) => article)),
  };
}
