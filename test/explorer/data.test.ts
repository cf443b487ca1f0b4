import { readFileSync } from 'node:fs';
import { buildSchema, isAbstractType, isEnumType, isIntrospectionType } from 'graphql';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { possibleTypes } from '../../src/explorer/data/possibleTypes.ts';
import { bounds, count, list, said } from '../../src/explorer/data/format.ts';
import { hueOf, NO_COUNTRY } from '../../src/explorer/data/hue.ts';
import { withArticle } from '../../src/explorer/data/named.ts';
import { enumWords, relationWords } from '../../src/explorer/data/words.ts';
import { packageRoot } from '../../src/paths.ts';

const schema = buildSchema(readFileSync(path.join(packageRoot, 'src/generated/schema.graphql'), 'utf8'));

describe('the explorer’s words', () => {
  it.each(Object.entries(enumWords))('name every %s', (name, words) => {
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new Error(`${name} is no enum of the schema`);
    expect(Object.keys(words).sort()).toEqual(
      type
        .getValues()
        .map((value) => value.name)
        .sort(),
    );
  });

  it('names what the schema gains by itself', () => {
    expect(relationWords('AGREES_IN_PART', true)).toBe('Agrees in part');
  });

  it('knows what abstract types stand for', () => {
    const abstract = Object.values(schema.getTypeMap()).filter(
      (type) => isAbstractType(type) && !isIntrospectionType(type) && type.name !== 'Node',
    );
    expect(possibleTypes).toEqual(
      Object.fromEntries(
        abstract.map((type) => [
          type.name,
          expect.toSatisfy((names: string[]) => {
            const wanted = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
            return names.toSorted().join() === wanted.toSorted().join();
          }),
        ]),
      ),
    );
  });

  it.each([
    ['2024-12-27', 'DAY', 'on 27 December 2024'],
    ['2024-12-23', 'WEEK', 'in the week of 23 December 2024'],
    ['2024-12-01', 'MONTH', 'in December 2024'],
    ['2024-01-01', 'YEAR', 'in 2024'],
    ['2024-12-27', 'BEFORE', 'on or before 27 December 2024'],
    [null, null, 'undated'],
  ] as const)('says %s (%s) as people do', (date, precision, words) => {
    expect(said(date, precision)).toBe(words);
  });

  it.each([
    [3000, 3000, true, 'about 3,000'],
    [1000, null, false, '1,000 or more'],
    [null, 500, false, 'at most 500'],
    [11000, 12000, true, '11,000 to 12,000'],
    [null, null, false, ''],
  ])('says the bounds %s and %s (approximate: %s)', (lower, upper, approximate, words) => {
    expect(bounds({ lower, upper, approximate })).toBe(words);
  });

  it.each([
    ['Korean People’s Army', 'the Korean People’s Army'],
    ['Ministry of Defence of Ukraine', 'the Ministry of Defence of Ukraine'],
    ['Joint Chiefs of Staff of South Korea', 'the Joint Chiefs of Staff of South Korea'],
    ['United States', 'the United States'],
    ['Ukraine', 'Ukraine'],
    ['a US official', 'a US official'],
    ['South Korean officials', 'South Korean officials'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelenskyy'],
  ])('sets %s into a sentence', (name, words) => {
    expect(withArticle(name)).toBe(words);
  });

  it('counts and lists', () => {
    expect([count(1, 'report'), count(12_000, 'report'), list(['a', 'b', 'c'])]).toEqual(['1 report', '12,000 reports', 'a, b and c']);
  });

  it('gives each country one hue, whatever its case, and none that of nobody’s', () => {
    expect(hueOf('ua')).toBe(hueOf('UA'));
    const codes = Array.from({ length: 26 * 26 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)));
    expect(new Set(codes.map(hueOf))).toEqual(new Set([0, 1, 2, 3, 4, 5, 7]));
    expect([hueOf(null), hueOf('')]).toEqual([NO_COUNTRY, NO_COUNTRY]);
  });
});
