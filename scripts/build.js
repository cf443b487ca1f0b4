// Builds what is out of date and nothing else: the program (dist/), the explorer (dist/explorer/) and GraphiQL (dist/graphiql/).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
for (const target of targets.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
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
