import { readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';
import { packageRoot } from '../src/paths.ts';

const SOURCE = 'kernel.ts';
const SOURCES = [SOURCE, 'hash.ts'];
const OUT = 'kernel.wasm';

/** models/kernel as WebAssembly. The same source gives the same bytes with the same compiler. */
export async function compileKernel(): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [SOURCE, '--outFile', OUT, '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noColors'],
    {
      readFile: (name) => (SOURCES.includes(name) ? readFileSync(`${packageRoot}models/kernel/${name}`, 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === OUT) wasm = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error || !wasm) throw new Error(`the kernel does not compile: ${stderr.toString()}`, { cause: error });
  return wasm;
}
