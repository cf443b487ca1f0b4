import { describe, expect, it } from 'vitest';
import { type DatePrecision, saidSpan, sortKeys } from '../../../src/domains/statement/saidOn.ts';

describe('saidSpan', () => {
  it.each<[string, DatePrecision, string, string]>([
    ['2024-12-27', 'DAY', '2024-12-27', '2024-12-27'],
    ['2024-12-23', 'WEEK', '2024-12-23', '2024-12-29'],
    ['2024-12-30', 'WEEK', '2024-12-30', '2025-01-05'],
    ['2024-02-01', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2023-02-01', 'MONTH', '2023-02-01', '2023-02-28'],
    ['2024-12-01', 'MONTH', '2024-12-01', '2024-12-31'],
    ['2024-01-01', 'YEAR', '2024-01-01', '2024-12-31'],
    ['2024-12-27', 'BEFORE', '0000-00-00', '2024-12-27'],
  ])('%s, %s', (saidOn, precision, from, to) => expect(saidSpan(saidOn, precision)).toEqual({ from, to }));

  it.each<[string, DatePrecision, string]>([
    ['2024-12-24', 'WEEK', 'a Monday: 2024-12-23'],
    ['2024-12-29', 'WEEK', '2024-12-23'],
    ['2024-12-02', 'MONTH', '2024-12-01'],
    ['2024-12-01', 'YEAR', '2024-01-01'],
    ['2023-02-29', 'DAY', 'is no date'],
    ['2024-13-01', 'BEFORE', 'is no date'],
    ['2024-12', 'MONTH', 'is no date'],
    ['20241227', 'DAY', 'is no date'],
    ['2024-12-27T00:00', 'DAY', 'is no date'],
  ])('refuses %s, %s, and says what it should be', (saidOn, precision, hint) => {
    expect(() => saidSpan(saidOn, precision)).toThrow(
      expect.objectContaining({ code: 'BAD_DATE', message: expect.stringContaining(hint) }),
    );
  });
});

describe('sortKeys', () => {
  it('put the undated last in either direction', () => {
    const dates = ['2024-12-27', null, '1999-01-01', '2025-01-09'];
    const by = (key: 'asc' | 'desc') => dates.map((date) => ({ date, key: sortKeys(date)[key] })).sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(by('asc').map(({ date }) => date)).toEqual(['1999-01-01', '2024-12-27', '2025-01-09', null]);
    expect(
      by('desc')
        .reverse()
        .map(({ date }) => date),
    ).toEqual(['2025-01-09', '2024-12-27', '1999-01-01', null]);
  });
});
