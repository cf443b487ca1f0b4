import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/records/parse.ts';
import { readRecordFiles } from '../../src/seed/files.ts';

/** What the five articles say, joined where it is one statement and kept apart where it is not. */
const sets = (await readRecordFiles()).map(({ file, records }) => parseRecords(file, records));
const statements = sets.flatMap((set) => set.statements);
const relations = sets.flatMap((set) => set.relations);

const of = (key: string) => statements.find((statement) => statement.key === key)!;
/** The statement that an article renders in these words. */
const withWords = (article: string, text: string) => {
  const found = statements.filter(({ quotations }) =>
    quotations.some((quotation) => quotation.article === article && quotation.segments.some(({ exact }) => exact.includes(text))),
  );
  expect(
    found.map(({ key }) => key),
    `${article}: ${text}`,
  ).toHaveLength(1);
  return found[0]!;
};
const articlesOf = (key: string) => [...new Set(of(key).quotations.map(({ article }) => article.replace('seed-', '')))].sort();

it('leaves little unsaid', () => {
  expect(statements.length).toBeGreaterThan(60);
});

describe('one statement across articles', () => {
  it.each([
    [
      'the prisoners who could not be saved',
      ['000', '001', '002', '003'],
      [
        ['000', 'could not be saved'],
        ['001', 'could not be resuscitated'],
        ['002', 'could not be resuscitated'],
        ['003', 'could not be saved'],
      ],
    ],
    [
      'their deaths',
      ['000', '001', '002', '003'],
      [
        ['000', 'succumbed'],
        ['001', 'the deaths of'],
        ['002', 'have died'],
        ['003', 'died in Ukraine after'],
        ['003', 'died today'],
      ],
    ],
    [
      'expendable, sacrificed',
      ['000', '001', '003', '004'],
      [
        ['000', 'expendable troops'],
        ['001', 'as expendable'],
        ['003', 'can be sacrificed'],
        ['004', '“expendable”'],
      ],
    ],
    [
      'hopeless assaults',
      ['000', '001', '003', '004'],
      [
        ['000', '“hopeless”'],
        ['001', 'hopeless assaults'],
        ['003', '“hopeless”'],
        ['004', '“hopeless assaults”'],
      ],
    ],
    [
      'massive assaults',
      ['003', '004'],
      [
        ['003', 'massive assaults'],
        ['004', 'human wave tactics'],
      ],
    ],
    [
      'suicides',
      ['001', '004'],
      [
        ['001', 'taking their own lives'],
        ['001', 'committing suicide'],
        ['004', 'chose suicide'],
      ],
    ],
    [
      'a thousand killed or injured',
      ['000', '001', '003'],
      [
        ['000', 'more than a thousand'],
        ['001', 'over 1,000'],
        ['003', 'more than a thousand'],
        ['003', 'more than 1,000 people'],
      ],
    ],
    [
      'Ukraine’s 12,000',
      ['000', '003'],
      [
        ['000', 'approximately 12,000'],
        ['003', '12,000 North Korean soldiers'],
      ],
    ],
    [
      'minimal protection',
      ['000', '001', '002', '003'],
      [
        ['000', '“minimal protection,”'],
        ['001', 'minimal protection'],
        ['002', 'inadequate protection'],
        ['003', 'minimal protection'],
      ],
    ],
    [
      'losses',
      ['001', '003'],
      [
        ['001', 'very significant'],
        ['003', 'a lot of losses'],
      ],
    ],
    [
      'no confirmation',
      ['002', '003'],
      [
        ['002', 'officially recognized'],
        ['003', 'have confirmed'],
      ],
    ],
    [
      'the prisoner who died, by Seoul',
      ['002', '003'],
      [
        ['002', 'in Ukrainian custody'],
        ['003', 'had not survived'],
      ],
    ],
  ])('%s', (_, articles, renderings) => {
    const keys = renderings.map(([article, text]) => {
      const found = statements.filter(({ quotations }) =>
        quotations.some(
          (quotation) => quotation.article === `seed-${article}` && quotation.segments.some(({ exact }) => exact.includes(text!)),
        ),
      );
      return found.map(({ key }) => key);
    });
    const shared = keys[0]!.filter((key) => keys.every((list) => list.includes(key)));
    expect(shared).toHaveLength(1);
    expect(articlesOf(shared[0]!)).toEqual(articles);
  });

  it('has Ukraine’s 12,000 with its officers and generals', () => {
    for (const { figures } of of('ukraine-12000-in-kursk').quotations) {
      expect(figures.map(({ measure, lower, upper }) => [measure, lower, upper])).toEqual([
        ['deployed', 12000, 12000],
        ['officers_deployed', 500, 500],
        ['generals_deployed', 3, 3],
      ]);
    }
  });

  it('has one speaker for a person and the capital or body that he speaks for, and keeps whom each article names', () => {
    const thousand = of('kirby-thousand-casualties');
    expect(thousand.speakers).toEqual(['john-kirby']);
    expect(thousand.quotations.find(({ speakerText }) => speakerText === 'Washington')!.speakers).toEqual(['united-states']);
    const count = withWords('seed-002', 'over 3,000');
    expect(count.speakers).toEqual(['volodymyr-zelenskyy']);
    expect(count.quotations.find(({ article }) => article === 'seed-002')).toMatchObject({ speakers: ['ukraine'], speakerText: 'Ukraine' });
  });

  it('has Russia and North Korea as the speakers of one non-confirmation', () => {
    expect(withWords('seed-002', 'officially recognized')).toMatchObject({
      act: 'NON_CONFIRMATION',
      speakers: ['russia', 'north-korea'],
      positions: [],
    });
  });
});

describe('statements kept apart', () => {
  it('has three counts of Zelenskyy’s, each on its day, each an update of the one before', () => {
    const counts = [withWords('seed-003', 'nearly 3,000'), withWords('seed-004', '3,800'), withWords('seed-004', 'having already lost')];
    expect(counts.map(({ saidOn, saidOnPrecision, occasion }) => [saidOn, saidOnPrecision, occasion])).toEqual([
      ['2024-12-23', 'DAY', null],
      ['2025-01-05', 'DAY', 'lex-fridman-podcast-2025-01-05'],
      ['2025-01-09', 'DAY', 'udcg-ramstein-2025-01-09'],
    ]);
    expect(withWords('seed-002', 'over 3,000').key).toBe(counts[0]!.key);
    for (const [i, { key }] of counts.slice(1).entries())
      expect(relations).toContainEqual(expect.objectContaining({ from: key, kind: 'UPDATES', to: counts[i]!.key }));
  });

  it('has joint estimates apart from Ukraine’s own', () => {
    const keys = [
      withWords('seed-002', 'between 11,000 to 12,000'),
      withWords('seed-004', 'approximately 12,000'),
      withWords('seed-001', 'nearly 11,000'),
      withWords('seed-000', 'approximately 12,000'),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('cuts a passage with two claims in two', () => {
    expect(withWords('seed-003', 'a lot of losses').key).not.toBe(withWords('seed-003', 'not at all interested').key);
    expect(withWords('seed-002', 'lack of concern').key).not.toBe(withWords('seed-002', 'inadequate protection').key);
    expect(withWords('seed-004', 'continues to invest').key).not.toBe(withWords('seed-004', 'hiring soldiers').key);
    expect(withWords('seed-002', '100 North Korean fatalities').key).not.toBe(withWords('seed-002', '1,000 injuries').key);
  });
});

describe('where accounts disagree', () => {
  it('says who has a thousand dead and who killed or injured', () => {
    const { discrepancies } = of('kirby-thousand-casualties');
    expect(discrepancies.find(({ kind }) => kind === 'MEASURE')!.sides.map(({ value, quotations }) => [value, quotations[0]])).toEqual([
      ['died', 'seed-000'],
      ['killed or injured', 'seed-001'],
    ]);
  });

  it('says who has saved and who resuscitated, who expendable and who sacrificed', () => {
    expect(of('zelenskyy-captured-soldiers-could-not-be-saved').discrepancies.map(({ kind }) => kind)).toEqual(['WORDING']);
    expect(of('kirby-expendable-troops').discrepancies.map(({ kind }) => kind)).toEqual(['WORDING', 'TARGET']);
  });

  it('sets Seoul’s count of the day against Kyiv’s', () => {
    expect(relations).toContainEqual(
      expect.objectContaining({ from: 'seoul-1100-casualties', kind: 'CONTRADICTS', to: 'zelenskyy-3000-casualties' }),
    );
  });
});
