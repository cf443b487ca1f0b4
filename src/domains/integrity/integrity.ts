import { createHash } from 'node:crypto';
import type { Query, Row, Runner } from '../../graph/runner.ts';
import { idOf, type IdKind } from '../../relay/id.ts';
import { checkReadModel, type CheckOptions, type Finding } from '../readmodel/check.ts';
import { checkJudgements, checkMerged, checkQuotations, checkStatements, readKeys, readTexts } from './integrity.cypher.ts';

/** One kind of thing that can be broken. */
export interface Area {
  name: string;
  /** What to do about it. */
  mend: string;
  find(runner: Runner, options: CheckOptions): AsyncGenerator<Finding>;
}

/** Texts held in memory at once. */
const TEXTS = 50;

/** Labels of things whose ids are made from their own keys alone. */
const KEYED: readonly (readonly [label: string, kind: IdKind])[] = [
  ['Actor', 'actor'],
  ['Article', 'article'],
  ['Measure', 'measure'],
  ['Occasion', 'occasion'],
  ['Statement', 'statement'],
  ['Topic', 'topic'],
];

/** All that is checked, each in bounded memory: things are gone through by their ids. */
export const AREAS: readonly Area[] = [
  {
    name: 'ids',
    mend: 'Something else than Dictum has written here: load the records that it is from anew, and delete what nothing else refers to.',
    find: async function* (runner, options) {
      for (const [label, kind] of KEYED)
        yield* inPages(runner, readKeys(label), options, ({ id, key }) =>
          typeof key !== 'string' || idOf(kind, key) !== id ? 'Its id is not made from its key.' : null,
        );
    },
  },
  {
    name: 'statements',
    mend: 'Load the records that it is from anew.',
    find: (runner, options) => inPages(runner, checkStatements, options, said),
  },
  {
    name: 'anchors',
    mend: 'Load records whose selectors fit the stored text, or the text that they were made for (`dictum seed --texts`).',
    find: (runner, options) => inPages(runner, checkQuotations, options, said),
  },
  {
    name: 'texts',
    mend: 'Load the text with the SHA-256 that the article names.',
    find: (runner, options) =>
      inPages(runner, readTexts, { ...options, batch: TEXTS }, ({ hash, text }) =>
        typeof text === 'string' && createHash('sha256').update(text, 'utf8').digest('hex') !== hash
          ? 'The stored text is not the one whose SHA-256 the article names.'
          : null,
      ),
  },
  {
    name: 'merges',
    mend: 'Undo the judgements on it and judge anew: merges are made from them each time.',
    find: async function* (runner, options) {
      yield* inPages(runner, checkMerged, options, said);
      yield* inPages(runner, checkJudgements, options, said);
    },
  },
  { name: 'read model', mend: '`dictum db rebuild` makes it anew.', find: checkReadModel },
];

const said = ({ message }: Row) => (typeof message === 'string' ? message : null);

async function* inPages(
  runner: Runner,
  query: Query,
  { batch = 1000, progress, signal }: CheckOptions,
  messageOf: (row: Row) => string | null,
): AsyncGenerator<Finding> {
  let done = 0;
  for (let after = ''; ;) {
    const rows = await runner.read(query, { after, batch }, { signal, timeout: 600_000 });
    if (rows.length === 0) return;
    after = String(rows.at(-1)!['id']);
    for (const row of rows) {
      const message = messageOf(row);
      if (message !== null) yield { id: String(row['id']), message };
    }
    progress?.((done += rows.length));
  }
}
