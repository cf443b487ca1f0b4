import { GraphQLError, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { scalars } from '../../src/relay/scalars.ts';

const codeOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error;
  }
};

describe('Date', () => {
  it.each(['2024-12-27', '2024-02-29', '1999-01-01'])('takes %s', (text) => {
    expect(scalars.Date.parseValue(text)).toBe(text);
    expect(scalars.Date.parseLiteral(parseValue(`"${text}"`))).toBe(text);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
    '20241227',
    '2024-12',
    '2024-12-27T00:00:00Z',
    '2024-12-27[u-ca=hebrew]',
    ' 2024-12-27',
    '',
    '+002024-12-27',
    20241227,
    null,
    {},
    [],
  ])('refuses %j', (value) => {
    expect(codeOf(() => scalars.Date.parseValue(value))).toBe('BAD_DATE');
  });

  it('refuses a literal that is not a string', () => {
    expect(codeOf(() => scalars.Date.parseLiteral(parseValue('2024')))).toBe('BAD_DATE');
  });

  it('says what it got and what it takes', () => {
    expect(() => scalars.Date.parseValue('2024-02-30')).toThrow(
      '"2024-02-30" is not a calendar date. Write year, month and day, e.g. 2024-12-27.',
    );
  });
});

describe('DateTime', () => {
  it.each([
    ['2024-12-27T18:30:00Z', '2024-12-27T18:30:00.000Z'],
    ['2024-12-27t18:30:00z', '2024-12-27T18:30:00.000Z'],
    ['2024-12-27T20:30:00+02:00', '2024-12-27T18:30:00.000Z'],
    ['2024-12-27T23:30:00.1234567-01:30', '2024-12-28T01:00:00.123Z'],
  ])('takes %s as %s', (text, instant) => {
    expect(scalars.DateTime.parseValue(text)).toBe(instant);
  });

  it.each([
    '2024-12-27',
    '2024-12-27T18:30Z',
    '2024-12-27T18:30:00',
    '2024-12-27 18:30:00Z',
    '2024-12-27T25:00:00Z',
    '2024-02-30T00:00:00Z',
    '2024-12-27T18:30:00+0200',
    '2024-12-27T18:30:00Z[UTC]',
    0,
  ])('refuses %j', (value) => {
    expect(codeOf(() => scalars.DateTime.parseValue(value))).toBe('BAD_DATETIME');
  });
});

describe('URL', () => {
  it.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://example.org/Straße'])('takes %s as it is', (text) => {
    expect(scalars.URL.parseValue(text)).toBe(text);
  });

  it.each([
    'example.org',
    '/a',
    '//example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'http:example.org',
    'https://',
    'https:///a',
    ' https://example.org',
    'https://exa mple.org',
    'https://example.org:99999',
    7,
  ])('refuses %j', (value) => {
    expect(codeOf(() => scalars.URL.parseValue(value))).toBe('BAD_URL');
  });
});

it('gives out text and nothing else', () => {
  expect(scalars.Date.serialize('2024-12-27')).toBe('2024-12-27');
  expect(() => scalars.Date.serialize(5)).toThrow(TypeError);
});
