import { LRUCache } from 'lru-cache';
import { graphVersion } from '../graph/version.ts';
import type { Asked } from './asked.ts';
import type { Context } from './context.ts';

/** An answer as it is sent. */
export interface Body {
  /** A buffer where it may be sent again. */
  text: string | Buffer;
  /** Without errors. */
  whole: boolean;
}

interface Kept {
  /** That of the graph before it was asked. */
  version: number;
  body: Body & { text: Buffer };
  operation: string | null;
}

const MEGABYTE = 2 ** 20;

/**
 * Keeps the answers of operations that the server knows by their hashes, as long as the graph is what it was: that is asked anew for
 * every request, so that no answer is ever older than the request, whoever has written.
 */
export class ResponseCache {
  readonly #kept: LRUCache<string, Kept> | null;

  /** @param megabytes that all answers may take; 0: none is kept */
  constructor(megabytes: number) {
    this.#kept =
      megabytes === 0
        ? null
        : new LRUCache({ maxSize: megabytes * MEGABYTE, sizeCalculation: ({ body }, key) => body.text.length + 2 * key.length });
  }

  /** @param answer null: it is to be answered elsewhere */
  through(asked: Asked, context: Context, answer: () => Promise<Body | null>): Promise<Body | null> {
    return this.#kept && asked.hash !== null ? this.#through(this.#kept, asked, context, answer) : answer();
  }

  async #through(bodies: LRUCache<string, Kept>, asked: Asked, context: Context, answer: () => Promise<Body | null>): Promise<Body | null> {
    const version = await graphVersion(context.runner, context.readOptions).catch(() => null);
    // Whatever keeps the version from being read is told of what was asked.
    if (version === null) return answer();

    const key = JSON.stringify([asked.hash, asked.operationName, asked.variables]);
    const kept = bodies.get(key);
    if (kept?.version === version) {
      context.progress.operation = kept.operation;
      return kept.body;
    }
    const body = await answer();
    if (!body?.whole) return body;
    const again = { text: Buffer.from(body.text), whole: true };
    bodies.set(key, { version, body: again, operation: context.progress.operation });
    return again;
  }
}
