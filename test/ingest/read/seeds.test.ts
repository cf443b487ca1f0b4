import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/clean.ts';
import { completeMeta } from '../../../src/ingest/read/meta.ts';
import { originals, originalsFolder, withoutOriginals } from '../../seed/originals.ts';
import { readAllOf } from './samples.ts';

describe.skipIf(withoutOriginals)('the seed articles with their manifest (skipped where their originals are not at hand)', () => {
  it('are read as they are cleaned without it, and know what it says', async () => {
    const { articles, refusals } = await readAllOf([originalsFolder]);
    expect(refusals).toEqual([]);
    expect(articles.map(({ source }) => path.basename(source.path))).toEqual(originals.map(({ file }) => file));
    for (const [i, { raw, meta }] of articles.entries()) expect(clean(raw, meta).text).toBe(clean(originals[i]!.raw).text);

    const metas = articles.map(({ raw, meta }) => completeMeta(meta, clean(raw, meta)));
    expect(
      metas.map(({ outlet, credits, bylines, publishedOn, publishedOnInferred }) => [
        outlet,
        credits,
        bylines,
        publishedOn,
        publishedOnInferred,
      ]),
    ).toEqual([
      [null, ['Kyiv Independent'], [], null, false],
      [null, [], [], '2024-12-28', true],
      [null, [], [], '2024-12-28', true],
      ['AFP', ['AFP'], [], '2024-12-28', true],
      ['Korea Daily', ['Interfax Ukraine'], ['Youngnam Kim'], '2025-01-10', false],
    ]);
    expect(metas[4]!.from).toMatchObject({ outlet: 'manifest', credits: 'manifest', bylines: 'text', publishedOn: 'manifest' });
  });
});
