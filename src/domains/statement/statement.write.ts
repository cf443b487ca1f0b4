import type { Writer } from '../../graph/runner.ts';
import { type Link, type Standing, inBatches, writeLinks } from '../curation/links.ts';
import { searchText, searchWords } from '../search/words.ts';
import { independentReports } from './reports.ts';
import { type DatePrecision, saidProps } from './saidOn.ts';
import { readReports, setDerived, upsertStatements } from './statement.write.cypher.ts';

/** A statement as its record has it, without its quotations; every reference an id. */
export interface StatementRow {
  id: string;
  key: string;
  gist: string;
  act: string;
  claim: string | null;
  saidOn: string | null;
  saidOnPrecision: DatePrecision | null;
  reviewStatus: string;
  speakers: string[];
  positions: string[];
  occasion: string | null;
  addressees: string[];
  about: string[];
  topics: string[];
}

export async function writeStatements(
  tx: Writer,
  standing: Standing,
  rows: readonly (StatementRow & { hash: string })[],
  now: string,
): Promise<void> {
  await inBatches(rows, (batch) =>
    tx.run(upsertStatements, {
      now,
      rows: batch.map(({ id, key, gist, act, claim, saidOn, saidOnPrecision, reviewStatus, hash }) => {
        return {
          id,
          reviewStatus,
          props: {
            key,
            gist,
            act,
            claim,
            ...saidProps(saidOn, saidOnPrecision),
            hash,
          },
        };
      }),
    }),
  );
  const ranked = (type: string, of: (row: StatementRow) => readonly string[]): Link[] =>
    rows.flatMap((row) => of(row).map((to, rank) => ({ from: row.id, type, to, props: { rank } })));
  await writeLinks(
    tx,
    standing,
    ['Statement', 'Actor'],
    [
      ...ranked('SAID_BY', ({ speakers }) => speakers),
      ...ranked('ABOUT', ({ about }) => about),
      ...ranked('ADDRESSED_TO', ({ addressees }) => addressees),
    ],
  );
  await writeLinks(
    tx,
    standing,
    ['Statement', 'Position'],
    ranked('IN_CAPACITY', ({ positions }) => positions),
  );
  await writeLinks(
    tx,
    standing,
    ['Statement', 'Topic'],
    ranked('ON', ({ topics }) => topics),
  );
  await writeLinks(
    tx,
    standing,
    ['Statement', 'Occasion'],
    rows.flatMap(({ id, occasion }) => (occasion ? [{ from: id, type: 'AT', to: occasion, props: {} }] : [])),
  );
}

interface Rendering {
  article: string;
  outlet: string | null;
  via: string[];
  exacts: string[];
  prefixes: string[];
  suffixes: string[];
}

/**
 * Makes the words that statements are found by, and the number of their independent reports, from what they hold now.
 * @param changed ids of those that count as changed in any case; the others do where their number of reports has changed
 */
export async function refreshStatements(tx: Writer, ids: readonly string[], changed: ReadonlySet<string>, now: string): Promise<void> {
  await inBatches(ids, async (batch) => {
    const found = await tx.run(readReports, { ids: batch });
    await tx.run(setDerived, {
      rows: found.map((row) => {
        const quotations = row['quotations'] as unknown as Rendering[];
        const texts = [...(row['texts'] as (string | null)[]), ...quotations.flatMap(({ exacts }) => exacts)];
        const reports = independentReports(
          quotations.map(({ article, outlet, via, exacts, prefixes, suffixes }) => ({
            article,
            outlet,
            via,
            passage: exacts.map((exact, i) => `${prefixes[i]}${exact}${suffixes[i]}`).join(' '),
          })),
        );
        return {
          id: row['id'],
          props: {
            independentReports: reports,
            searchText: searchText(texts),
            searchWords: searchWords(texts),
            ...(changed.has(String(row['id'])) || reports !== row['independentReports'] ? { changedAt: now } : {}),
          },
        };
      }),
    });
  });
}
