import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../../src/ingest/extract/figures/quantities.ts';

const counted = (text: string) => quantitiesIn(text).filter(({ kind }) => kind !== 'SINGLE');

describe('an amount', () => {
  // As printed, lower, upper, approximate, unit.
  const table: [string, string, number | null, number | null, boolean, string?][] = [
    ['They counted nearly 1,000 geese.', 'nearly 1,000', 1000, 1000, true],
    ['They counted 3,800 geese.', '3,800', 3800, 3800, false],
    ['They counted 1\u2009100 geese.', '1\u2009100', 1100, 1100, false],
    ['They counted 1 100 geese.', '1 100', 1100, 1100, false],
    ['They counted 1.2 million geese.', '1.2 million', 1_200_000, 1_200_000, false],
    ['They counted 40k geese.', '40k', 40_000, 40_000, false],
    ['They counted twenty-five geese.', 'twenty-five', 25, 25, false],
    ['They counted two hundred and five geese.', 'two hundred and five', 205, 205, false],
    ['They counted a thousand geese.', 'a thousand', 1000, 1000, false],
    ['They counted more than a thousand geese.', 'more than a thousand', 1000, null, false],
    ['They counted over 3,000 geese.', 'over 3,000', 3000, null, false],
    ['They counted at least 40 geese.', 'at least 40', 40, null, false],
    ['They counted no fewer than 40 geese.', 'no fewer than 40', 40, null, false],
    ['They counted no more than 40 geese.', 'no more than 40', null, 40, false],
    ['They counted fewer than 40 geese.', 'fewer than 40', null, 40, false],
    ['They counted up to 40 geese.', 'up to 40', null, 40, false],
    ['They counted 40 or more geese.', '40 or more', 40, null, false],
    ['They counted 40 or so geese.', '40 or so', 40, 40, true],
    ['They counted some 40 geese.', 'some 40', 40, 40, true],
    ['They counted an estimated 40 geese.', 'an estimated 40', 40, 40, true],
    ['They counted 11,000 to 12,000 geese.', '11,000 to 12,000', 11_000, 12_000, false],
    ['They counted between 11,000 and 12,000 geese.', 'between 11,000 and 12,000', 11_000, 12_000, false],
    ['They counted 2 to 3 million geese.', '2 to 3 million', 2_000_000, 3_000_000, false],
    ['They counted two to three hundred geese.', 'two to three hundred', 200, 300, false],
    ['They counted two to three dozen geese.', 'two to three dozen', 24, 36, false],
    ['They counted two to three hundred thousand geese.', 'two to three hundred thousand', 200_000, 300_000, false],
    ['They counted fifty to two hundred thousand geese.', 'fifty to two hundred thousand', 50_000, 200_000, false],
    ['They counted twenty to two thousand four hundred geese.', 'twenty to two thousand four hundred', 20, 2400, false],
    ['They counted between six hundred and thirty thousand geese.', 'between six hundred and thirty thousand', 600, 30_000, false],
    ['They counted six hundred and thirty thousand geese.', 'six hundred and thirty thousand', 630_000, 630_000, false],
    ['They counted one or two hundred geese.', 'one or two hundred', 100, 200, true],
    ['They counted 10-15 geese.', '10-15', 10, 15, false],
    ['They counted two or three geese.', 'two or three', 2, 3, true],
    ['They counted several hundred geese.', 'several hundred', 200, 999, true],
    ['They counted “several hundred” geese.', '“several hundred”', 200, 999, true],
    ['They counted a few thousand geese.', 'a few thousand', 2000, 9999, true],
    ['They counted several hundred thousand geese.', 'several hundred thousand', 200_000, 999_999, true],
    ['They counted dozens of geese.', 'dozens', 24, 99, true],
    ['They counted hundreds of geese.', 'hundreds', 200, 999, true],
    ['They counted thousands of geese.', 'thousands', 2000, 9999, true],
    ['They counted tens of thousands of geese.', 'tens of thousands', 20_000, 99_999, true],
    ['They counted hundreds of thousands of geese.', 'hundreds of thousands', 200_000, 999_999, true],
    ['They counted a dozen geese.', 'a dozen', 12, 12, false],
    ['They counted half a million geese.', 'half a million', 500_000, 500_000, false],
    ['They counted two and a half million geese.', 'two and a half million', 2_500_000, 2_500_000, false],
    ['They counted several geese.', 'several', null, null, true],
    ['It cost $2.5 billion.', '$2.5 billion', 2_500_000_000, 2_500_000_000, false, 'US dollars'],
    ['It cost about $2-3 billion.', 'about $2-3 billion', 2_000_000_000, 3_000_000_000, true, 'US dollars'],
    ['It cost US$40.', 'US$40', 40, 40, false, 'US dollars'],
    ['It cost €3bn.', '€3bn', 3_000_000_000, 3_000_000_000, false, 'euros'],
    ['It cost 300 million Canadian dollars.', '300 million Canadian dollars', 300_000_000, 300_000_000, false, 'Canadian dollars'],
    ['It cost millions of dollars.', 'millions of dollars', 2_000_000, 9_999_999, true, 'US dollars'],
    ['It is 30 percent.', '30 percent', 30, 30, false, 'percent'],
    ['It is 2.5%.', '2.5%', 2.5, 2.5, false, 'percent'],
    ['It is 30 per cent.', '30 per cent', 30, 30, false, 'percent'],
    ['It fell by 3 percentage points.', '3 percentage points', 3, 3, false, 'percentage points'],
    ['It was a third of the flock.', 'a third', 33.33, 33.33, true, 'percent'],
    ['It was two-thirds of the flock.', 'two-thirds', 66.67, 66.67, true, 'percent'],
    ['It was more than half of the flock.', 'more than half', 50, null, true, 'percent'],
    ['The toll rose from 100 to 120 on the day.', '120', 120, 120, false],
  ];
  it.each(table)('%s', (sentence, text, lower, upper, approximate, unit) => {
    const last = counted(sentence).at(-1);
    expect(last).toMatchObject({ text, lower, upper, approximate, unit: unit ?? null });
    expect(sentence.slice(last!.start, last!.end)).toBe(text);
  });

  it.each([
    'The 95th brigade and the 3rd fleet met.',
    'It happened on December 27 and again on 5 January.',
    'It happened in 1997, and since 2003 nobody knows.',
    'It began at 10:30 and ended at 5 p.m.',
    'Maria Sorel, 45, and a 12-year-old boy sang.',
    'An F-16, a Su-27, a T-72 and an A380 stood there.',
    'Call 555-0101 or 020-7946-0018.',
    'Article 5 and Flight 370 are known, as is the Boeing 737.',
    'It took four days, two and a half years and several long months.',
    'They won 3-2, after 6 in 10 voters had agreed.',
    'The two leaders met for the second time.',
    'It was a third man with a two-state solution, and the 1990s were over.',
  ])('is not: %s', (sentence) => {
    expect(counted(sentence).map(({ text }) => text)).toEqual([]);
  });

  it('has its place in a text with letters beyond the first plane', () => {
    const text = 'The 𝒢eese, about 40 of them, flew.';
    const [found] = counted(text);
    expect(text.slice(found!.start, found!.end)).toBe('about 40');
  });
});

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
function inWords(n: number): string {
  if (n < 20) return SMALL[n]!;
  if (n < 100) return n % 10 === 0 ? TENS[n / 10]! : `${TENS[Math.floor(n / 10)]!}-${SMALL[n % 10]!}`;
  if (n < 1000) return `${SMALL[Math.floor(n / 100)]!} hundred${n % 100 === 0 ? '' : ` and ${inWords(n % 100)}`}`;
  const [scale, name] = n < 1e6 ? [1e3, 'thousand'] : [1e6, 'million'];
  return `${inWords(Math.floor(n / scale))} ${name}${n % scale === 0 ? '' : ` ${inWords(n % scale)}`}`;
}

describe('a number', () => {
  const ways: [string, (n: number) => string][] = [
    ['plain digits', (n) => String(n)],
    ['digits with commas', (n) => n.toLocaleString('en-US')],
    ['digits with thin spaces', (n) => n.toLocaleString('en-US').replaceAll(',', '\u2009')],
    ['words', inWords],
    ['millions', (n) => `${n / 1e6} million`],
  ];
  it.each(ways)('is read back from %s', (name, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (any) => {
        const n = name === 'millions' ? Math.ceil(any / 1000) * 1000 : any;
        // Four bare digits may be a year.
        fc.pre(name !== 'plain digits' || n < 1500 || n > 2099);
        const [found] = counted(`They counted more than ${write(n)} geese there.`);
        expect(found).toMatchObject({ lower: n, upper: null, text: `more than ${write(n)}` });
      }),
    );
  });

  it('bounds a range whichever way its ends are written', () => {
    const one = fc.integer({ min: 20, max: 900_000 });
    fc.assert(
      fc.property(one, one, fc.constantFrom(...ways.slice(1, 4)), (a, b, [, write]) => {
        // "twenty to thirty thousand" is 20,000 to 30,000.
        fc.pre(a < b && b % 1000 !== 0);
        const [found] = counted(`They counted between ${write(a)} and ${write(b)} geese.`);
        expect(found).toMatchObject({ lower: a, upper: b });
      }),
    );
  });
});
