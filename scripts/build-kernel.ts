// Compiles models/kernel/kernel.ts: run after a change of it. test/ingest/nlp/kernel.test.ts sees to it that the two agree.
import { writeFileSync } from 'node:fs';
import { packageRoot } from '../src/paths.ts';
import { compileKernel } from './compile-kernel.ts';

writeFileSync(`${packageRoot}models/kernel/kernel.wasm`, compileKernel());
