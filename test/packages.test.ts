import { readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/paths.ts';

interface Package {
  version?: string;
  engines?: { node?: string };
  optional?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(path.join(packageRoot, file), 'utf8')) as unknown;

it('no package wants a newer Node than Dictum does', () => {
  const { engines } = read('package.json') as { engines: { node: string } };
  const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
  const oldest = semver.minVersion(engines.node)!;
  const tooNew = Object.entries(packages)
    .filter(([, { engines: wanted, optional }]) => !optional && wanted?.node && !semver.satisfies(oldest, wanted.node))
    .map(([name, { version, engines: wanted }]) => `${name} ${version} wants ${wanted!.node}`);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(tooNew).toEqual([]);
});
