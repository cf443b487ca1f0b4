import { asSums, biasesTo, BITS, rowsOf, type Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import { WIDTH } from './tok2vec.ts';

/**
 * The best Penn Treebank tag for each vector.
 * @param most the largest number of tokens of a call
 */
export function createTagger(model: Model, kernel: Kernel, most: number): (vectors: number, length: number) => string[] {
  const matrix = kernel.matrix(rowsOf(model.parameter('tagger.W'), WIDTH), 2 ** BITS.w);
  const bias = kernel.ints(biasesTo(matrix, asSums(model.parameter('tagger.b'))));
  const row = matrix.panels * 8;
  const sums = kernel.ints((most + 4) * row);
  const best = kernel.bytes(most);
  return (vectors, length) => {
    kernel.multiply(vectors, WIDTH * 2, length, matrix.pairs, matrix.address, matrix.panels, sums.address, row * 4);
    kernel.largest(sums.address, row * 4, length, bias.address, matrix.panels, best.address);
    const tags = new Array<string>(length);
    for (let i = 0; i < length; i++) tags[i] = model.tags[best.values[i]!]!;
    return tags;
  };
}
