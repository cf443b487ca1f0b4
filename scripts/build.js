// Builds what is out of date and nothing else: the program (dist/), the explorer (dist/explorer/) and GraphiQL (dist/graphiql/), and, where a C
// compiler is, the kernel in the processor's widest vectors (models/kernel/wide.node).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);

const targets = [
  {
    name: 'program',
    inputs: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    without: ['src/explorer', 'src/graphiql'],
    made: 'dist/cli/main.js',
    tool: 'node_modules/typescript/bin/tsc',
    args: ['-p', 'tsconfig.build.json'],
  },
  {
    name: 'explorer',
    inputs: ['src/explorer', 'package-lock.json'],
    without: [],
    made: 'dist/explorer/index.html',
    tool: 'node_modules/vite/bin/vite.js',
    args: ['build', '--logLevel', 'warn', '--config', 'src/explorer/vite.config.ts'],
  },
  {
    name: 'graphiql',
    inputs: ['src/graphiql', 'examples', 'package-lock.json'],
    without: [],
    made: 'dist/graphiql/index.html',
    tool: 'node_modules/vite/bin/vite.js',
    args: ['build', '--logLevel', 'warn', '--config', 'src/graphiql/vite.config.ts'],
  },
];

function filesOf(input) {
  if (!existsSync(at(input))) return [];
  if (!statSync(at(input)).isDirectory()) return [input];
  return readdirSync(at(input), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function digestOf({ inputs, without }) {
  const hash = createHash('sha256');
  const files = inputs.flatMap(filesOf).filter((file) => !without.some((folder) => file.startsWith(`${folder}/`)));
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex');
}

const wanted = process.argv.slice(2);
const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);

for (const target of targets.filter(isWanted)) {
  const stamp = at('dist', `.${target.name}.sha256`);
  const digest = digestOf(target);
  const made = existsSync(at(target.made));
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
  if (!existsSync(at(target.tool))) {
    // Installed without what builds: what was built before is used as it is.
    if (made) continue;
    console.error(`The ${target.name} is not built and cannot be: ${target.tool} is not installed. Run: npm ci`);
    process.exit(1);
  }
  console.error(`Building the ${target.name} …`);
  // Tests build too: what they say of themselves would make it React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [at(target.tool), ...target.args], { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, digest);
}

if (isWanted({ name: 'kernel' }) && process.platform === 'linux' && process.arch === 'x64') buildKernel();

/** WebAssembly does the same where this fails: it is tried once, and again only when it is asked for by its name. */
function buildKernel() {
  const stamp = at('dist', '.kernel.sha256');
  const headers = at('node_modules/node-api-headers/include');
  // As src/ingest/nlp/wide.ts does it.
  const hash = createHash('sha256');
  for (const file of readdirSync(at('models/kernel/wide')).sort()) hash.update(readFileSync(at('models/kernel/wide', file)));
  const digest = hash.digest('hex');
  const tried = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if ((tried && wanted.length === 0) || !existsSync(headers)) return;
  const made = at('models/kernel/wide.node');
  // Aside first: somebody may be reading it.
  const [compiler, aside] = [process.env.CC ?? 'cc', `${made}.${process.pid}`];
  const options = ['-O3', '-ffp-contract=off', '-shared', '-fPIC', `-DSOURCE="${digest}"`, '-I', headers];
  const { status, error, stderr } = spawnSync(compiler, [...options, at('models/kernel/wide/wide.c'), '-o', aside], { encoding: 'utf8' });
  if (status === 0) renameSync(aside, made);
  else
    console.error(
      `English is read by WebAssembly alone, which takes longer: the C compiler ${compiler} ${error ? 'is not there' : `failed (${stderr.split('\n')[0] || status})`}. ` +
        'With one, run: npm run build kernel',
    );
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, digest);
}
