import { createHash } from 'node:crypto';
import { writeActors } from '../domains/actor/actor.write.ts';
import { readArticleTexts } from '../domains/article/article.write.cypher.ts';
import { refreshArticles, storeTexts, writeArticles } from '../domains/article/article.write.ts';
import { rebuild } from '../domains/curation/merges.ts';
import { removeDiscrepancies, writeDiscrepancies } from '../domains/discrepancy/discrepancy.write.ts';
import { writeMeasures } from '../domains/figure/measure.write.ts';
import { writeOccasions } from '../domains/occasion/occasion.write.ts';
import { addCredits, type QuotationRow, type QuotationWrite, writeQuotations } from '../domains/quotation/quotation.write.ts';
import { findRelations, relationKey, writeRelations } from '../domains/relation/relation.write.ts';
import { refreshStatements, writeStatements } from '../domains/statement/statement.write.ts';
import { affectedByAffiliations, affectedByMerges, affiliationsOf } from '../domains/readmodel/dependents.ts';
import { refreshReadModel } from '../domains/readmodel/readmodel.write.ts';
import { writeTopics } from '../domains/topic/topic.write.ts';
import { DictumError } from '../errors.ts';
import type { Runner, Writer } from '../graph/runner.ts';
import { refreshStatistics } from '../graph/statistics.ts';
import { raiseVersion } from '../graph/version.cypher.ts';
import { kindOfId } from '../relay/id.ts';
import { checkTexts, type TextOf } from './anchors.ts';
import { hashOf } from './hash.ts';
import { Asked, type Kind, type Known, readGraph } from './known.ts';
import { takeLock } from './known.cypher.ts';
import { droppedDiscrepancies, presentIds, reportedBy } from './earlier.ts';
import { parseRecords } from './parse.ts';
import { type Problem, refuse } from './problems.ts';
import type { RecordSet } from './record.model.ts';
import { type Places, resolve, type Rows } from './resolve.ts';

/** Milliseconds for one file, with the wait for whoever writes at the same time. */
const TIMEOUT = 30 * 60_000;

/** From so many new things on the database should look at its indexes again. */
const MUCH = 2000;

/** Records with the name by which errors and reports call them. */
export interface RecordFile {
  file: string;
  /** A `RecordSet`, not checked yet. */
  records: unknown;
}

export interface LoadOptions {
  /** Cleaned texts of articles by their SHA-256 (hex); what is not given is left as it is. */
  texts?: ReadonlyMap<string, string>;
  /** The time that counts as that of adding and changing. */
  now?: Date;
  progress?: (done: FileReport & { index: number; of: number }) => void;
}

/** Things by what became of them: actors, topics, measures, occasions, articles, statements, quotations, discrepancies, relations. */
export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
  /** Texts of articles that were stored. */
  texts: number;
}

export interface FileReport extends Counts {
  file: string;
}

export interface LoadReport extends Counts {
  files: FileReport[];
}

type Hashed<T> = T & { hash: string };
type Defined = Map<string, { file: string; hash: string }>;

/**
 * Loads records: the one way into the graph. Each file is one transaction, in the order given; a file may name what is in
 * it, in an earlier one, or in the graph. What has not changed since it was loaded last is not written; nothing is deleted
 * because a record no longer mentions it, but that a record's list of discrepancies replaces what its file listed before.
 * @throws DictumError BAD_RECORD or BAD_ANCHOR with file, record and field: of that file nothing is written, earlier ones stay
 */
export async function loadRecords(runner: Runner, files: readonly RecordFile[], options: LoadOptions = {}): Promise<LoadReport> {
  const now = (options.now ?? new Date()).toISOString();
  const texts = options.texts ?? new Map<string, string>();
  checkHashes(texts);
  const defined: Defined = new Map();
  const reports: FileReport[] = [];
  for (const { file, records } of files) {
    const set = parseRecords(file, records);
    const { report, things } = await runner.write('LoadRecords', (tx) => new FileLoad(tx, file, texts, defined, now).run(set), {
      timeout: TIMEOUT,
    });
    for (const [id, hash] of things) defined.set(id, { file, hash });
    reports.push(report);
    options.progress?.({ ...report, index: reports.length, of: files.length });
  }
  const sum = (name: keyof Counts) => reports.reduce((all, report) => all + report[name], 0);
  if (sum('added') >= MUCH) await refreshStatistics(runner);
  return { added: sum('added'), changed: sum('changed'), unchanged: sum('unchanged'), texts: sum('texts'), files: reports };
}

function checkHashes(texts: ReadonlyMap<string, string>): void {
  for (const [hash, text] of texts) {
    const actual = createHash('sha256').update(text, 'utf8').digest('hex');
    if (actual !== hash)
      throw new DictumError('BAD_TEXT', `A text was given as that with the SHA-256 ${hash}, but has ${actual}.`, {
        expected: hash,
        actual,
      });
  }
}

/** One file in one transaction; made anew when the transaction is tried again. */
class FileLoad {
  private readonly counts: Counts = { added: 0, changed: 0, unchanged: 0, texts: 0 };
  private readonly problems: Problem[] = [];
  private readonly things = new Map<string, string>();
  private readonly restored = new Set<string>();
  private known!: Known;
  private places!: Places;

  private readonly standing = {
    standsFor: (id: string): string => (this.restored.has(id) ? id : (this.known.get('actor', id)?.into ?? id)),
  };

  constructor(
    private readonly tx: Writer,
    private readonly file: string,
    private readonly texts: ReadonlyMap<string, string>,
    private readonly defined: Defined,
    private readonly now: string,
  ) {}

  async run(set: RecordSet): Promise<{ report: FileReport; things: ReadonlyMap<string, string> }> {
    const { tx, now } = this;
    await tx.run(takeLock);
    const asked = new Asked();
    resolve(set, asked);
    this.known = await readGraph(tx, asked);
    const { rows, places, problems } = resolve(set, this.known);
    this.places = places;
    this.problems.push(...problems);
    refuse(this.file, this.problems);

    const relationsThere = await findRelations(tx, rows.relations);
    const write = {
      actors: this.toWrite('actor', rows.actors),
      topics: this.toWrite('topic', rows.topics),
      measures: this.toWrite('measure', rows.measures),
      occasions: this.toWrite('occasion', rows.occasions),
      articles: this.toWrite('article', rows.articles),
      statements: this.toWrite('statement', rows.statements),
      quotations: this.toWrite('quotation', rows.quotations),
      discrepancies: this.toWrite('discrepancy', rows.discrepancies),
      relations: this.changed(rows.relations, relationKey, (key) => relationsThere.get(key)?.props['hash']),
    };
    const newTexts = await this.checkTexts(rows, new Set(write.quotations.map(({ id }) => id)));
    refuse(this.file, this.problems);

    // A record is written to the thing as it was recorded; what merges have made of it is derived again afterwards.
    const grouped = [
      ...write.actors.map(({ id }) => ['actor', id] as const),
      ...write.statements.map(({ id }) => ['statement', id] as const),
    ].filter(([kind, id]) => this.known.get(kind, id)?.grouped);
    const affiliations = await affiliationsOf(
      tx,
      write.actors.map(({ id }) => id).filter((id) => this.known.get('actor', id) !== undefined),
    );
    const { members } = await rebuild(
      tx,
      grouped.map(([, id]) => id),
      { merge: false },
    );
    for (const id of members) this.restored.add(id);

    await writeTopics(tx, write.topics);
    await writeMeasures(tx, write.measures);
    await writeOccasions(tx, write.occasions);
    await writeActors(tx, this.standing, write.actors);
    const outdated = write.articles.filter(
      ({ id, textHash }) => (this.known.get('article', id)?.textHash ?? null) !== textHash && this.known.get('article', id)?.hasText,
    );
    await writeArticles(
      tx,
      this.standing,
      write.articles,
      outdated.map(({ id }) => id),
      now,
    );
    await storeTexts(tx, newTexts);
    await writeStatements(tx, this.standing, write.statements, now);
    await writeQuotations(tx, this.standing, this.withDays(write.quotations, rows));
    const { redated, resourced } = await reportedBy(tx, this.known, write.articles);
    await addCredits(tx, this.standing, [...new Set([...write.quotations.map(({ id }) => id), ...resourced.map(({ id }) => id)])]);
    const dropped = await droppedDiscrepancies(tx, this.known, rows.discrepancies, this.file);
    if ([...Object.values(write), newTexts, dropped].some((changes) => changes.length > 0)) await tx.run(raiseVersion);
    await removeDiscrepancies(
      tx,
      dropped.map(({ id }) => id),
    );
    await writeDiscrepancies(tx, this.standing, write.discrepancies, this.file);
    await writeRelations(tx, this.standing, write.relations, relationsThere, now);

    await rebuild(tx, members, { merge: true });
    this.restored.clear();
    const touched = [
      ...write.statements.map(({ id }) => id),
      ...write.quotations.map(({ statement }) => statement),
      ...resourced.map(({ statement }) => statement),
      ...dropped.map(({ statement }) => statement),
      ...write.discrepancies.map(({ statement }) => statement),
      ...write.relations.flatMap(({ from, to }) => [from, to]),
    ];
    const statements = await presentIds(tx, 'statement', touched);
    await refreshStatements(tx, statements, new Set(statements), now);
    await refreshArticles(tx, [...new Set([...write.articles.map(({ id }) => id), ...write.quotations.map(({ article }) => article)])]);
    await refreshReadModel(tx, [
      ...statements,
      ...redated,
      ...members.filter((id) => kindOfId(id) === 'statement'),
      ...(await affectedByMerges(
        tx,
        await presentIds(
          tx,
          'actor',
          members.filter((id) => kindOfId(id) === 'actor'),
        ),
      )),
      ...(await affectedByAffiliations(tx, affiliations)),
    ]);
    return { report: { file: this.file, ...this.counts }, things: this.things };
  }

  /** With the days of their statements and articles, where this file has them; what merges make of them comes behind. */
  private withDays(quotations: readonly Hashed<QuotationRow>[], { statements, articles }: Rows): QuotationWrite[] {
    const statementOf = new Map(statements.map((row) => [row.id, row]));
    const articleOf = new Map(articles.map((row) => [row.id, row]));
    return quotations.map((row) => {
      const [said, published] = [statementOf.get(row.statement), articleOf.get(row.article)];
      return {
        ...row,
        there: this.known.get('quotation', row.id) !== undefined,
        days: said && published ? { saidOn: said.saidOn, publishedOn: published.publishedOn } : null,
      };
    });
  }

  private toWrite<T extends { id: string }>(kind: Kind, rows: readonly T[]): Hashed<T>[] {
    return this.changed(
      rows,
      ({ id }) => id,
      (id) => this.known.get(kind, id)?.hash,
    );
  }

  /** Those that are not in the graph as they are here. */
  private changed<T extends object>(rows: readonly T[], identify: (row: T) => string, hashThere: (id: string) => unknown): Hashed<T>[] {
    return rows.flatMap((row) => {
      const [id, hash] = [identify(row), hashOf(row)];
      const earlier = this.defined.get(id);
      if (earlier !== undefined && earlier.hash !== hash) {
        const { record, field } = this.places.get(row) ?? { record: id, field: '' };
        this.problems.push({
          record,
          field,
          message: `${earlier.file}, loaded just before, has it otherwise; let both agree, or one of them have it alone`,
          code: 'BAD_RECORD',
        });
      }
      this.things.set(id, hash);
      const there = hashThere(id);
      this.counts[there === undefined ? 'added' : there === hash ? 'unchanged' : 'changed']++;
      return there === hash ? [] : [{ ...row, hash }];
    });
  }

  /**
   * Holds quotations against the texts of their articles: those given now and, for what is written now, those stored before.
   * @returns the texts that are to be stored
   */
  private async checkTexts(rows: Rows, written: ReadonlySet<string>): Promise<{ id: string; text: string }[]> {
    const hashOfArticle = new Map(rows.articles.map(({ id, textHash }) => [id, textHash]));
    const textHash = (id: string) => (hashOfArticle.has(id) ? hashOfArticle.get(id) : this.known.get('article', id)?.textHash) ?? null;
    const given = (id: string) => this.texts.get(textHash(id) ?? '');
    const stored = new Set(
      rows.quotations
        .filter(
          ({ id, article }) =>
            written.has(id) &&
            given(article) === undefined &&
            this.known.get('article', article)?.hasText &&
            this.known.get('article', article)?.textHash === textHash(article),
        )
        .map(({ article }) => article),
    );
    const fromGraph = new Map(
      (stored.size === 0 ? [] : await this.tx.run(readArticleTexts, { ids: [...stored] })).map(({ id, text }) => [
        String(id),
        String(text),
      ]),
    );
    const textOf: TextOf = (id) => given(id) ?? fromGraph.get(id);
    this.problems.push(...checkTexts(rows, textOf, this.places));

    const texts = rows.articles.flatMap(({ id }) => {
      const text = given(id);
      const there = this.known.get('article', id);
      return text !== undefined && !(there?.hasText && there.textHash === textHash(id)) ? [{ id, text }] : [];
    });
    this.counts.texts += texts.length;
    return texts;
  }
}
