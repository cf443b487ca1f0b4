// Assembles models/affine.wat: run after a change of it. test/ingest/nlp/kernel.test.ts sees to it that the two agree.
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';
import { packageRoot } from '../src/paths.ts';

const { parseWat } = await wabt();
const source = `${packageRoot}models/affine.wat`;
writeFileSync(`${packageRoot}models/affine.wasm`, parseWat(source, readFileSync(source, 'utf8')).toBinary({}).buffer);
