import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionsOf,
  FACETS,
  filterCount,
  filterOf,
  KINDS,
  orderOf,
  ORDERS,
  searchOf,
  VIEWS,
} from '../../src/explorer/data/conditions.ts';
import { rangeOf, spansOf } from '../../src/explorer/data/spans.ts';

const of = (search: string) => conditionsOf(new URLSearchParams(search));

describe('the conditions of a search', () => {
  it('are what the address says, and the address what they are', () => {
    const day = fc.constantFrom(null, '2024-12-27', '2025-01-05');
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(fc.constantFrom('a', 'UA', 'x&y=1', 'ö'))]));
    const conditions = fc.record({
      ...(facets as Record<(typeof FACETS)[number], fc.Arbitrary<string[]>>),
      q: fc.constantFrom('', 'saved', '“could not” & more'),
      from: day,
      to: day,
      kind: fc.constantFrom(...KINDS),
      view: fc.constantFrom(...VIEWS),
      order: fc.constantFrom(null, ...ORDERS),
    });
    fc.assert(
      fc.property(conditions, (given) => {
        expect(of(searchOf(given).toString())).toEqual(given);
      }),
    );
  });

  it('are bounded, and leave out what is none', () => {
    const wild = of(
      `kind=x&view=&order=UP&from=yesterday&q=${'a'.repeat(1000)}&${Array.from({ length: 80 }, (_, i) => `act=${i}&act=${i}`).join('&')}`,
    );
    expect(wild).toMatchObject({ kind: 'statements', view: 'list', order: null, from: null });
    expect([wild.q.length, wild.act.length]).toEqual([500, 50]);
  });

  it('become a filter, without a facet’s own choice where that is counted', () => {
    const conditions = of('q=saved&country=UA&country=KR&differs=ANY&from=2024-12-01');
    const filter = filterOf(conditions);
    expect(filter).toMatchObject({
      text: 'saved',
      speakerCountries: ['UA', 'KR'],
      hasDiscrepancy: true,
      saidOn: { from: '2024-12-01', to: null },
      acts: null,
    });
    expect(filterOf(conditions, 'country')).toEqual({ ...filter, speakerCountries: null });
    expect(filterOf(conditions, 'said')).toEqual({ ...filter, saidOn: null });
    expect(filterOf(of('differs=FIGURE&differs=MEASURE'))).toMatchObject({ discrepancies: ['FIGURE', 'MEASURE'] });
    expect(filterCount(conditions)).toBe(4);
  });

  it('ask for no words where there are none, nor for relevance', () => {
    expect(filterOf(of('q=...')).text).toBeNull();
    expect(orderOf(of('q=...&order=RELEVANCE'))).toBeNull();
    expect(orderOf(of('order=REPORTS'))).toEqual({ field: 'REPORTS', direction: 'DESC' });
  });
});

describe('the bars of a period', () => {
  const counted = (days: Record<string, number>) => Object.entries(days).map(([day, count]) => ({ keys: [day], count }));

  it('are days where there are few, empty ones too', () => {
    const spans = spansOf(counted({ '2024-12-30': 2, '2025-01-02': 1, '': 7 }), counted({ '2024-12-30': 3, '': 7 }));
    expect(spans.map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
      '2024-12-30 2024-12-30 2',
      '2024-12-31 2024-12-31 0',
      '2025-01-01 2025-01-01 0',
      '2025-01-02 2025-01-02 1',
    ]);
  });

  it('are weeks where there are more, and never too many', () => {
    const weeks = spansOf(counted({ '2024-01-01': 1 }), counted({ '2024-01-01': 1, '2024-06-03': 4 }));
    expect(weeks).toHaveLength(23);
    expect(weeks.at(-1)).toEqual({ from: '2024-06-03', to: '2024-06-09', count: 4 });
    const years = spansOf([], counted({ '2000-01-03': 1, '2024-12-30': 5 }));
    expect(years.length).toBeLessThanOrEqual(60);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(spansOf([], [])).toEqual([]);
  });

  it('are taken in by a period from the first that it meets to the last', () => {
    const spans = spansOf([], counted({ '2024-01-01': 1, '2024-01-15': 1 }));
    expect(rangeOf(spans, null, null)).toEqual([0, 2]);
    expect(rangeOf(spans, '2024-01-10', null)).toEqual([1, 2]);
    expect(rangeOf(spans, '2024-01-08', '2024-01-14')).toEqual([1, 1]);
    expect(rangeOf(spans, '2030-01-01', null)).toEqual([2, 2]);
  });
});
