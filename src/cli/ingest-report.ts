import type { Decision } from '../ingest/ingest.model.ts';
import type { IngestReport } from '../ingest/pipeline.ts';

/** What became of an article, for programs: one object a line. */
export function dataOf({ origin, article, outcome, written, found }: IngestReport) {
  return {
    origin,
    article,
    outcome,
    written: written && {
      added: written.added,
      changed: written.changed,
      unchanged: written.unchanged,
      joined: written.joined,
      proposed: written.proposed,
    },
    records: found && {
      actors: found.records.set.actors,
      occasions: found.records.set.occasions,
      measures: found.records.set.measures,
      articles: [found.records.set.article],
      statements: found.records.claims.map(({ record }) => record),
      relations: found.matches.relations,
    },
    joins: found?.matches.joins ?? [],
    proposals: found?.records.proposals ?? [],
    decisions: found && [...found.records.decisions, ...found.matches.decisions],
  };
}

const WIDTHS = { said: 12, speaker: 30, act: 16 };
const fit = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));

/** What would be written, to be read. */
export function tableOf({ origin, article, outcome, found }: IngestReport): string {
  const head = `${article.title ?? origin} (${origin})`;
  if (found === null) return `${head}: ${outcome === 'CURATED' ? 'curated by people, left as it is' : 'in the graph already, unchanged'}`;
  const joins = new Map(found.matches.joins.filter(({ kind }) => kind === 'SAME').map((join) => [join.a, join]));
  const lines = found.records.claims.map(({ id, record, passage }) => {
    const join = joins.get(id);
    const said = record.saidOn === null ? '' : `${record.saidOnPrecision === 'BEFORE' ? '≤' : ''}${record.saidOn}`;
    const who = passage.speakers.map(({ name }) => name).join(', ');
    return `  ${fit(said, WIDTHS.said)}${fit(who, WIDTHS.speaker)} ${fit(record.act, WIDTHS.act)} ${record.gist}${join ? `\n${' '.repeat(61)}= ${join.b} (${join.score})` : ''}`;
  });
  return [head, ...lines, ''].join('\n');
}

const WORDS = { LINKED: 'is', PROPOSED: 'may be', NEW: 'is new', DROPPED: 'is left out' } as const;

/** Why each decision fell as it did. */
export function explanationOf({ origin, found }: IngestReport): string {
  if (found === null) return `${origin}: nothing was decided.`;
  const decision = ({ what, candidate, score, reasons, outcome }: Decision) =>
    `  “${what}” ${WORDS[outcome]}${candidate && outcome !== 'NEW' ? ` ${candidate.name}` : ''} (${score.toFixed(2)}): ${reasons.join('; ')}`;
  const passage = ({ record, passage }: (typeof found.records.claims)[number]) => `  “${record.gist}”: ${passage.reasons.join('; ')}`;
  return [
    origin,
    ' who is meant:',
    ...found.records.decisions.map(decision),
    ' what is said:',
    ...found.records.claims.map(passage),
    ' what is the same:',
    ...found.matches.decisions.map(decision),
    ...found.matches.relations.map(({ from, kind, to, reason, confidence }) => `  ${from} ${kind} ${to} (${confidence}): ${reason}`),
  ].join('\n');
}
