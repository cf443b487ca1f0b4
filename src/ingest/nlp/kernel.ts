import { readFileSync } from 'node:fs';
import { DictumError } from '../../errors.ts';
import { packageRoot } from '../../paths.ts';
import { openWidest, WAYS, type Way, type Wide } from './wide.ts';

/**
 * What models/kernel exports. Node has SIMD in WebAssembly, which JavaScript itself has not, and with it the
 * product of eight pairs of 16-bit numbers in one instruction. Addresses and strides are in bytes.
 */
interface Exports extends Omit<Wide, 'arrange'> {
  add(y: number, more: number, values: number): void;
  narrow(y: number, bias: number, values: number, shift: number, out: number): void;
  maxout(y: number, yScale: number, learned: number, add: boolean, x: number, q: number, qScale: number): void;
  stringId(text: number, length: number, out: number): void;
  embed(id: number, seed: number, table: number, size: number, out: number): void;
  largest(y: number, stride: number, rows: number, bias: number, panels: number, out: number): void;
}

/** A list in the kernel's memory, for as long as the kernel lives. */
export interface Stored<List> {
  address: number;
  values: List;
}

export interface Matrix {
  address: number;
  pairs: number;
  /** Eight outputs each; a row of what comes out is as long. */
  panels: number;
}

export interface Kernel extends Exports {
  /** Whose vectors do what takes longest: the processor's own, or WebAssembly's. */
  by: Way | 'wasm';
  floats(values: number | ArrayLike<number>): Stored<Float32Array>;
  ints(values: number | ArrayLike<number>): Stored<Int32Array>;
  doubles(values: number): Stored<Float64Array>;
  shorts(values: number): Stored<Int16Array>;
  bytes(values: number): Stored<Uint8Array>;
  /** @param rows of weights, one for each output, all of the same even length; times `scale` they have 16 bits */
  matrix(rows: readonly ArrayLike<number>[], scale: number): Matrix;
  /** The same for `parse`, which multiplies by itself. */
  panels(rows: readonly ArrayLike<number>[], scale: number): Matrix;
}

/** Powers of two by which numbers are kept: what they are multiplied by before they are rounded. */
export const BITS = {
  /** Activations, up to 16 either way. */
  x: 11,
  /** Weights, up to 4. */
  w: 13,
  /** Sums of their products, up to 128. */
  y: 24,
} as const;

/** What is used of WebAssembly: the types that come with Node leave it out. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    validate(bytes: Uint8Array): boolean;
    Module: new (bytes: Uint8Array) => object;
    Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
    Instance: new (module: object, imports: object) => { readonly exports: object };
  };
};

const PANEL = 8;
/** What lies in memory begins at a multiple of it: trees are found by that, one behind another. */
const ALIGNED = 16;
/** A line of the processor's cache: no vector of weights lies across two. */
const LINE = 64;
const PAGE = 65_536;

/**
 * @param bytes of the whole memory; what is asked beyond them throws a RangeError
 * @param ways that may be taken, the best first, where there are such
 * @throws DictumError NO_SIMD where the processor or Node lacks it
 */
export function openKernel(bytes: number, ways: readonly Way[] = WAYS): Kernel {
  const code = readFileSync(`${packageRoot}models/kernel/kernel.wasm`);
  if (!WebAssembly.validate(code))
    throw new DictumError(
      'NO_SIMD',
      `Reading English needs WebAssembly with SIMD, which Node ${process.versions.node} does not have on this machine (${process.arch}): use Node 20.19 or newer on a 64-bit processor with SSE 4.1 or NEON.`,
    );
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  const wide = openWidest(memory.buffer, ways);
  let free = ALIGNED;

  const take = <List extends ArrayLike<number> & { set(values: ArrayLike<number>): void }>(
    List: { new (buffer: ArrayBuffer, offset: number, length: number): List; readonly BYTES_PER_ELEMENT: number },
    values: number | ArrayLike<number>,
  ): Stored<List> => {
    const length = typeof values === 'number' ? values : values.length;
    const address = free;
    free += Math.ceil((length * List.BYTES_PER_ELEMENT) / ALIGNED) * ALIGNED;
    const list = new List(memory.buffer, address, length);
    if (typeof values !== 'number') list.set(values);
    return { address, values: list };
  };

  function panelsOf(rows: readonly ArrayLike<number>[], scale: number): Matrix {
    const inputs = rows[0]!.length;
    const panels = Math.ceil(rows.length / PANEL);
    free = Math.ceil(free / LINE) * LINE;
    const { address, values } = take(Int16Array, panels * PANEL * inputs);
    for (const [output, row] of rows.entries()) {
      const at = (output - (output % PANEL)) * inputs + (output % PANEL) * 2;
      for (let input = 0; input < inputs; input++) values[at + (input >> 1) * 2 * PANEL + (input & 1)] = short(row[input]! * scale);
    }
    return { address, pairs: inputs / 2, panels };
  }

  function matrix(rows: readonly ArrayLike<number>[], scale: number): Matrix {
    const made = panelsOf(rows, scale);
    wide?.steps.arrange(made.address, made.pairs, made.panels);
    return made;
  }

  return {
    ...(exports as Exports),
    ...wide?.steps,
    by: wide?.by ?? 'wasm',
    floats: (values) => take(Float32Array, values),
    ints: (values) => take(Int32Array, values),
    doubles: (values) => take(Float64Array, values),
    shorts: (values) => take(Int16Array, values),
    bytes: (values) => take(Uint8Array, values),
    matrix,
    panels: panelsOf,
  };
}

/** The nearest number of 16 bits. */
export const short = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value)));

/** `weights` cut into rows of `length`. */
export const rowsOf = (weights: Float32Array, length: number): Float32Array[] =>
  Array.from({ length: weights.length / length }, (_, i) => weights.subarray(i * length, (i + 1) * length));

/** Worse than any sum. */
export const HOPELESS = -(2 ** 30);

/** Biases of a matrix's outputs among which the largest is sought: what fills the last panel is never it. */
export const biasesTo = ({ panels }: Matrix, biases: ArrayLike<number>): Int32Array => {
  const all = new Int32Array(panels * PANEL).fill(HOPELESS);
  all.set(biases);
  return all;
};

/** As sums of products are kept. */
export const asSums = (values: ArrayLike<number>): Int32Array => Int32Array.from(values, (value) => Math.round(value * 2 ** BITS.y));
