import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { Refused } from './model.ts';

export type Chunks = AsyncIterable<Buffer>;

export const fileChunks = (path: string): Chunks => createReadStream(path, { highWaterMark: 65_536 }) as AsyncIterable<Buffer>;

/** The same chunks; `tell` is told how many bytes each has when it is asked for. */
export async function* counted(chunks: Chunks, tell: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    tell(chunk.length);
    yield chunk;
  }
}

/** The first bytes of a stream, and the whole stream: nothing is read twice. */
export async function peek(chunks: Chunks, bytes: number): Promise<{ head: Buffer; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let length = 0;
  while (length < bytes) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield* seen.splice(0);
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(seen).subarray(0, bytes), all: all() };
}

/**
 * What is gzipped, unpacked as it is read; all else as it is. Broken gzip throws as it is read.
 * @param tolerant of an end that comes too early: whoever reads knows how long a thing must be
 */
export async function unzipped(chunks: Chunks, tolerant: boolean): Promise<Chunks> {
  const { head, all } = await peek(chunks, 3);
  if (!(head[0] === 0x1f && head[1] === 0x8b && head[2] === 8)) return all;
  const gunzip = createGunzip(tolerant ? { finishFlush: constants.Z_SYNC_FLUSH } : {});
  // Failures reach whoever reads from it.
  pipeline(Readable.from(all, { objectMode: false }), gunzip, () => undefined);
  return gunzip as AsyncIterable<Buffer>;
}

/** @throws Refused TOO_LARGE as soon as it is known, without reading on */
export async function readAll(chunks: Chunks, limit: number, what: string): Promise<Buffer> {
  const seen: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(what, limit);
    seen.push(chunk);
  }
  return Buffer.concat(seen);
}

export const tooLarge = (what: string, limit: number) =>
  new Refused(
    'TOO_LARGE',
    `${what} has more than ${(limit / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB, which is the limit.`,
  );

/** As a rule its first byte tells that it is not. */
function isBlank(bytes: Buffer): boolean {
  const first = bytes[0] ?? 0;
  return !(first > 0x20 && first < 0x7f) && bytes.toString('utf8').trim() === '';
}

export interface Line {
  /** Null: longer than the limit; it was passed over. */
  bytes: Buffer | null;
  number: number;
}

/** Lines of a file of any size, from 0, one at a time; those with nothing in them are counted and left out. */
export async function* lines(chunks: Chunks, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  const take = (): Line | null => {
    const line: Line = { bytes: length > limit ? null : Buffer.concat(parts), number: number++ };
    parts = [];
    length = 0;
    return line.bytes !== null && isBlank(line.bytes) ? null : line;
  };
  const add = (part: Buffer) => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      const line = take();
      if (line) yield line;
    }
    add(chunk.subarray(start));
  }
  const last = length > 0 ? take() : null;
  if (last) yield last;
}
