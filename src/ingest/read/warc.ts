import { brotliDecompressSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { tooLarge, type Chunks } from './bytes.ts';
import { decode } from './decode.ts';
import { refusalOf } from './failures.ts';
import { pageOf, type Found, type FoundOrRefusal } from './found.ts';
import { Refused, type ReadLimits } from './model.ts';
import { saidBy } from './meta.ts';
import { urlOf } from './values.ts';

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/** The pages of a crawl: its responses with HTML, one at a time. All else (images, redirects, errors, requests) is no article and passed over. */
export async function* pagesOfWarc(chunks: Chunks, path: string, limits: ReadLimits): AsyncGenerator<FoundOrRefusal> {
  let index = -1;
  let known = 0;
  let pages = 0;
  const records = WARCParser.iterRecords(chunks);
  for (;;) {
    let next: IteratorResult<WARCRecord>;
    try {
      next = await records.next();
    } catch (error) {
      throw brokenUnlessKnown(error);
    }
    if (next.done) break;
    index++;
    const record = next.value;
    // What is no WARC comes as one record of no type.
    if ((record.warcType as string | null) !== null) known++;
    if (!isPage(record)) continue;
    pages++;
    try {
      yield await pageOfRecord(record, index, limits);
    } catch (error) {
      yield refusalOf(error, path, index);
    }
  }
  if (known === 0) throw new Refused('BAD_ARCHIVE', 'There is no WARC record in it.');
  if (pages === 0) throw new Refused('NO_ARTICLE', 'None of its records is a page of HTML that was answered whole.');
}

function brokenUnlessKnown(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? error : new Refused('BAD_ARCHIVE', 'It is no WARC file, or is broken from here on.');
}

const headerOf = (record: WARCRecord, name: string) => record.httpHeaders?.headers.get(name) ?? null;

function isPage(record: WARCRecord): boolean {
  if (record.warcType === 'resource') return HTML.test(record.warcContentType ?? '');
  const status = Number(record.httpHeaders?.statusCode ?? 0);
  return record.warcType === 'response' && status >= 200 && status < 300 && HTML.test(headerOf(record, 'content-type') ?? '');
}

async function pageOfRecord(record: WARCRecord, index: number, limits: ReadLimits): Promise<Found> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length <= limits.article) parts.push(chunk);
  }
  if (length > limits.article) throw tooLarge('The page', limits.article);
  if (isCutShort(record)) throw new Refused('BAD_ARCHIVE', 'The record ends before its length: the file is cut short.');
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(headerOf(record, 'content-type') ?? record.warcContentType ?? '')?.[1] ?? null;
  const { text, encoding } = decode(unpacked(Buffer.concat(parts), record, limits), true, charset);
  const page = pageOf(text, 'html');
  const url = urlOf(record.warcTargetURI ?? '');
  return { index, encoding, raw: page.raw, said: [...page.said, saidBy('warc', { url })] };
}

/** Of a chunked record the last chunk tells. */
const isCutShort = (record: WARCRecord) =>
  headerOf(record, 'transfer-encoding') === null &&
  record._reader instanceof Object &&
  'limit' in record._reader &&
  Number(record._reader.limit) > 0;

/** The reader has undone gzip and deflate, not Brotli. */
function unpacked(bytes: Buffer, record: WARCRecord, limits: ReadLimits): Buffer {
  if (headerOf(record, 'content-encoding')?.trim().toLowerCase() !== 'br') return bytes;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: limits.article });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('The page', limits.article);
    // Some archives keep the header of what they have unpacked.
    return bytes;
  }
}
