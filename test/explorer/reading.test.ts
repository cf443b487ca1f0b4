import { describe, expect, it } from 'vitest';
import { readingOf, type Block, type Quoted } from '../../src/explorer/data/reading.ts';

const TEXT = 'The mayor 🌊 spoke.\n\n“We open the bridge,” she said. “Soon.”\n\nNobody else came.';
const letters = [...TEXT];
const offset = (words: string) => [...TEXT.slice(0, TEXT.indexOf(words))].length;
const stretch = (exact: string, around = 0) => {
  const start = offset(exact);
  const end = start + [...exact].length;
  return {
    start,
    exact,
    prefix: letters.slice(Math.max(0, start - around), start).join(''),
    suffix: letters.slice(end, end + around).join(''),
  };
};
const quoted = (id: string, ...words: string[]): Quoted => ({ id, placed: true, segments: words.map((one) => stretch(one, 8)) });
const words = (block: Block) => (block.kind === 'PARAGRAPH' ? block.runs.map(({ text }) => text).join('') : block.kind);

describe('An article made ready to be read', () => {
  it('is its paragraphs, with quotations marked by code points, parts and overlaps', () => {
    const { blocks, lost } = readingOf(TEXT, [quoted('a', 'We open the bridge', 'Soon'), quoted('b', 'the bridge')], []);
    expect(lost).toEqual([]);
    expect(blocks.map(words).join('\n\n')).toBe(TEXT);
    expect(blocks[1]).toEqual({
      kind: 'PARAGRAPH',
      start: offset('“We'),
      runs: [
        { text: '“', ids: [] },
        { text: 'We open ', ids: ['a'] },
        { text: 'the bridge', ids: ['b', 'a'] },
        { text: ',” she said. “', ids: [] },
        { text: 'Soon', ids: ['a'] },
        { text: '.”', ids: [] },
      ],
      begins: ['a', 'b'],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('puts what was taken out where it stood', () => {
    const removed = [
      { at: letters.length, reason: 'byline', text: 'By Ann' },
      { at: offset('“We'), reason: 'advertisement', text: 'Buy!' },
    ];
    expect(readingOf(TEXT, [], removed).blocks.map(({ kind }) => kind)).toEqual([
      'PARAGRAPH',
      'REMOVED',
      'PARAGRAPH',
      'PARAGRAPH',
      'REMOVED',
    ]);
  });

  it('finds words that moved only where they stand once, and never guesses', () => {
    const moved: Quoted = { id: 'moved', placed: false, segments: [{ start: 0, exact: 'Nobody else' }] };
    const twice: Quoted = { id: 'twice', placed: false, segments: [{ start: 0, exact: 'he' }] };
    const gone: Quoted = { id: 'gone', placed: false, segments: [{ start: 0, exact: 'a tunnel' }] };
    const { blocks, lost } = readingOf(TEXT, [moved, twice, gone], []);
    expect(lost).toEqual(['twice', 'gone']);
    expect(blocks[2]).toMatchObject({ runs: [{ text: 'Nobody else', ids: ['moved'] }, { text: ' came.' }] });
  });

  it('is the excerpts in order, cut at whole words, with the gaps between them, where there is no text', () => {
    const { blocks } = readingOf(null, [quoted('a', 'We open the bridge'), quoted('b', 'else came')], []);
    expect(blocks).toEqual([
      { kind: 'GAP', start: 0, characters: offset('“We') },
      {
        kind: 'PARAGRAPH',
        start: offset('“We'),
        runs: [
          { text: '“', ids: [] },
          { text: 'We open the bridge', ids: ['a'] },
          { text: ',” she', ids: [] },
        ],
        begins: ['a'],
        cutBefore: false,
        cutAfter: true,
      },
      { kind: 'GAP', start: offset(' said'), characters: offset('Nobody') - offset(' said') },
      {
        kind: 'PARAGRAPH',
        start: offset('Nobody'),
        runs: [
          { text: 'Nobody ', ids: [] },
          { text: 'else came', ids: ['b'] },
          { text: '.', ids: [] },
        ],
        begins: ['b'],
        cutBefore: false,
        cutAfter: true,
      },
      { kind: 'GAP', start: letters.length, characters: null },
    ]);
  });

  it('leaves out of the excerpts what does not stand where it was found', () => {
    const away: Quoted = { ...quoted('away', 'Soon'), placed: false };
    expect(readingOf(null, [away], [])).toEqual({ blocks: [], lost: ['away'] });
  });
});
