// Compiles Dictum and this benchmark, and runs it: as plain JavaScript, the way an installed Dictum runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const out = path.join(root, 'node_modules', '.cache', 'dictum-bench-ingest');
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

mkdirSync(out, { recursive: true });
const compiled = node(path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', import.meta.dirname);
if (compiled !== 0) process.exit(compiled);
// What is read beside the code.
for (const name of ['package.json', 'pom.xml', 'schema', 'models', 'seed'])
  if (!existsSync(path.join(out, name))) symlinkSync(path.join(root, name), path.join(out, name));
process.exit(node(path.join(out, 'bench', 'ingest', 'run.js'), ...process.argv.slice(2)));
