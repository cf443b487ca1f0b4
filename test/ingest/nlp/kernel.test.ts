import { readFileSync } from 'node:fs';
import wabt from 'wabt';
import { describe, expect, it } from 'vitest';
import { openKernel } from '../../../src/ingest/nlp/kernel.ts';
import { packageRoot } from '../../../src/paths.ts';

describe('the kernel', () => {
  it('is what its source says', async () => {
    const source = readFileSync(`${packageRoot}models/affine.wat`, 'utf8');
    const { parseWat } = await wabt();
    expect(Buffer.from(parseWat('affine.wat', source).toBinary({}).buffer)).toEqual(readFileSync(`${packageRoot}models/affine.wasm`));
  });

  it.each([1, 3, 4, 9])('multiplies %i rows as one does by hand, windows overlapping or not', (rows) => {
    const [inputs, outputs, stride] = [6, 11, 2];
    const kernel = openKernel(65_536);
    const weights = Float32Array.from({ length: inputs * outputs }, (_, i) => ((i * 7) % 13) - 6);
    const bias = Float32Array.from({ length: outputs }, (_, i) => i / 4);
    const matrix = kernel.matrix(weights, bias, inputs);
    const x = kernel.buffer(100);
    x.values.forEach((_, i) => (x.values[i] = ((i * 5) % 7) - 3));
    const out = kernel.buffer(16 * 12);
    kernel.affine(matrix, x, 3, stride, rows, out, 0);
    for (let row = 0; row < rows; row++)
      for (let output = 0; output < outputs; output++) {
        let sum = bias[output]!;
        for (let input = 0; input < inputs; input++) sum += weights[output * inputs + input]! * x.values[3 + row * stride + input]!;
        expect(out.values[row * matrix.outputs + output]).toBe(sum);
      }
  });

  it('multiplies one row alone', () => {
    const kernel = openKernel(65_536);
    const weights = Float32Array.from({ length: 6 * 11 }, (_, i) => ((i * 7) % 13) - 6);
    const bias = Float32Array.from({ length: 11 }, (_, i) => i / 4);
    const matrix = kernel.matrix(weights, bias, 6);
    const x = kernel.buffer(6);
    x.values.set([1, -2, 3, 0.5, 0, 4]);
    const out = kernel.buffer(matrix.outputs);
    kernel.affineRow(matrix, x, out);
    const expected = [...bias].map((start, output) =>
      x.values.reduce((sum, value, input) => sum + value * weights[output * 6 + input]!, start),
    );
    expect([...out.values.subarray(0, 11)]).toEqual(expected);
  });
});
