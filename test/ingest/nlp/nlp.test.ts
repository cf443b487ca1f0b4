import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { halfPrecision } from '../../../src/ingest/nlp/model.ts';
import { english } from '../../../src/ingest/nlp/nlp.ts';
import { shapeOf } from '../../../src/ingest/nlp/embedding.ts';

interface Expected {
  text: string;
  tokens: string[];
  tags: string[];
  labels: string[];
  heads: number[];
}

// What spaCy itself says about sentences of our own.
const { sentences } = JSON.parse(readFileSync(`${import.meta.dirname}/spacy.json`, 'utf8')) as { sentences: Expected[] };
const nlp = english();

describe('English', () => {
  it.each(sentences)('is cut, tagged and parsed as spaCy does: $text', ({ text, tokens, tags, labels, heads }) => {
    const parse = nlp.parse(text);
    expect(parse.tokens.map((token) => token.text)).toEqual(tokens);
    expect(parse.tags).toEqual(tags);
    expect(parse.labels).toEqual(labels);
    expect([...parse.heads]).toEqual(heads);
  });

  it('gives each token its place in the text', () => {
    const text = 'Ünal’s boat  (the “Möwe”) sank, \t 3.5 miles off.';
    for (const { start, end, text: word } of nlp.tokenize(text)) expect(text.slice(start, end)).toBe(word);
    expect(
      nlp
        .tokenize(text)
        .map((token) => token.text + (token.space ? ' ' : ''))
        .join(''),
    ).toBe(text);
  });

  it('parses what is longer than one parse, piece by piece', () => {
    const { tokens, heads, tags } = nlp.parse('The old ferry did not sail on Monday. '.repeat(400));
    expect(tokens).toHaveLength(3600);
    expect(tags).toHaveLength(3600);
    for (const [i, head] of heads.entries()) expect(Math.floor(head / 9)).toBe(Math.floor(i / 9));
  });

  it('reads on as before when it has met more words, and more letters, than it keeps', () => {
    const text = 'The harbour master said on Friday that no boats would sail.';
    const before = english().parse(text);
    const forgotten = 'Meanwhile Ilse Brandt, 54, had quietly bought three lighthouses near Bremen for $2m.';
    const { tags, heads, labels } = english().parse(forgotten);
    for (let many = 0; many < 3; many++) {
      const tokens = english().tokenize(
        Array.from({ length: 8000 }, (_, i) => `${String.fromCodePoint(0x4e00 + i)}${many}x${i}`).join(' '),
      );
      english().meet([tokens]);
      expect(english().parse(text)).toEqual(before);
    }
    expect(english().parse(forgotten)).toMatchObject({ tags, heads, labels });
    expect(english().parse('w0x1 and w2x7999 said so.').tags).toHaveLength(6);
  });

  it('says nothing about nothing', () => {
    expect(nlp.parse('')).toMatchObject({ tokens: [], tags: [], labels: [] });
  });
});

describe('features', () => {
  it.each([
    ['Zelensky', 'Xxxxx'],
    ['11,000', 'dd,ddd'],
    ['U.S.', 'X.X.'],
    ['éÉ', 'xX'],
    ['a'.repeat(100), 'LONG'],
  ])('%s has the shape %s', (word, shape) => expect(shapeOf(word)).toBe(shape));

  it('half precision is read as it was written', () => {
    const bits = Uint16Array.of(0x3c00, 0xc000, 0x0001, 0x7bff, 0x8000, 0x7c00);
    expect([...halfPrecision(new Uint8Array(bits.buffer))]).toEqual([1, -2, 2 ** -24, 65504, -0, Infinity]);
  });
});
