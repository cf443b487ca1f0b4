import { ping } from '../graph/health.ts';
import type { Runner } from '../graph/runner.ts';
import { tell } from './errors.ts';
import type { Route } from './http.ts';
import { jsonReply, type Reply } from './reply.ts';

/** Milliseconds that the database gets to answer. */
const PATIENCE = 2000;

export interface HealthParts {
  runner: Runner;
  /** Migrated and seeded. */
  isReady: () => boolean;
  isStopping: () => boolean;
}

const unavailable = (code: string, reason: string): Reply =>
  jsonReply(503, { status: 'unavailable', code, reason }, { 'Retry-After': '2' });

/** `/health/live`: the process answers. `/health/ready`: so does the database, and the graph is there. */
export function healthRoutes({ runner, isReady, isStopping }: HealthParts): Route[] {
  let asking: Promise<Reply> | null = null;

  async function askDatabase(): Promise<Reply> {
    const signal = AbortSignal.timeout(PATIENCE);
    const silence = new Promise<Reply>((resolve) => {
      signal.addEventListener(
        'abort',
        () => resolve(unavailable('DATABASE_UNAVAILABLE', `The database did not answer within ${PATIENCE} ms.`)),
        { once: true },
      );
    });
    const answer = ping(runner, { signal, operation: 'health' }).then(
      () => jsonReply(200, { status: 'ready' }),
      (error: unknown) => {
        const { code, message } = tell(error);
        return unavailable(code, message);
      },
    );
    return Promise.race([answer, silence]);
  }

  return [
    { path: '/health/live', methods: ['GET'], quiet: true, handle: () => jsonReply(200, { status: 'live' }) },
    {
      path: '/health/ready',
      methods: ['GET'],
      quiet: true,
      handle: () => {
        if (isStopping()) return unavailable('SHUTTING_DOWN', 'The server stops.');
        if (!isReady()) return unavailable('NOT_READY', 'The server is starting: the graph is not migrated and loaded yet.');
        // Many probes at once are one question.
        asking ??= askDatabase().finally(() => (asking = null));
        return asking;
      },
    },
  ];
}
