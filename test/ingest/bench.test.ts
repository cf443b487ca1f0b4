import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/paths.ts';
import { testAddress, testGraph } from '../support/database.ts';
import { long } from '../support/long.ts';

it.skipIf(!long)(
  'measures ingest in small, so that the benchmark does not rot (test:long, for it starts a process and fills a graph)',
  async () => {
    // Refuses any database that is not the run's own.
    const graph = await testGraph();
    await graph.close();
    const args = ['--import', 'tsx', 'bench/ingest/run.ts', '--smoke', '--database', JSON.stringify(testAddress())];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: packageRoot });
    const { rounds, memory, growth, graph: known } = JSON.parse(stdout);
    expect(known.statements).toBeGreaterThan(0);
    expect(rounds).toMatchObject([{ peers: null, dictum: { articles: 3 } }]);
    expect(rounds[0].dictum.statements).toBeGreaterThan(0);
    expect(memory).toMatchObject({ articles: 6 });
    expect(memory.memory).toHaveLength(6);
    expect(growth).toMatchObject([{ statements: 40 }]);
    expect(growth[0].hits).toBeGreaterThan(0);
  },
  180_000,
);
