import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { ping } from '../../../src/graph/health.ts';
import { managedStatus, startManaged, stopManaged } from '../../../src/graph/managed/managed.ts';
import { markOf } from '../../../src/graph/managed/process.ts';
import { openSession } from '../../../src/graph/session.ts';
import { homes, managedConfig } from '../../support/homes.ts';
import { long } from '../../support/long.ts';
import { until, untilGone } from '../../support/processes.ts';

const folders = homes();
afterAll(() => folders.remove());

it.skipIf(!long)(
  'starts a database that was killed again, waits for one that was stopped, and is told of both (test:long, for it takes many starts)',
  { timeout: 180_000 },
  async () => {
    const config = managedConfig(await folders.make());
    const told: { level: number; msg: string }[] = [];
    const log = pino(
      {},
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          told.push(JSON.parse(chunk.toString()) as (typeof told)[number]);
          done();
        },
      }),
    );
    const session = await openSession(config, { progress: () => undefined, log, guarded: true });
    const answers = () =>
      ping(session.graph.runner, {}).then(
        () => true,
        () => false,
      );
    const first = (await managedStatus(config)).pid!;
    expect(await answers()).toBe(true);

    process.kill(first, 'SIGKILL');
    await untilGone(first);
    await until(answers);
    await until(() => told.length === 2);
    const second = await managedStatus(config);
    expect(second).toMatchObject({ running: true, uri: session.uri, owned: true, users: [process.pid] });
    expect(second.pid).not.toBe(first);
    expect(told).toMatchObject([
      { level: 50, msg: expect.stringContaining(`Neo4j (process ${first}) has died. It is started again`) as string },
      { level: 30, msg: `Neo4j is back (process ${second.pid}).` },
    ]);

    // A ping asks once, and what it meets is told by its answer alone.
    await stopManaged(config);
    expect(await answers()).toBe(false);
    await until(() => told.length === 3);
    expect(told[2]).toMatchObject({ level: 50, msg: expect.stringContaining('`npx dictum db start` starts it') as string });

    const third = await startManaged(config, { owner: false });
    expect(third.uri).toBe(session.uri);
    await until(() => told.length === 4);
    expect(await answers()).toBe(true);
    expect(told[3]).toMatchObject({ level: 30, msg: `Neo4j is back (process ${third.pid}).` });

    // What had no owner has none after it was started again.
    process.kill(third.pid, 'SIGKILL');
    await untilGone(third.pid);
    await until(() => told.length === 6);
    expect(await answers()).toBe(true);
    await session.close();
    const last = await managedStatus(config);
    expect(last).toMatchObject({ running: true, owned: false, users: [] });
    await stopManaged(config);
    expect(markOf(last.pid!)).toBeNull();
  },
);
