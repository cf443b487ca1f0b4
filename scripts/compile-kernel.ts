import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../src/paths.ts';

/** models/kernel as WebAssembly. The same source gives the same bytes with the same compiler. */
export function compileKernel(): Buffer {
  const work = mkdtempSync(path.join(tmpdir(), 'dictum-kernel-'));
  try {
    const out = path.join(work, 'kernel.wasm');
    // As a command: the compiler's types declare globals of AssemblyScript's, which are not TypeScript's.
    const asc = `${packageRoot}node_modules/assemblyscript/bin/asc.js`;
    const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory'];
    execFileSync(process.execPath, [asc, `${packageRoot}models/kernel/kernel.ts`, '--outFile', out, ...options]);
    return readFileSync(out);
  } finally {
    rmSync(work, { recursive: true });
  }
}
