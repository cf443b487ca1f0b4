import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../../paths.ts';

/** What scripts/export-spacy-model.py took out of spaCy's en_core_web_sm (MIT; models/en_core_web_sm/LICENSE). */
export interface Model {
  /** A parameter by its name, e.g. `maxout1.W`. */
  parameter(name: string): Float32Array;
  /** Its dimensions. */
  shape(name: string): readonly number[];
  /** Of the hashed embeddings, in order. */
  seeds: readonly number[];
  tags: readonly string[];
  moves: readonly string[];
  /** Strings whose id is not their hash. */
  symbols: Readonly<Record<string, number>>;
}

const manifest = z.object({
  parameters: z.record(z.string(), z.object({ offset: z.number(), shape: z.array(z.number()) })),
  seeds: z.array(z.number()),
  tags: z.array(z.string()),
  moves: z.array(z.string()),
  symbols: z.record(z.string(), z.number()),
});

const FOLDER = `${packageRoot}models/en_core_web_sm/`;

/** A file of the model as JSON. */
export const readTable = (name: string): unknown => JSON.parse(readFileSync(FOLDER + name, 'utf8')) as unknown;

export function readModel(): Model {
  const { parameters, ...rest } = manifest.parse(readTable('model.json'));
  const values = halfPrecision(readFileSync(`${FOLDER}weights.f16`));
  const of = (name: string) => {
    const found = parameters[name];
    if (!found) throw new Error(`the model has no parameter ${name}`);
    return found;
  };
  return {
    ...rest,
    parameter(name) {
      const { offset, shape } = of(name);
      return values.subarray(offset, offset + shape.reduce((product, n) => product * n, 1));
    },
    shape: (name) => of(name).shape,
  };
}

/** What the fraction of a number of half precision is multiplied by, by its exponent. */
const SCALES = Float64Array.from({ length: 31 }, (_, exponent) => 2 ** (Math.max(exponent, 1) - 25));

/** IEEE 754 half precision, little endian, as numbers. */
export function halfPrecision(bytes: Uint8Array): Float32Array {
  const out = new Float32Array(bytes.length / 2);
  for (let i = 0; i < out.length; i++) {
    const bits = bytes[2 * i]! | (bytes[2 * i + 1]! << 8);
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    const size = exponent === 31 ? (fraction ? NaN : Infinity) : (exponent === 0 ? fraction : 1024 + fraction) * SCALES[exponent]!;
    out[i] = bits & 32_768 ? -size : size;
  }
  return out;
}
