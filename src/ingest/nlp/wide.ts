import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packageRoot } from '../../paths.ts';

/** The steps of the kernel that take longest, as models/kernel tells; addresses and strides in bytes. */
export interface Wide {
  /** Lays the weights of a matrix for `multiply` and `convolve`, where they lie otherwise for these. */
  arrange(w: number, pairs: number, panels: number): void;
  multiply(
    ...args: [x: number, xStride: number, rows: number, pairs: number, w: number, panels: number, out: number, outStride: number]
  ): void;
  first(
    ...args: [
      words: number,
      rows: number,
      known: number,
      shift: number,
      y: number,
      yScale: number,
      learned: number,
      x: number,
      q: number,
      qScale: number,
    ]
  ): void;
  convolve(
    ...args: [q: number, x: number, windows: number, w: number, factors: number, y: number, yScale: number, learned: number, qScale: number]
  ): void;
  parse(
    ...args: [
      tokens: number,
      shares: number,
      start: number,
      shift: number,
      w: number,
      panels: number,
      biases: number,
      kinds: number,
      room: number,
      out: number,
    ]
  ): void;
  rank(rows: number, stride: number, values: number, count: number, tables: number, thresholds: number, out: number): void;
  ask(
    ...args: [
      tree: number,
      trees: number,
      ranks: number,
      values: number,
      picked: number,
      count: number,
      columns: number,
      answers: number,
      own: number,
      out: number,
    ]
  ): void;
}

/** What processors have beyond WebAssembly's vectors of 128 bits, the quickest first: matrix units, wider vectors. */
export const WAYS = ['amx', 'avx512', 'avx2'] as const;
export type Way = (typeof WAYS)[number];

type Built = Record<Way, (memory: ArrayBuffer) => Wide | null> & { source: string };

const FOLDER = `${packageRoot}models/kernel/`;
/** Null: there is none, which is found out once. */
let built: Built | null | undefined;

/**
 * These steps in one of these ways, on a memory that does not grow: what comes out is WebAssembly's to the last bit, sooner. Null where the
 * processor has no such thing, and where models/kernel/wide was not built, or not as it is now: WebAssembly does it all there.
 */
export function openWide(way: Way, memory: ArrayBuffer): Wide | null {
  if (built === undefined) built = readBuilt();
  return built?.[way](memory) ?? null;
}

/** The first of some ways that there is here; null: WebAssembly's. */
export function openWidest(memory: ArrayBuffer, ways: readonly Way[]): { by: Way; steps: Wide } | null {
  for (const by of ways) {
    const steps = openWide(by, memory);
    if (steps !== null) return { by, steps };
  }
  return null;
}

/** The way that kernels here take; null: WebAssembly's. */
export const widest = (): Way | null => openWidest(new ArrayBuffer(8), WAYS)?.by ?? null;

function readBuilt(): Built | null {
  try {
    const found = createRequire(import.meta.url)(`${FOLDER}wide.node`) as Built;
    const source = createHash('sha256');
    for (const file of readdirSync(`${FOLDER}wide`).sort()) source.update(readFileSync(`${FOLDER}wide/${file}`));
    return found.source === source.digest('hex') ? found : null;
  } catch {
    // Not built, or for another machine.
    return null;
  }
}
