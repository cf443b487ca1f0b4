import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../../src/config.ts';
import { writeConf } from '../../src/graph/managed/files.ts';
import { places } from '../../src/graph/managed/home.ts';
import { childEnvironment, findJava } from '../../src/graph/managed/java.ts';
import { resolveJars } from '../../src/graph/managed/jars.ts';
import { LINK_COLUMNS, linkHeader, NODE_COLUMNS, nodeHeader } from './columns.ts';
import { LIST_DELIMITER, writeCsv } from './csv.ts';
import { loadCast, type Report, type Task } from './maker.ts';
import { addUp, noSums, type Sums } from './offline.ts';
import { chunksOf, type Size } from './world.ts';

type Say = (text: string) => void;

/**
 * Makes a graph of that size in the data folder of the settings, which has no database yet, by Neo4j's offline importer.
 * @returns the counters of the read model that are still to be written
 */
export async function importGraph(config: Config, size: Size, say: Say): Promise<Sums> {
  const folder = path.join(config.home, 'csv');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { graph: cast } = await loadCast(size);
  const sums = await makeChunks(size, folder, say);
  const ties = [...sums.ties.values()].map(({ pair, source, target, delta }) => ({
    type: 'SPOKE_ABOUT',
    from: source,
    to: target,
    props: { pair, count: delta },
  }));
  await writeCsv({ nodes: cast.nodes, links: [...cast.links, ...ties] }, folder, 'cast');
  await runImporter(config, folder, say);
  await rm(folder, { recursive: true, force: true });
  return sums;
}

/** Sets of records, made side by side. */
async function makeChunks(size: Size, folder: string, say: Say): Promise<Sums> {
  const count = chunksOf(size);
  const workers = Math.min(count, availableParallelism());
  const all = noSums();
  let made = 0;
  await Promise.all(
    Array.from({ length: workers }, async (_, n) => {
      const task: Task = { size, folder, chunks: Array.from({ length: count }, (_, i) => i).filter((i) => i % workers === n) };
      const worker = new Worker(new URL('./maker.js', import.meta.url), { workerData: task });
      worker.on('message', (report: Report) => {
        if ('chunk' in report) {
          made++;
          if (made === count || made % 10 === 0) say(`Graph ${size.name}: ${made} of ${count} sets of records made`);
          return;
        }
        addUp(all.tallies, 'key', report.sums.tallies.values());
        addUp(all.ties, 'pair', report.sums.ties.values());
        addUp(all.parts, 'id', report.sums.parts.values());
      });
      const [code] = (await once(worker, 'exit')) as [number];
      if (code !== 0) throw new Error(`A worker that makes records ended with ${code}`);
    }),
  );
  return all;
}

async function runImporter(config: Config, folder: string, say: Say): Promise<void> {
  const [java, jars] = [await findJava(config), await resolveJars(config, say)];
  const at = places(config.home);
  // The importer wants a home and settings; the port is chosen when the database is started.
  await writeConf(config, 0);
  const files = await readdir(folder);
  const groups: string[] = [];
  const group = async (option: string, kind: string, header: string) => {
    const parts = files.filter((file) => file.startsWith(`${kind}.`)).sort();
    if (parts.length === 0) return;
    const first = path.join(folder, `${kind}.header`);
    await writeFile(first, `${header}\n`);
    groups.push(`${option}=${[first, ...parts.map((part) => path.join(folder, part))].join(',')}`);
  };
  for (const label of Object.keys(NODE_COLUMNS)) await group('--nodes', `node.${label}`, nodeHeader(label));
  for (const type of Object.keys(LINK_COLUMNS)) await group(`--relationships=${type}`, `link.${type}`, linkHeader(type));
  const args = [
    'database',
    'import',
    'full',
    'neo4j',
    '--overwrite-destination',
    '--id-type=string',
    `--array-delimiter=${LIST_DELIMITER}`,
    `--report-file=${path.join(folder, 'import.report')}`,
    ...groups,
  ];
  // Hundreds of file names do not fit on a command line everywhere.
  const argumentsFile = path.join(folder, 'import.args');
  await writeFile(argumentsFile, args.map((arg) => `"${arg.replaceAll('\\', '\\\\')}"`).join('\n'));
  say(`Neo4j's importer reads ${files.length} files`);
  await run(java.command, ['-Xmx2g', '-cp', path.join(jars, '*'), 'org.neo4j.cli.AdminTool', `@${argumentsFile}`], {
    ...childEnvironment(config),
    NEO4J_HOME: at.neo4j,
    NEO4J_CONF: at.conf,
  });
}

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (printed = (printed + part.toString()).slice(-4000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`Neo4j's importer ended with ${code ?? 'a signal'}:\n${printed}`);
}
