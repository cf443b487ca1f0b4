import type { Runner, Writer } from '../graph/runner.ts';
import { readVersion } from '../graph/version.cypher.ts';
import type { ExtractedArticle } from './extracted.ts';
import { Memory, memoryOf, type Touched } from './memory.ts';
import type { CleanArticle, Passage } from './ingest.model.ts';
import { NameRuns } from './resolve/name-runs.ts';
import { type Gazetteer, gazetteer, withStandIns } from './resolve/gazetteer.ts';
import { actorsThere, askByName, KnownNames, standInsFor } from './resolve/known.ts';
import { keyOfName } from './resolve/names.ts';
import { firstWord } from './resolve/reach.ts';
import { Speakers } from './resolve/speakers.ts';
import { idOf } from '../relay/id.ts';
import { takeLock } from '../records/known.cypher.ts';
import { match, type Matches } from './match/match.ts';
import { articleKey } from './write/keys.ts';
import { keepKeys, type Standing, standingOf } from './write/earlier.ts';
import { writeArticle, type WriteReport } from './write/write.ts';
import { type ArticleRecords, RecordBuilder } from './write/records.ts';
import { readValues } from './values.ts';

/** The records of an article, its mentions resolved against the graph as far as `tx` sees it. */
async function recordsOf(
  ask: Writer,
  extracted: ExtractedArticle,
  standing: Standing,
  memory: Memory,
  known = gazetteer(),
): Promise<ArticleRecords> {
  const { article, passages, publication, extractor, dropped } = extracted;
  const names = new KnownNames(known, standing.version);
  await askFor(ask, article, passages, names, known, memory);
  const speakers = new Speakers(article.text, names, known, article.publishedOn);
  const heard = passages.flatMap((passage) => {
    const found = passage.speaker === null ? [speakers.nobody()] : speakers.of(passage.speaker);
    return found.length === 0 ? [] : [{ passage, speakers: found }];
  });
  const spoken = readValues(article, publication, heard);
  const records = new RecordBuilder(article, articleKey(article), speakers, known, extractor).build(
    spoken,
    standing.kind === 'CORRECTED' ? standing.earlierTextHashes : [],
  );
  const there = await actorsThere(ask, idsOfGazetteer(records, known), names, memory);
  // What the graph has is curated there: the gazetteer adds to it and changes nothing.
  records.set.actors = records.set.actors.filter(({ key }) => !known.records.has(key) || !there.has(actorId(key)));
  const added = records.set.actors.filter(({ key }) => known.records.has(key));
  const standIns = await standInsFor(ask, added, known, names, memory);
  if (standIns.size > 0) return recordsOf(ask, extracted, standing, new Memory(), withStandIns(known, standIns));
  return { ...records, decisions: [...dropped, ...records.decisions] };
}

const idsOfGazetteer = ({ set }: ArticleRecords, known: Gazetteer) =>
  set.actors.flatMap(({ key }) => (known.records.has(key) ? [actorId(key)] : []));

async function askFor(
  ask: Writer,
  article: CleanArticle,
  passages: readonly Passage[],
  names: KnownNames,
  known: Gazetteer,
  memory: Memory,
): Promise<void> {
  const mentions = [...new Set(passages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.text])))];
  const others = [...mentions, ...mentions.map((one) => one.replace(/^the\s+/i, '')), article.outlet ?? '', ...article.credits];
  const people = [...new Set(article.text.match(/\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){1,3}/gu) ?? [])];
  const mentioned = mentions.join('\n');
  const spelt = people.filter((name) => mentioned.includes(/\S+$/.exec(name)![0]) && known.byName(name).length === 0);
  await askByName(ask, new NameRuns(article.text), others.map(keyOfName), spelt, names, known, memory);
}

/** Milliseconds that an article may take, with the wait for whoever writes at the same time. */
const TIMEOUT = 10 * 60_000;

export interface IngestReport {
  origin: string;
  article: { id: string; title: string | null };
  /**
   * NEW, CORRECTED (another text of an article that was there): written, or would be. UNCHANGED: the graph has this very text.
   * CURATED: people have recorded an article with this address, which stays as it is.
   */
  outcome: Standing['kind'];
  /** Null: nothing was to be written, or it was a dry run. */
  written: WriteReport | null;
  /** Null: nothing was to be found out. */
  found: { records: ArticleRecords; matches: Matches } | null;
}

export interface TakeOptions {
  /** Finds everything out and writes nothing. */
  dryRun?: boolean;
  now?: Date;
  /** What the graph has of it, where that was asked just now; who writes asks again. */
  standing?: Standing;
}

/** Takes an extracted article into the graph, in one transaction; one that the graph has as it is changes nothing. */
export async function ingestArticle(
  runner: Runner,
  extracted: ExtractedArticle,
  { dryRun = false, now = new Date(), standing }: TakeOptions = {},
): Promise<IngestReport> {
  const memory = memoryOf(runner);
  if (dryRun) {
    const ask: Writer = { run: (query, params) => runner.read(query, params, { timeout: TIMEOUT }) };
    return reportOf(extracted, await find(ask, extracted, memory, standing ?? (await standingOf(ask.run, extracted.article))), null);
  }
  const { report, touched } = await runner.write(
    'IngestArticle',
    async (tx) => {
      await tx.run(takeLock);
      const found = await find(tx, extracted, memory, await standingOf(tx.run, extracted.article));
      if (found.records === null) return { report: reportOf(extracted, found, null), touched: null };
      const written = await writeArticle(tx, found.records, found.matches, extracted.article.text, now);
      return {
        report: reportOf(extracted, found, written),
        touched: { before: found.standing.version, after: await versionOf(tx), ...touchedBy(found.records, found.matches) },
      };
    },
    { timeout: TIMEOUT },
  );
  if (touched !== null) memory.wrote(touched.before, touched.after, touched);
  return report;
}

type Found =
  { standing: Extract<Standing, { id: string }>; records: null } | { standing: Standing; records: ArticleRecords; matches: Matches };

/** All that there is to find out about an article, as far as the graph has not got it already. */
async function find(ask: Writer, extracted: ExtractedArticle, memory: Memory, standing: Standing): Promise<Found> {
  if (standing.kind === 'UNCHANGED' || standing.kind === 'CURATED') return { standing, records: null };
  memory.at(standing.version);
  const records = await recordsOf(ask, extracted, standing, memory);
  if (standing.kind === 'CORRECTED') await keepKeys(ask.run, records);
  const matches = await match(ask, records.claims, { id: records.articleId, key: records.set.article.key }, memory);
  return { standing, records, matches };
}

function reportOf({ article: { origin, title } }: ExtractedArticle, found: Found, written: WriteReport | null): IngestReport {
  const { standing, records } = found;
  return records === null
    ? { origin, article: { id: standing.id, title }, outcome: standing.kind, written, found: null }
    : { origin, article: { id: records.articleId, title }, outcome: standing.kind, written, found: { records, matches: found.matches } };
}

const touchedBy = ({ claims, set, articleId }: ArticleRecords, { joins }: Matches): Touched => ({
  statements: new Set([...claims.map(({ id }) => id), ...joins.flatMap(({ a, b }) => [a, b])]),
  actors: new Set(set.actors.map(({ key }) => actorId(key))),
  articles: new Set([articleId]),
  firsts: new Set(set.actors.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => firstWord(keyOfName(one))))),
});

const versionOf = async (tx: Writer): Promise<number | null> => ((await tx.run(readVersion))[0]?.['number'] as number | undefined) ?? null;

const actorId = (key: string) => idOf('actor', key);
