import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { parse as parseContentType } from 'content-type';
import readRaw from 'raw-body';
import { DictumError } from '../errors.ts';

function checkMediaType(request: IncomingMessage): void {
  const { type, parameters } = parseContentType(request.headers['content-type'] ?? '');
  const charset = parameters['charset']?.toLowerCase() ?? 'utf-8';
  if (type !== 'application/json' || !['utf-8', 'utf8'].includes(charset)) {
    throw new DictumError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the operation as JSON in UTF-8, with the header `Content-Type: application/json`.',
    );
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new DictumError('UNSUPPORTED_MEDIA_TYPE', 'Send the body uncompressed, without `Content-Encoding`.');
  }
}

/**
 * The JSON value that is the body; JSON.parse uses no stack, however deep it nests.
 * @throws DictumError UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE, BAD_REQUEST
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  checkMediaType(request);
  let raw: Buffer;
  try {
    raw = await readRaw(request, { limit: maxBytes, length: request.headers['content-length'] ?? null });
  } catch (error) {
    const { type } = error as { type?: string };
    if (type === 'entity.too.large')
      throw new DictumError(
        'BODY_TOO_LARGE',
        `The body is larger than the ${maxBytes} bytes that this server takes. Send the operation in parts.`,
        { maxBytes },
      );
    throw new DictumError('BAD_REQUEST', 'The body did not arrive whole.', {}, { cause: error });
  }
  if (!isUtf8(raw)) throw new DictumError('BAD_REQUEST', 'The body is not UTF-8.');
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new DictumError(
      'BAD_REQUEST',
      'The body is not JSON. It is an object with `query` and, where the operation takes some, `variables`.',
    );
  }
}
