import { createServer } from 'node:http';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import { pause } from '../pause.ts';
import { listen, portInUse } from '../server/listen.ts';
import { starting } from '../server/starting.ts';
import { runningServers } from './note.ts';

/** Milliseconds that whoever has the port gets to leave it: the server of a start before this one may be ending. */
const PATIENCE = 2000;

/**
 * Takes the server's port before the slow work begins, so that a second start at the same time fails at once and
 * disturbs nothing. Until it is released it answers that the server is starting.
 * @throws DictumError PORT_IN_USE, PORT_FORBIDDEN, BAD_HOST
 */
export async function holdPort(config: Config, patience = PATIENCE): Promise<{ port: number; release(): Promise<void> }> {
  const placeholder = createServer(starting);
  for (const until = Date.now() + patience; ;) {
    try {
      const { port } = await listen(placeholder, config.host, config.port);
      return {
        port,
        release: () =>
          new Promise((resolve) => {
            placeholder.close(() => resolve());
            placeholder.closeAllConnections();
          }),
      };
    } catch (error) {
      if (!(error instanceof DictumError) || error.code !== 'PORT_IN_USE') throw error;
      if (Date.now() >= until) throw (await takenByOurs(config, error)) ?? error;
    }
    await pause(200);
  }
}

/** Says it of the Dictum that serves this data folder, where it is that one. */
async function takenByOurs(config: Config, error: DictumError): Promise<DictumError | null> {
  const ours = (await runningServers(config)).find(({ url }) => Number(new URL(url).port || 80) === config.port);
  return ours === undefined
    ? null
    : portInUse(config.host, config.port, `the Dictum that already serves this data folder (process ${ours.pid})`, { cause: error });
}
