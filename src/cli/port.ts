import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import { pause } from '../pause.ts';
import { runningServer } from './note.ts';

/** Milliseconds that whoever has the port gets to leave it: the server of a start before this one may be ending. */
const PATIENCE = 2000;

/**
 * Takes the server's port before the slow work begins, so that a second start at the same time fails at once and
 * disturbs nothing. Until it is released it answers that the server is starting.
 * @throws DictumError PORT_IN_USE, PORT_FORBIDDEN, BAD_HOST
 */
export async function holdPort(config: Config): Promise<{ port: number; release(): Promise<void> }> {
  const placeholder = createServer((request, response) => {
    const live = request.url === '/health/live';
    response.writeHead(live ? 200 : 503, { 'content-type': 'application/json', 'retry-after': '5', connection: 'close' });
    response.end(
      JSON.stringify(live ? { status: 'live' } : { errors: [{ message: 'Dictum is starting.', extensions: { code: 'NOT_READY' } }] }),
    );
  });
  for (const until = Date.now() + PATIENCE; ; ) {
    try {
      await new Promise<void>((resolve, reject) => {
        placeholder.once('error', reject);
        placeholder.listen(config.port, config.host, resolve);
      });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || Date.now() >= until) throw await explain(error, config);
    }
    await pause(200);
  }
  return {
    port: (placeholder.address() as AddressInfo).port,
    release: () =>
      new Promise((resolve) => {
        placeholder.close(() => resolve());
        placeholder.closeAllConnections();
      }),
  };
}

async function explain(error: unknown, config: Config): Promise<unknown> {
  const { host, port } = config;
  const problem = (code: string, message: string) => new DictumError(code, message, { host, port }, { cause: error });
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE': {
      const other = await runningServer(config);
      const who =
        other !== null && new URL(other.url).port === String(port)
          ? `the Dictum that already serves this data folder (process ${other.pid})`
          : 'another program';
      return problem(
        'PORT_IN_USE',
        `Port ${port} on ${host} is taken by ${who}. Stop it, or choose another port, e.g. PORT=${port + 1}; PORT=0 takes any free one.`,
      );
    }
    case 'EACCES':
      return problem('PORT_FORBIDDEN', `This user may not listen on port ${port}. Set PORT to one from 1024 up.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return problem(
        'BAD_HOST',
        `This machine has no address ${host}. Set HOST to one of its own: 127.0.0.1 for this machine alone, 0.0.0.0 for all that reach it.`,
      );
    default:
      return error;
  }
}
