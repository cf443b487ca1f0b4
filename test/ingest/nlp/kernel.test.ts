import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { compileKernel } from '../../../scripts/compile-kernel.ts';
import { LANES, LISTS, NODES_AT, packTrees, storeAnswers } from '../../../src/ingest/extract/packed-trees.ts';
import { openKernel, rowsOf, short } from '../../../src/ingest/nlp/kernel.ts';
import { openWide, WAYS } from '../../../src/ingest/nlp/wide.ts';
import { packageRoot } from '../../../src/paths.ts';
import { random, type Random } from '../../support/random.ts';
import { grown, kept } from '../../support/trees.ts';

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
      const at = Math.floor(i / 16) * 48 + (i % 16);
      return Math.max(...[at, at + 16, at + 32].map((place) => y[place]! + bias[place]!));
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

/** The whole of 16 bits: sums run over, and do so alike. */
const sixteenBits = (r: Random, length: number) => Int16Array.from({ length }, () => Math.floor(r.next() * 65_536) - 32_768);

/** Whole numbers with a table and without, others, and what compares oddly. */
const ODD = [-81, -80, -1, -0, 0, 1, 2, 175, 176, 0.5, 1.25, -79.5, 1e-40, 2 ** 31, -(2 ** 31), 1e30, Infinity, -Infinity, NaN];

/** Rows like those about one cue: much is as it was in the row before. */
function likeOneAnother(r: Random, rows: number, values: number, thresholds: readonly number[]): Float32Array {
  const all = new Float32Array(rows * values);
  for (let i = 0; i < all.length; i++)
    if (i >= values && r.chance(0.3)) all[i] = all[i - values]!;
    else all[i] = r.chance(0.5) ? r.int(-90, 190) : r.pick(r.chance(0.5) ? ODD : thresholds);
  return all;
}

describe('what is done by more than the vectors of WebAssembly', () => {
  it('is left to WebAssembly where it is not there', () => {
    expect(openKernel(MEMORY, []).by).toBe('wasm');
  });

  for (const way of WAYS) {
    const there = openWide(way, new ArrayBuffer(8)) !== null;
    const without = there ? '' : ': no C compiler was there, or the processor has it not';

    it.skipIf(!there)(`has the same sums by ${way}${without}`, () => {
      expect(openKernel(MEMORY, [way]).by).toBe(way);
      // As many rows, inputs and panels as come, and those about each edge of the blocks that are done at once.
      for (const rows of [1, 3, 4, 7, 8, 9, 12, 16, 17, 32, 65])
        for (const [inputs, outputs] of [
          [2, 8],
          [10, 24],
          [32, 32],
          [46, 50],
          [64, 96],
          [96, 50],
          [96, 288],
          [192, 48],
        ] as const) {
          const r = random(rows * 1000 + outputs);
          const weights = Array.from({ length: outputs }, () => sixteenBits(r, inputs));
          const values = sixteenBits(r, (rows + 3) * inputs);
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

    it.skipIf(!there)(`has the same layers by ${way}${without}`, () => {
      for (const windows of [1, 2, 7, 64, 65, 130]) {
        const r = random(windows);
        const rows = windows + 2;
        const floats = (length: number) => Float32Array.from({ length }, () => 2 * r.next() - 1);
        const entries = sixteenBits(r, 5 * (2 * WIDTH + 9 * WIDTH));
        // What words begin with are floats.
        for (let word = 0; word < 5; word++) new Float32Array(entries.buffer, word * 22 * WIDTH, WIDTH).set(floats(WIDTH));
        const words = Int32Array.from({ length: rows + 2 }, () => Math.floor(r.next() * 5));
        const learned = floats(5 * WIDTH);
        const weights = Array.from({ length: 4 * 3 * WIDTH }, () => floats(WIDTH));
        const [theirs, ours] = [[], [way]].map((ways) => {
          const kernel = openKernel(1024 * 1024, ways);
          const known = kernel.shorts(entries.length);
          known.values.set(entries);
          const { address } = kernel.matrix(weights, 8192);
          const [x, q] = [kernel.floats(rows * WIDTH), kernel.shorts(rows * WIDTH)];
          const [factors, y] = [kernel.shorts(2 * (rows + 8) * WIDTH), kernel.ints(4 * 32 * 3 * WIDTH)];
          const [scale, own] = [2 ** -24, kernel.floats(learned).address];
          kernel.first(kernel.ints(words).address, rows, known.address, 15, y.address, scale, own, x.address, q.address, 2048);
          const first = [x.values.slice(), q.values.slice()];
          kernel.convolve(q.address, x.address, windows, address, factors.address, y.address, scale, own, 2048);
          return [first, x.values, q.values];
        });
        expect(ours).toEqual(theirs);
      }
    });

    it.skipIf(!there)(`binds tokens alike by ${way}${without}`, () => {
      const [slots, hidden, outputs] = [8, 64, 21];
      const share = 2 * hidden;
      // What arcs, shifts and the rest are, as bits of what may come next.
      const kinds = Array.from({ length: outputs }, (_, i) => [1, 2, 8, 16, 32, 16, 32][i % 7]!);
      const needed = kinds.map((kind) => (kind > 8 ? 4 : kind));
      let bound = 0;
      const lengths = [0, 1, 2, 3, 5, 17, 60, 200];
      // Few different weights: where several moves are as good, the first is taken. Large ones: sums run over, and what is forbidden is best.
      for (const [tokens, largest] of lengths.flatMap((tokens) => [[tokens, 3] as const, [tokens, 32_767] as const])) {
        const r = random(tokens);
        const whole = (most: number) => Math.floor((2 * r.next() - 1) * most);
        const weights = Array.from({ length: outputs }, () => Int16Array.from({ length: hidden }, () => whole(largest)));
        const numbers = Int32Array.from({ length: (1 + tokens) * slots * share }, () => whole(Math.min(largest * 2 ** 20, 2 ** 28)));
        const [theirs, ours] = [[], [way]].map((ways) => {
          const kernel = openKernel(2 * 1024 * 1024, ways);
          const { address, panels } = kernel.panels(weights, 1);
          const biases = Array.from({ length: 16 }, (_, may) =>
            Array.from({ length: panels * 8 }, (_, i) => (i < outputs && (needed[i]! & may) !== 0 ? 0 : -(2 ** 30))),
          );
          const room = kernel.ints(share + hidden / 2 + 8 * panels);
          const out = kernel.ints(9 * tokens);
          const behind = kernel.ints(4096);
          const kindsOfMoves = kernel.bytes(8 * panels);
          kindsOfMoves.values.set(kinds);
          kernel.parse(
            tokens,
            kernel.ints(numbers).address,
            kernel.ints(numbers.subarray(0, share)).address,
            15,
            address,
            panels,
            kernel.ints(biases.flat()).address,
            kindsOfMoves.address,
            room.address,
            out.address,
          );
          expect(behind.values.every((value) => value === 0)).toBe(true);
          return out.values;
        });
        expect(ours).toEqual(theirs);
        // Nothing that is not there is bound to anything.
        expect(theirs!.subarray(0, tokens).every((head) => head < tokens)).toBe(true);
        bound += theirs!.subarray(0, tokens).filter((head) => head >= 0).length;
      }
      // That they are the same says something.
      expect(bound).toBeGreaterThan(20);
    });

    it.skipIf(!there)(`has the same ranks and the same sums of trees by ${way}${without}`, () => {
      // As many rows as come, about each edge of the lists that are done at once; each number of values that is left over.
      for (const rows of [1, 15, 31, 32, 33, 63, 64, 65, 97, 130])
        for (const features of [3, 8, 11, 30, 40]) {
          const r = random(1000 * rows + features);
          const thresholds = Float32Array.from({ length: 120 }, () => (r.chance(0.4) ? r.int(-85, 180) : 400 * r.next() - 200));
          // As many leaves as are looked up at once, more and less; values that no tree asks, and such as many do.
          const asked = { features, thresholds: [...thresholds] };
          const trees = kept([1, 2, 15, 16, 17, 24, 31, 32, 33, 48, 65, 256].map((leaves) => grown(leaves, r, asked)));
          const width = 4 * Math.ceil(features / 4);
          const stride = width + r.int(0, 2);
          const values = likeOneAnother(r, rows, stride, asked.thresholds);
          const picked = Int32Array.from({ length: rows }, () => r.int(0, rows - 1));
          const [theirs, ours] = [[], [way]].map((ways) => {
            const kernel = openKernel(4 * MEMORY, ways);
            const packed = packTrees(kernel, trees);
            const ranks = kernel.bytes(rows * packed.width);
            const sums = kernel.doubles(LANES * Math.ceil(rows / LANES) + 1);
            sums.values.fill(7);
            const [columns, answers] = [kernel.bytes(LISTS * LANES * packed.width), storeAnswers(kernel)];
            kernel.rank(kernel.floats(values).address, 4 * stride, packed.width, rows, packed.tables, packed.thresholds, ranks.address);
            const [tree, count] = [packed.starts[0]!, packed.starts.length];
            const [own, at] = [kernel.ints(picked).address, columns.address];
            kernel.ask(tree, count, ranks.address, packed.width, own, rows, at, answers.address, NODES_AT, sums.address);
            return [ranks.values, sums.values.slice(0, rows), sums.values.at(-1)];
          });
          expect(ours).toEqual(theirs);
        }
    });
  }
});
