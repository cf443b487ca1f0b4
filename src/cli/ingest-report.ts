import type { IngestResult, TakenArticle } from '../ingest/ingest.ts';
import { type Preview, previewOf, type StatementPreview } from '../ingest/preview.ts';
import type { Refusal } from '../ingest/read/model.ts';

/** What became of an article, for programs: one object a line, in the form of the schema's `IngestResult`. */
export function jsonOf(result: IngestResult): string {
  if (result.refusal) {
    const { file, ...refusal } = result.refusal;
    return JSON.stringify({ origin: file, outcome: 'REFUSED', ...refusal });
  }
  const { written } = result.report;
  return JSON.stringify({
    origin: result.report.origin,
    ...previewOf(result),
    written: written && {
      added: written.added,
      changed: written.changed,
      unchanged: written.unchanged,
      joined: written.joined,
      proposed: written.proposed,
    },
  });
}

export const refusalLine = ({ file, index, code, reason }: Refusal): string =>
  `${file}${index === null || index === 0 ? '' : `, article ${index + 1}`}: refused. ${reason} [${code}]`;

const COLUMNS = [
  { head: 'said on', width: 11 },
  { head: 'who', width: 28 },
  { head: 'act', width: 16 },
] as const;
const INDENT = ' '.repeat(COLUMNS.reduce((sum, { width }) => sum + width + 1, 2));
const fit = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));
const line = (cells: readonly string[], last: string) =>
  `  ${COLUMNS.map(({ width }, i) => fit(cells[i]!, width)).join(' ')} ${last}`.trimEnd();

/** What would be written, to be read. */
export function tableOf(taken: TakenArticle): string {
  const { article, outcome, statements } = previewOf(taken);
  const { origin } = taken.report;
  const head = [article.title ?? origin, article.outlet?.name, article.publishedOn, article.title === null ? null : origin]
    .filter((part) => part != null)
    .join(' | ');
  if (outcome === 'CURATED') return `${head}\n  recorded by people, who have it as they want it\n`;
  if (outcome === 'UNCHANGED') return `${head}\n  in the graph already, as it is\n`;
  if (statements.length === 0) return `${head}\n  nobody says anything in it\n`;
  const heads = line(
    COLUMNS.map(({ head }) => head),
    'what',
  );
  return [head, heads, ...statements.flatMap(rowsOf), ''].join('\n');
}

function rowsOf({ saidOn, saidOnPrecision, speakers, act, gist, figures, matches }: StatementPreview): string[] {
  const said = saidOn === null ? '' : saidOnPrecision === 'BEFORE' ? `≤${saidOn}` : saidOn;
  const below = [
    ...figures.map(({ measure, text }) => `${text}: ${measure}`),
    ...matches.map(({ kind, gist, score }) => `${kind === 'SAME' ? '=' : '?'} ${gist} (${score.toFixed(2)})`),
  ];
  return [line([said, speakers.map(({ name }) => name).join(', '), act], gist), ...below.map((text) => `${INDENT}${text}`)];
}

const WORDS = { LINKED: 'is', PROPOSED: 'may be', NEW: 'is new', DROPPED: 'is left out' } as const;

/** Why each decision fell as it did. */
export function explanationOf(taken: TakenArticle): string {
  const { statements, decisions } = previewOf(taken);
  const { origin, found } = taken.report;
  if (found === null) return `${origin}: nothing was decided.`;
  return [
    origin,
    ' what was decided:',
    ...decisions.map(decisionLine),
    ' what is said:',
    ...statements.flatMap(({ gist, reasons, relations }) => [
      `  “${gist}”: ${reasons.join('; ')}`,
      ...relations.map(
        ({ kind, inverse, gist, confidence, reason }) =>
          `    ${inverse ? `is what “${gist}” ${kind}` : `${kind} “${gist}”`} (${confidence.toFixed(2)}): ${reason}`,
      ),
    ]),
  ].join('\n');
}

const decisionLine = ({ what, candidate, score, reasons, outcome }: Preview['decisions'][number]) =>
  `  “${what}” ${WORDS[outcome]}${candidate !== null && outcome !== 'NEW' ? ` “${candidate}”` : ''} (${score.toFixed(2)}): ${reasons.join('; ')}`;
