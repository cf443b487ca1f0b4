import { readFileSync } from 'node:fs';
import { packageRoot } from '../../paths.ts';

/**
 * Matrices and buffers in one WebAssembly memory, and the one operation on them. Node 20 has SIMD in WebAssembly, which
 * JavaScript itself has not: about eight times as fast as loops over typed arrays.
 */
export interface Kernel {
  /** `values` zero values, 16-byte aligned, for as long as the kernel lives. */
  buffer(values: number): Buffer32;
  /** @param weights outputs × inputs, row by row */
  matrix(weights: Float32Array, bias: Float32Array | null, inputs: number): Matrix;
  /**
   * `out[r] = matrix · x[r] + bias` for `rows` rows. Rows are done in fours: both buffers need room up to the next multiple.
   * @param xStride values from one row of x to the next: less than `inputs` where windows overlap
   */
  affine(matrix: Matrix, x: Buffer32, xOffset: number, xStride: number, rows: number, out: Buffer32, outOffset: number): void;
  /** `out = matrix · x + bias` for one row; `inputs` is even. */
  affineRow(matrix: Matrix, x: Buffer32, out: Buffer32): void;
}

export interface Buffer32 {
  address: number;
  values: Float32Array;
}

export interface Matrix {
  weights: number;
  bias: number;
  inputs: number;
  /** Outputs, rounded up to a multiple of eight: the length of a row of `out`. */
  outputs: number;
}

type Affine = (
  x: number,
  xStride: number,
  rows: number,
  inputs: number,
  w: number,
  b: number,
  panels: number,
  out: number,
  outStride: number,
) => void;

/** What is used of WebAssembly: the types that come with Node leave it out. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
    Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  };
};

type AffineRow = (x: number, inputs: number, w: number, b: number, panels: number, out: number) => void;

const PANEL = 8;
const BYTES = 4;
const PAGE = 65_536;

let compiled: object | undefined;

/** @param bytes of the whole memory; what is asked beyond them throws a RangeError */
export function openKernel(bytes: number): Kernel {
  compiled ??= new WebAssembly.Module(readFileSync(`${packageRoot}models/affine.wasm`));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const run = exports['affine'] as Affine;
  const runRow = exports['affineRow'] as AffineRow;
  let free = 16;

  const buffer = (values: number): Buffer32 => {
    const address = free;
    free += Math.ceil((values * BYTES) / 16) * 16;
    return { address, values: new Float32Array(memory.buffer, address, values) };
  };

  return {
    buffer,
    matrix(weights, bias, inputs) {
      const rows = weights.length / inputs;
      const outputs = Math.ceil(rows / PANEL) * PANEL;
      const packed = buffer(outputs * inputs);
      for (let row = 0; row < rows; row++) {
        const at = (row - (row % PANEL)) * inputs + (row % PANEL);
        for (let input = 0; input < inputs; input++) packed.values[at + input * PANEL] = weights[row * inputs + input]!;
      }
      const biases = buffer(outputs);
      if (bias) biases.values.set(bias);
      return { weights: packed.address, bias: biases.address, inputs, outputs };
    },
    affine({ weights, bias, inputs, outputs }, x, xOffset, xStride, rows, out, outOffset) {
      if (rows <= 0) return;
      run(
        x.address + xOffset * BYTES,
        xStride * BYTES,
        rows,
        inputs,
        weights,
        bias,
        outputs / PANEL,
        out.address + outOffset * BYTES,
        outputs * BYTES,
      );
    },
    affineRow: ({ weights, bias, inputs, outputs }, x, out) => runRow(x.address, inputs, weights, bias, outputs / PANEL, out.address),
  };
}
