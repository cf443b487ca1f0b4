import { describe, expect, it } from 'vitest';
import { lineOf, heldWords, stretchOf } from '../../src/explorer/pages/actor/posts.ts';
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
    expect(whenOf({ from: null, asOf: '2025-01-09' })).toBe('9 Jan 2025');
    expect(whenOf({ from: '2024-12-20', asOf: '2024-12-27' })).toBe('20 Dec 2024 to 27 Dec 2024');
    expect(whenOf({ from: null, asOf: null })).toBe('undated');
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
