import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { compileKernel } from '../../../scripts/compile-kernel.ts';
import { openKernel, rowsOf, short } from '../../../src/ingest/nlp/kernel.ts';
import { openWide, WAYS } from '../../../src/ingest/nlp/wide.ts';
import { packageRoot } from '../../../src/paths.ts';
import { random } from '../../support/random.ts';

const MEMORY = 4 * 65_536;
const WIDTH = 96;

describe('the kernel', () => {
  it('is what its source says', () => {
    expect(compileKernel()).toEqual(readFileSync(`${packageRoot}models/kernel/kernel.wasm`));
  });

  it('is refused in plain words where WebAssembly has no SIMD', () => {
    const { WebAssembly } = globalThis as unknown as { WebAssembly: { validate: () => boolean } };
    const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    expect(() => openKernel(MEMORY)).toThrow(expect.objectContaining({ code: 'NO_SIMD' }));
    validate.mockRestore();
  });

  it('refuses what its memory has no room for', () => {
    expect(() => openKernel(MEMORY).floats(MEMORY)).toThrow(RangeError);
  });

  it.each([1, 3, 4, 9])('multiplies %i rows as one does by hand, windows overlapping or not', (rows) => {
    const [inputs, outputs, stride] = [6, 11, 2];
    const kernel = openKernel(MEMORY);
    const weights = Float32Array.from({ length: inputs * outputs }, (_, i) => ((i * 7) % 13) - 6);
    const matrix = kernel.matrix(rowsOf(weights, inputs), 1);
    const x = kernel.shorts(100);
    x.values.forEach((_, i) => (x.values[i] = ((i * 5) % 7) - 3));
    const row = matrix.panels * 8;
    const out = kernel.ints(12 * row);
    kernel.multiply(x.address + 6, stride * 2, rows, matrix.pairs, matrix.address, matrix.panels, out.address, row * 4);
    for (let r = 0; r < rows; r++)
      for (let output = 0; output < outputs; output++) {
        let sum = 0;
        for (let input = 0; input < inputs; input++) sum += weights[output * inputs + input]! * x.values[3 + r * stride + input]!;
        expect(out.values[r * row + output]).toBe(sum);
      }
  });

  it('takes the best piece of each value, normalises, and adds to what is there', () => {
    const kernel = openKernel(MEMORY);
    const r = random(1);
    const list = (length: number) => Float32Array.from({ length }, () => 2 * r.next() - 1);
    const [y, bias, gain, shift, before] = [list(3 * WIDTH), list(3 * WIDTH), list(WIDTH), list(WIDTH), list(WIDTH)];
    const sums = kernel.ints(y.map((value) => Math.round(value * 1024)));
    const x = kernel.floats(before);
    const q = kernel.shorts(WIDTH);
    kernel.maxout(sums.address, 1 / 1024, kernel.floats([...bias, ...gain, ...shift]).address, true, x.address, q.address, 2048);
    const best = Array.from({ length: WIDTH }, (_, i) => {
      const at = Math.floor(i / 4) * 12 + (i % 4);
      return Math.max(...[at, at + 4, at + 8].map((place) => y[place]! + bias[place]!));
    });
    const mean = best.reduce((sum, value) => sum + value) / WIDTH;
    const spread = Math.sqrt(best.reduce((sum, value) => sum + (value - mean) ** 2, 0) / WIDTH);
    for (let i = 0; i < WIDTH; i++) {
      const expected = before[i]! + ((best[i]! - mean) / spread) * gain[i]! + shift[i]!;
      expect(x.values[i]).toBeCloseTo(expected, 2);
      expect(q.values[i]).toBe(short(x.values[i]! * 2048));
    }
  });
});

describe('the product in vectors wider than those of WebAssembly', () => {
  it('is left to WebAssembly where it is not there', () => {
    expect(openKernel(MEMORY, []).by).toBe('wasm');
  });

  for (const way of WAYS) {
    const there = openWide(way, new ArrayBuffer(8)) !== null;
    it.skipIf(!there)(`by ${way} has the same sums${there ? '' : ': no C compiler was there, or the processor has it not'}`, () => {
      expect(openKernel(MEMORY, [way]).by).toBe(way);
      // As many rows and panels as come, and those about each edge of the blocks that are done at once.
      for (const rows of [1, 3, 4, 7, 8, 9, 12, 17, 32])
        for (const outputs of [8, 24, 32, 50, 96, 288]) {
          const r = random(rows * 1000 + outputs);
          const inputs = 2 * (1 + Math.floor(r.next() * 24));
          // The whole of 16 bits: sums run over, and do so alike.
          const sixteen = () => Math.floor(r.next() * 65_536) - 32_768;
          const weights = Array.from({ length: outputs }, () => Int16Array.from({ length: inputs }, sixteen));
          const values = Int16Array.from({ length: (rows + 3) * inputs }, sixteen);
          const [theirs, ours] = [[], [way]].map((ways) => {
            const kernel = openKernel(MEMORY, ways);
            const { address, pairs, panels } = kernel.matrix(weights, 1);
            const x = kernel.shorts(values.length);
            x.values.set(values);
            const out = kernel.ints((rows + 3) * panels * 8);
            kernel.multiply(x.address, inputs * 2, rows, pairs, address, panels, out.address, panels * 32);
            return out.values.slice(0, rows * panels * 8);
          });
          expect(ours).toEqual(theirs);
        }
    });
  }
});
