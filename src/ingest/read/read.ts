import nodePath from 'node:path';
import { counted, fileChunks, peek, readAll, unzipped, type Chunks } from './bytes.ts';
import { decode, refuseBinary } from './decode.ts';
import { refusalOf } from './failures.ts';
import { itemsOfFeed } from './feed.ts';
import { formatOf } from './formats.ts';
import { pageOf, type FoundOrRefusal, type TextFormat } from './found.ts';
import { inputsOf, type Input } from './inputs.ts';
import { foreignLanguage } from './language.ts';
import { manifestIn, type Manifest } from './manifest.ts';
import { mergeMeta, saidBy } from './meta.ts';
import {
  LIMITS,
  Refused,
  type Format,
  type MetaFields,
  type ReadLimits,
  type ReadResult,
  type Refusal,
  type Said,
  type Source,
} from './model.ts';
import { foundInRecord, recordsOfJson, recordsOfLines } from './records.ts';
import { pagesOfWarc } from './warc.ts';

export interface ReadOptions {
  /** Of every file; left out: by name and content. */
  format?: Format;
  /** Of every text, HTML and Markdown file, by its WHATWG name; left out: detected. */
  encoding?: string;
  /** What holds for every article, whatever it says itself. A language given here is believed. */
  overrides?: Partial<MetaFields>;
  /** What is known of the files, instead of the manifest in the folder of each. */
  manifest?: Manifest;
  limits?: Partial<ReadLimits>;
  /** What `-` reads; left out: the process's own standard input. */
  stdin?: AsyncIterable<Buffer>;
  /** What paths are relative to; left out: the current folder. */
  cwd?: string;
  /** Told how many bytes more were read of which file (null: standard input), as they lie on the disk. */
  onRead?: (file: string | null, bytes: number) => void;
}

const SNIFFED = 65_536;

/**
 * Articles of files, folders, globs and `-`, one at a time and in their order, each with its metadata and who said so; and a
 * refusal for whatever cannot be read. Holds one article at a time, and for feeds and JSON documents one file. Never throws
 * for what is in a file.
 */
export async function* read(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const manifests = new Map<string, Manifest | null>();
  const { manifest } = options;
  for await (const input of inputsOf(paths, options.cwd ?? process.cwd())) {
    if ('code' in input) {
      yield { refusal: input };
      continue;
    }
    const folder = input.file === null ? null : nodePath.dirname(input.file);
    if (folder !== null && manifest === undefined && !manifests.has(folder)) {
      const found = await manifestIn(folder);
      const isRefusal = found !== null && 'code' in found;
      if (isRefusal) yield { refusal: found };
      manifests.set(folder, isRefusal ? null : found);
    }
    const known = folder === null ? undefined : (manifest ?? manifests.get(folder))?.of(input.file!);
    yield* articlesOf(input, known, options);
  }
}

/** Articles that a program hands over, one result for each, in their order. */
export function readRecords(records: readonly unknown[], options: Pick<ReadOptions, 'overrides' | 'limits'> = {}): ReadResult[] {
  const limits = { ...LIMITS, ...options.limits };
  return records.map((record, index) => {
    const source = { path: 'records', index, format: 'json' as const, encoding: 'utf-8' };
    try {
      return complete(foundInRecord(record, index, 'utf-8', limits), source, undefined, options);
    } catch (error) {
      return { refusal: refusalOf(error, source.path, index) };
    }
  });
}

async function* articlesOf(input: Input, known: Said | undefined, options: ReadOptions): AsyncGenerator<ReadResult> {
  const limits = { ...LIMITS, ...options.limits };
  try {
    const opened = input.file === null ? (options.stdin ?? (process.stdin as AsyncIterable<Buffer>)) : fileChunks(input.file);
    const isWarc = options.format === 'warc' || /\.warc(?:\.gz)?$/i.test(input.path);
    const { head, all } = await peek(
      await unzipped(
        counted(opened, (bytes) => options.onRead?.(input.file, bytes)),
        isWarc,
      ),
      SNIFFED,
    );
    if (head.toString('latin1').trim() === '') throw new Refused('EMPTY', 'There is nothing in it.');
    const format = options.format ?? formatOf(input.path, head);
    // Pages lie in archives as they were sent: packed, beside images.
    if (format !== 'warc') refuseBinary(head);
    for await (const found of foundIn(format, all, input.path, limits, options.encoding ?? null)) {
      if ('code' in found) yield { refusal: found };
      else yield complete(found, { path: input.path, index: found.index, format, encoding: found.encoding }, known, options);
    }
  } catch (error) {
    yield { refusal: refusalOf(error, input.path, null) };
  }
}

function foundIn(
  format: Format,
  chunks: Chunks,
  path: string,
  limits: ReadLimits,
  encoding: string | null,
): AsyncGenerator<FoundOrRefusal> {
  switch (format) {
    case 'json':
      return recordsOfJson(chunks, path, limits);
    case 'jsonl':
      return recordsOfLines(chunks, path, limits);
    case 'feed':
      return itemsOfFeed(chunks, path, limits);
    case 'warc':
      return pagesOfWarc(chunks, path, limits);
    case 'text':
    case 'html':
    case 'markdown':
      return onePage(format, chunks, limits, encoding);
  }
}

async function* onePage(format: TextFormat, chunks: Chunks, limits: ReadLimits, declared: string | null): AsyncGenerator<FoundOrRefusal> {
  const { text, encoding } = decode(await readAll(chunks, limits.article, 'It'), format === 'html', declared);
  yield { index: 0, encoding, ...pageOf(text, format) };
}

/** Adds what is known from elsewhere, and refuses what is not English. */
function complete(found: Exclude<FoundOrRefusal, Refusal>, source: Source, known: Said | undefined, options: ReadOptions): ReadResult {
  const overrides = saidBy('flag', options.overrides ?? {});
  // What a record says of itself is meant for it alone; a manifest speaks of its file.
  const meta = mergeMeta([
    overrides,
    ...found.said.filter(isRecord),
    ...(known ? [known] : []),
    ...found.said.filter((said) => !isRecord(said)),
  ]);
  const refuse = (code: Refusal['code'], reason: string) => ({ refusal: { code, file: source.path, index: source.index, reason } });
  if (overrides.url && source.index > 0)
    return refuse('BAD_RECORD', 'One address was given, and this is not the only article of its file.');
  const foreign = overrides.language ? null : foreignLanguage(found.raw, meta.from.language ? meta.language : null);
  if (foreign !== null) return refuse('NOT_ENGLISH', `It is in ${foreign}, as far as can be told; only English is read.`);
  // Pages declare the language of their template; the text has been found to be English.
  if (!/^en\b/i.test(meta.language) && !overrides.language) {
    meta.language = 'en';
    meta.from.language = 'text';
  }
  return { article: { source, raw: found.raw, meta } };
}

const isRecord = (said: Said) =>
  Object.values(said).some((given) => typeof given === 'object' && given !== null && 'from' in given && given.from === 'record');
