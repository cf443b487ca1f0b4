// Compiles Dictum and what it is measured against, and runs the benchmarks: as plain JavaScript, the way an installed Dictum runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const out = path.join(root, 'node_modules', '.cache', 'dictum-bench');
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

mkdirSync(out, { recursive: true });
const compiled = node(path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', path.join(root, 'bench'));
if (compiled !== 0) process.exit(compiled);
// What is read beside the code.
for (const name of ['package.json', 'package-lock.json', 'pom.xml', 'schema', 'models', 'seed', 'dist', 'examples', 'bench/queries']) {
  if (existsSync(path.join(root, name)) && !existsSync(path.join(out, name))) symlinkSync(path.join(root, name), path.join(out, name));
}
process.exit(node(path.join(out, 'bench', 'run.js'), ...process.argv.slice(2)));
