import { describe, expect, it } from 'vitest';
import { lineOf, heldWords, stretchOf } from '../../src/explorer/pages/actor/posts.ts';
import { readingsOf } from '../../src/explorer/data/reported.ts';
import { axesOf, heightOf, valueOf, whenOf } from '../../src/explorer/pages/figures/points.ts';
import { point } from './support/point.ts';

describe('figures', () => {
  it('never stand with others of another kind of period, or unit, on one axis', () => {
    const axes = axesOf([
      point({}),
      point({ asOf: null }),
      point({ from: '2024-12-20' }),
      point({ from: '2024-12-27' }),
      point({ from: '2024-12-01' }),
      point({ from: '2024-10-01' }),
      point({ unit: 'euros' }),
    ]);
    expect(axes.map(({ span, unit, points }) => [span, unit, points.length])).toEqual([
      ['TOTAL', null, 2],
      ['TOTAL', 'euros', 1],
      ['DAY', null, 1],
      ['WEEK', null, 1],
      ['MONTH', null, 1],
      ['LONGER', null, 1],
    ]);
  });

  it('stand at their only bound, or in the middle of both', () => {
    expect(heightOf({ lower: 1000, upper: null })).toBe(1000);
    expect(heightOf({ lower: null, upper: 500 })).toBe(500);
    expect(heightOf({ lower: 200, upper: 999 })).toBe(599.5);
    expect(heightOf({ lower: null, upper: null })).toBeNull();
  });

  it('are told in words with their days', () => {
    expect(valueOf(point({ upper: null }))).toBe('1,000 or more');
    const [about, more] = [
      { text: 'nearly 3,000', lower: 3000, upper: 3000, approximate: true },
      { text: '“over 3,000”', lower: 3000, upper: null, approximate: false },
    ];
    expect(valueOf(point({ lower: 3000, upper: null, figures: [about, more, about] }))).toBe('“nearly 3,000” or “over 3,000”');
    expect(whenOf({ from: null, asOf: '2025-01-09' })).toBe('9 Jan 2025');
    expect(whenOf({ from: '2024-12-20', asOf: '2024-12-27' })).toBe('20 Dec 2024 to 27 Dec 2024');
    expect(whenOf({ from: null, asOf: null })).toBe('undated');
  });
});

describe('what reports give for one number', () => {
  const figure = (article: string, text: string, lower: number, upper: number | null = lower) => ({
    text,
    lower,
    upper,
    approximate: false,
    quotation: { article: { id: article } },
  });

  it('differs where no article has it all, and is several numbers where one has', () => {
    const apart = readingsOf([figure('a', '200', 200), figure('b', 'over 300', 300, null), figure('c', '200 people', 200)]);
    expect(apart).toMatchObject({ differ: true, words: ['“200”', '“over 300”'] });
    const parts = readingsOf([figure('a', '200 in the north', 200), figure('a', '300 in the south', 300), figure('b', '200', 200)]);
    expect(parts).toMatchObject({ differ: false, words: ['“200 in the north”', '“300 in the south”'] });
    expect(readingsOf([figure('a', 'two hundred', 200), figure('b', '200', 200)])).toMatchObject({ differ: false, words: ['200'] });
  });
});

describe('posts', () => {
  it('lie on one line of time, open where a day is not known', () => {
    const now = Date.parse('2024-01-01T00:00:00Z');
    const posts = [
      { from: '2020-01-01', to: '2022-01-01' },
      { from: null, to: null },
    ];
    const line = lineOf(posts, now)!;
    expect(stretchOf(posts[0]!, line)).toEqual({ start: 0, end: expect.closeTo(0.5, 2), openStart: false, openEnd: false });
    expect(stretchOf(posts[1]!, line)).toBeNull();
    expect(stretchOf({ from: null, to: '2022-01-01' }, line)).toMatchObject({ start: 0, openStart: true, openEnd: false });
    expect(lineOf([posts[1]!], now)).toBeNull();
    expect(heldWords({ from: '2020-01-01', to: null })).toBe('since 1 January 2020');
  });
});
