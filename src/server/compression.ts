import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** Bytes below which the packets stay as many. */
const SMALLEST = 1024;
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?json|application\/javascript|image\/svg\+xml|font\/ttf)/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Coding = 'br' | 'gzip';
const CODERS: Record<Coding, (body: Buffer) => Promise<Buffer>> = {
  // 4 is smaller than gzip's best and faster than its default; more pays only for what is compressed once.
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => zip(body, { level: 6 }),
};

// Files stay in memory as one buffer each, and are compressed once; an answer's buffer goes, and what is kept for it with it.
const kept = new WeakMap<Buffer, Map<Coding, Promise<Buffer>>>();

/** The body as it is sent. */
export function encoded(text: string | Buffer, coding: Coding): Promise<Buffer> {
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  const codings = kept.get(body) ?? new Map<Coding, Promise<Buffer>>();
  kept.set(body, codings);
  const result = codings.get(coding) ?? CODERS[coding](body);
  codings.set(coding, result);
  return result;
}

/** The coding that the client likes best of those that make it smaller; brotli where it likes both. */
export function codingFor(acceptEncoding: string | undefined): Coding | null {
  if (acceptEncoding === undefined) return null;
  // The second argument is younger than the package's types.
  const negotiator: { encodings(available: string[], options: { preferred: string[] }): string[] } = new Negotiator({
    headers: { 'accept-encoding': acceptEncoding },
  });
  const [best] = negotiator.encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  return best === 'br' || best === 'gzip' ? best : null;
}

/** Whether it is worth compressing for those who take that. */
export const isCompressible = (bytes: number, type: string | undefined): boolean => bytes >= SMALLEST && COMPRESSIBLE.test(type ?? '');
