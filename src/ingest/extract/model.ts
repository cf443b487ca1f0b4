import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../../paths.ts';
import { createForest, type Forest } from './forest.ts';
import type { Lexicon, Rates } from './lexicon.ts';

/** What scripts/train-extract learned from annotated news: word counts and decision trees, no text. */
export interface ExtractModel {
  lexicon: Lexicon;
  /** Is this word a cue of speech? */
  cue: Forest;
  /** How much of what is said does this stretch have (Dice)? */
  content: Forest;
  /** Is this mention the speaker? */
  speaker: Forest;
  /** Is the statement as put together right: content and speaker? */
  accept: Forest;
  /** How much of it is there (Dice)? Tells which way of putting it together is best. */
  way: Forest;
  /** Chance from which on a statement is given out. */
  threshold: number;
}

const rates = z
  .record(z.string(), z.tuple([z.number(), z.number()]))
  .transform((entries): Rates => new Map(Object.entries(entries).map(([key, [rate, count]]) => [key, { rate, count }])));
const forest = z.object({ trees: z.number(), nodes: z.number(), logistic: z.boolean() });
const manifest = z.object({
  lexicon: z.object({ cue: rates, cueForm: rates, object: rates, speaker: rates, after: rates, before: rates, leastCueRate: z.number() }),
  forests: z.object({ cue: forest, content: forest, speaker: forest, accept: forest, way: forest }).partial(),
  threshold: z.number(),
});

/** Attributions of speech alone, or of thoughts, wishes and findings too ("fears", "polls show"). */
export type Scope = 'speech' | 'all';

export const modelFolder = (scope: Scope): string => `${packageRoot}models/extract/${scope}/`;
/** A forest that is not learned yet. */
const NOTHING: Forest = {
  ask: () => 0,
  askAll: (rows) => rows.map(() => 0),
  askBest: (groups) => new Array<number>(groups.reduce((sum, count) => sum + count, 0)).fill(0),
};

/** @param folder of a scope; while training it is another, in which not all forests are there yet */
export function readExtractModel(folder: string): ExtractModel {
  const { lexicon, forests, threshold } = manifest.parse(JSON.parse(readFileSync(`${folder}model.json`, 'utf8')));
  const bytes = readFileSync(`${folder}forests.bin`);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  let at = 0;
  const take = <T>(List: new (buffer: ArrayBuffer, offset: number, length: number) => T, size: number, count: number): T => {
    const list = new List(buffer, at, count);
    at += Math.ceil((size * count) / 4) * 4;
    return list;
  };
  const read = (name: keyof typeof forests): Forest => {
    const shape = forests[name];
    if (!shape) return NOTHING;
    return createForest({
      roots: take(Int32Array, 4, shape.trees),
      number: take(Float32Array, 4, shape.nodes),
      right: take(Int32Array, 4, shape.nodes),
      feature: take(Int16Array, 2, shape.nodes),
      logistic: shape.logistic,
    });
  };
  // In the order in which they lie in the file.
  return {
    lexicon,
    cue: read('cue'),
    content: read('content'),
    speaker: read('speaker'),
    accept: read('accept'),
    way: read('way'),
    threshold,
  };
}
