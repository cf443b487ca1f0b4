import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packageRoot } from '../../paths.ts';

/** out = x · w for many rows, as models/kernel tells; addresses and strides in bytes. */
export type Multiply = (
  ...args: [x: number, xStride: number, rows: number, pairs: number, w: number, panels: number, out: number, outStride: number]
) => void;

/** Vectors that processors have beyond WebAssembly's 128 bits, the widest first. */
export const WAYS = ['avx512', 'avx2'] as const;
export type Way = (typeof WAYS)[number];

type Built = Record<Way, (memory: ArrayBuffer) => Multiply | null> & { source: string };

const FOLDER = `${packageRoot}models/kernel/`;
let built: Built | null | undefined;

/**
 * The product by vectors of one kind, on a memory that does not grow: the same sums as WebAssembly's, sooner. Null where the processor has no such
 * vectors, and where models/kernel/multiply.c was not built, or not as it is now: WebAssembly does it all there.
 */
export function openWide(way: Way, memory: ArrayBuffer): Multiply | null {
  built ??= readBuilt();
  return built?.[way](memory) ?? null;
}

/** The first way that there is here; null: WebAssembly's. */
export const widest = (): Way | null => WAYS.find((way) => openWide(way, new ArrayBuffer(8)) !== null) ?? null;

function readBuilt(): Built | null {
  try {
    const found = createRequire(import.meta.url)(`${FOLDER}multiply.node`) as Built;
    const source = createHash('sha256')
      .update(readFileSync(`${FOLDER}multiply.c`))
      .digest('hex');
    return found.source === source ? found : null;
  } catch {
    // Not built, or for another machine.
    return null;
  }
}
