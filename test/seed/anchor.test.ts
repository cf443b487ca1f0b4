import { describe, expect, it } from 'vitest';
import { clean, sha256 } from '../../src/ingest/clean/clean.ts';
import { DictumError } from '../../src/errors.ts';
import { anchorRecords, type RecordFileInput } from '../../src/seed/anchor.ts';

const paragraph = 'The 🚢 will sail, the master said. It will not, the mate said. It will sail, said the cook.';
const page = { file: 'ferry.txt', raw: `Ferry stays in port\n\nIsland Courier\n\n${paragraph}` };
const other = { file: 'gull.txt', raw: 'A gull sat on the mast, the cook said on Monday, and it would not leave.' };

const records = (...segments: { exact: string; prefix: string; suffix: string }[]): RecordFileInput => ({
  file: 'seed/ferry.json',
  records: {
    articles: [{ key: 'ferry', title: 'Ferry stays in port', language: 'en' }],
    statements: [
      {
        key: 'it-sails',
        gist: 'It sails.',
        act: 'ASSERTION',
        speakers: ['cook'],
        quotations: [{ article: 'ferry', mode: 'INDIRECT', segments: segments.map((segment) => ({ start: 0, end: 1, ...segment })) }],
      },
    ],
  },
});
const cook = { exact: 'It will sail', prefix: 'mate said. ', suffix: ', said' };

const refusal = (work: () => unknown): DictumError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DictumError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('anchoring records in the originals', () => {
  it('computes positions in code points, the hash and what was removed', () => {
    const { text } = clean(page.raw);
    const [{ records: anchored }] = anchorRecords([records(cook)], [other, page]) as [RecordFileInput];
    const { start, end } = anchored.statements![0]!.quotations![0]!.segments[0]!;
    expect([...text].slice(start, end).join('')).toBe('It will sail');
    expect([...text].slice(end).join('')).toBe(', said the cook.');
    expect(anchored.articles![0]).toEqual({
      key: 'ferry',
      title: 'Ferry stays in port',
      language: 'en',
      textHash: sha256(text),
      removed: [{ reason: 'credit line', text: 'Island Courier', at: 21 }],
    });
  });

  it('leaves all else as it is, and gives the same again', () => {
    const given = [records(cook)];
    const before = structuredClone(given);
    const once = anchorRecords(given, [page]);
    expect(given).toEqual(before);
    expect(anchorRecords(once, [page])).toEqual(once);
    const { start, end, ...segment } = once[0]!.records.statements![0]!.quotations![0]!.segments[0]!;
    expect(segment).toEqual(cook);
    expect(Object.keys(once[0]!.records)).toEqual(['articles', 'statements']);
    expect(end - start).toBe(12);
  });

  it('refuses an excerpt that does not stand once, and says which', () => {
    const twice = { exact: 'said', prefix: '', suffix: '' };
    const nowhere = { exact: 'It will sink', prefix: '', suffix: '' };
    const error = refusal(() => anchorRecords([records(cook, twice, nowhere)], [page]));
    expect(error.code).toBe('BAD_ANCHOR');
    expect(error.details['problems']).toEqual([
      'seed/ferry.json: it-sails, quotation ferry, segments[1]: "said" with its context stands 3 times in ferry.txt',
      'seed/ferry.json: it-sails, quotation ferry, segments[2]: "It will sink" with its context stands 0 times in ferry.txt',
    ]);
  });

  it('refuses a folder that lacks the article, or has it twice', () => {
    expect(refusal(() => anchorRecords([records(cook)], [other])).message).toContain('No page of the folder has the excerpts of ferry');
    expect(refusal(() => anchorRecords([records(cook)], [page, { ...page, file: 'copy.txt' }])).message).toContain(
      'ferry.txt and copy.txt both',
    );
  });
});
