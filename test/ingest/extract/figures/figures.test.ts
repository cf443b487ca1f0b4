import { describe, expect, it } from 'vitest';
import { figuresOf, type StatementFigure } from '../../../../src/ingest/extract/figures/figures.ts';
import { marked } from '../marked.ts';

// A Friday.
const CONTEXT = { publishedOn: '2021-06-11', saidOn: '2021-06-10' };
const read = (source: string, context = CONTEXT) => {
  const { text, content } = marked(source);
  return figuresOf(text, content.length > 0 ? content : [{ start: 0, end: text.length }], context);
};
const brief = ({ measure, lower, upper }: StatementFigure) => [measure, lower, upper];

describe('what an amount measures', () => {
  const table: [string, ...[string, number | null, number | null][]][] = [
    ['More than 300 sailors were killed or injured in the harbour.', ['killed_or_wounded', 300, null]],
    ['The blast killed 16 people and wounded 30.', ['killed', 16, 16], ['wounded', 30, 30]],
    ['The blast left 16 dead and 30 injured.', ['killed', 16, 16], ['wounded', 30, 30]],
    ['Some 40 Bordurian soldiers died in an assault on the mill.', ['killed', 40, 40]],
    ['Some 40 patients died of the fever.', ['deaths', 40, 40]],
    ['The deaths of several miners were mourned.', ['deaths', null, null]],
    ['One wounded Bordurian soldier had died in custody.', ['deaths', 1, 1]],
    ['A Bordurian soldier taken prisoner on June 2 had not survived his wounds.', ['deaths', 1, 1]],
    ['Several captured Bordurian soldiers, who had been wounded, have died.', ['deaths', null, null]],
    ['There were no casualties.', ['killed_or_wounded', 0, 0]],
    ['There were 4,000 new cases and 12 deaths.', ['cases', 4000, 4000], ['deaths', 12, 12]],
    ['The fleet lost three ships.', ['vessels', 3, 3]],
    ['It deployed 500 marines to the coast.', ['deployed', 500, 500]],
    [
      'About 9,000 troops, including around 200 officers and two generals, have been stationed in the Sylda region.',
      ['deployed', 9000, 9000],
      ['officers_deployed', 200, 200],
      ['generals_deployed', 2, 2],
    ],
    ['The figure has reached 4,000, the number of soldiers killed being unknown.'],
    ['The number of sailors killed or injured in the war has reached 4,000.', ['killed_or_wounded', 4000, 4000]],
    ['Bordurian troop casualties reach 4,000.', ['killed_or_wounded', 4000, 4000]],
    [
      'About 3,000 sailors had been “killed or injured” and the ministry gave the figure of 1,100.',
      ['killed_or_wounded', 3000, 3000],
      ['killed_or_wounded', 1100, 1100],
    ],
    ['The bridge cost $2.5 billion.', ['money', 2_500_000_000, 2_500_000_000]],
    ['Turnout was 70 percent.', ['turnout', 70, 70]],
    ['Exports rose by 30 percent.', ['exports_change', 30, 30]],
    ['A third of the fleet is in port.', ['share_of_fleet', 33.33, 33.33]],
    ['The attack left four islanders dead.', ['killed', 4, 4]],
    ['Police arrested 12 protesters.', ['arrested', 12, 12]],
    ['The flood displaced tens of thousands of people.', ['displaced', 20_000, 99_999]],
    ['It will build 300 wind turbines.', ['turbines', 300, 300]],
    ['It may send up to 300 soldiers there.', ['troops', null, 300]],
    // No figures: whom nothing befell, what nobody counts.
    ['One Bordurian lawmaker spoke of a familiar case.'],
    ['There are no excuses, and no group owns the river.'],
    ['A fraction of a percent would add up to nothing, and thousands sang.'],
    ['They are part of a larger contingent, deployed in May, and one islander, an early riser, saw the man arrested.'],
    ['A nurse sang for two days on June 2, 2021.'],
  ];
  it.each(table)('%s', (sentence, ...figures) => {
    expect(read(sentence).map(brief)).toEqual(figures);
  });

  it('goes by the statement’s own words alone', () => {
    const whole = 'A Bordurian soldier taken prisoner on June 2 by the islanders had not survived his wounds.';
    expect(read(`<q>${whole.slice(0, 59)}</q>${whole.slice(59)}`).map(brief)).toEqual([['captured', 1, 1]]);
    expect(read(`<q>${whole}</q>`).map(brief)).toEqual([['deaths', 1, 1]]);
  });

  it('joins the parts of a statement', () => {
    expect(read('It is part of <q>nearly 11,000 troops</q> who have reportedly been <q>deployed to aid the navy</q>.').map(brief)).toEqual([
      ['deployed', 11_000, 11_000],
    ]);
  });
});

describe('whom, where and when', () => {
  const one = (source: string, context = CONTEXT) => {
    const [figure] = read(source, context);
    return (
      figure && {
        text: figure.span.text,
        of: figure.of?.text ?? null,
        place: figure.place?.text ?? null,
        from: figure.from,
        asOf: figure.asOf,
      }
    );
  };

  it.each([
    ['More than 300 North Bordurian sailors were killed in the Sylda region.', 'North Bordurian', 'Sylda region'],
    ['More than 300 sailors sent by Szohôd were killed in Syldavia’s Klow province.', 'Szohôd', 'Klow province'],
    ['Bordurian soldiers attacked at dawn, and over 300 of them were killed at Wladruja.', 'Bordurian', 'Wladruja'],
    ['Borduria is learning, having already lost 4,000 soldiers.', 'Borduria', null],
    ['About 300 sailors were killed, and their names were sent to Oslo.', null, null],
    ['About 300 sailors were killed.', null, null],
  ])('%s', (sentence, of, place) => {
    expect(one(sentence)).toMatchObject({ of, place });
  });

  it.each([
    ['About 300 sailors were killed within the last week.', '2021-06-03', '2021-06-10'],
    ['About 300 sailors were killed over four days.', '2021-06-06', '2021-06-10'],
    ['About 300 sailors were killed since October.', '2020-10-01', null],
    ['About 300 sailors were killed to date.', null, '2021-06-10'],
    ['About 300 sailors had been killed as of Jan. 5.', null, '2021-01-05'],
    ['About 300 sailors had been killed as of that date.', null, '2021-06-10'],
    ['About 300 sailors were killed in December.', '2020-12-01', '2020-12-31'],
    ['About 300 sailors were killed on Monday.', null, '2021-06-07'],
    ['About 300 sailors died today.', null, '2021-06-10'],
    ['The number of sailors killed has reached 300.', null, '2021-06-10'],
    ['About 300 sailors were killed.', null, null],
  ])('%s', (sentence, from, asOf) => {
    expect(one(sentence)).toMatchObject({ from, asOf });
  });

  it('is null where the day of the statement is not known', () => {
    expect(one('About 300 sailors died today, to date.', { ...CONTEXT, saidOn: null! })).toMatchObject({ from: null, asOf: null });
  });

  it('prints the noun where it stands right behind the number', () => {
    expect(one('About 300 sailors died.')?.text).toBe('About 300 sailors');
    expect(one('About 300 North Bordurian sailors died.')?.text).toBe('About 300');
    expect(one('Several North Bordurian sailors died.')?.text).toBe('Several North Bordurian sailors');
  });
});
