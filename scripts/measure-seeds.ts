// How ingest of the raw seed articles compares with their curated records: `npx tsx scripts/measure-seeds.ts FOLDER` with the articles' folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '../src/config.ts';
import { migrate } from '../src/graph/migrations/migrate.ts';
import { openSession } from '../src/graph/session.ts';
import { ingestFolder } from './measure-seeds/ingest.ts';
import { measure } from './measure-seeds/measure.ts';
import { listsOf, tableOf } from './measure-seeds/table.ts';

const config = loadConfig();
// An empty graph of its own: what another run left there would be taken for this one's.
const home = mkdtempSync(path.join(tmpdir(), 'dictum-measure-'));
const session = await openSession(
  { ...config, home, neo4j: { ...config.neo4j, uri: null } },
  { progress: (step) => process.stderr.write(`${step} …\n`) },
);
try {
  await migrate(session.graph.runner);
  await ingestFolder(session.graph.runner, process.argv[2] ?? '.');
  const measured = await measure(session.graph.runner);
  process.stdout.write(`${tableOf(measured)}\n\n${listsOf(measured)}`);
} finally {
  await session.close();
  rmSync(home, { recursive: true, force: true });
}
