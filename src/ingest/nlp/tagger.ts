import type { Buffer32, Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import { WIDTH } from './tok2vec.ts';

/**
 * The best Penn Treebank tag for each vector.
 * @param most the largest number of tokens of a call
 */
export function createTagger(
  model: Model,
  kernel: Kernel,
  most: number,
): (vectors: { buffer: Buffer32; offset: number }, length: number) => string[] {
  const matrix = kernel.matrix(model.parameter('tagger.W'), model.parameter('tagger.b'), WIDTH);
  const scores = kernel.buffer((most + 4) * matrix.outputs);
  return (vectors, length) => {
    kernel.affine(matrix, vectors.buffer, vectors.offset, WIDTH, length, scores, 0);
    return Array.from({ length }, (_, row) => {
      let best = 0;
      for (let i = 1; i < model.tags.length; i++)
        if (scores.values[row * matrix.outputs + i]! > scores.values[row * matrix.outputs + best]!) best = i;
      return model.tags[best]!;
    });
  };
}
