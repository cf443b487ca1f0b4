import { loadConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/graph.ts';
import { loadRecords } from '../../src/records/load.ts';
import { files } from './fixtures.ts';
import { manyStatements } from './many.ts';

/** Loads until its parent, told that the large file is half written, kills it. */
const config = loadConfig({ LOG_LEVEL: 'silent' });
const address = JSON.parse(process.env['DICTUM_TEST_DATABASE']!) as { uri: string; username: string; password: string; database: string };
const upserts = { seen: 0 };
const { runner } = await openGraph(
  { ...config, neo4j: { ...config.neo4j, ...address } },
  {
    onQuery: ({ name }) => {
      if (name === 'UpsertStatements') upserts.seen++;
      // The fixtures take one, the large file two: after its second one this says so.
      if (upserts.seen === 3 && name === 'LinkStatementToActor') {
        process.stdout.write('many.json\n');
        // Let the parent's signal come while the transaction is open.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
      }
    },
  },
);
await loadRecords(runner, [...files(), { file: 'many.json', records: manyStatements(1200) }]);
process.stdout.write('done\n');
