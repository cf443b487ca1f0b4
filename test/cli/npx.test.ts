import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot, version } from '../../src/paths.ts';
import { watch } from '../support/processes.ts';

const isBuilt =
  existsSync(path.join(packageRoot, 'dist', 'cli', 'main.js')) && existsSync(path.join(packageRoot, 'node_modules', '.bin', 'dictum'));

it.skipIf(!isBuilt)('npx finds the command of this package, without a network (wants what npm ci builds)', async () => {
  const npx = watch(spawn('npx', ['--offline', 'dictum', '--version'], { cwd: path.join(packageRoot, 'src'), env: process.env }));
  const { status, stdout } = await npx.ended;
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
});
