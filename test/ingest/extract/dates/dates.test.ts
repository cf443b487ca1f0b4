import { describe, expect, it } from 'vitest';
import { dateExpressionsIn } from '../../../../src/ingest/extract/dates/expressions.ts';
import { given, inferPublication } from '../../../../src/ingest/extract/dates/publication.ts';
import { resolveDate } from '../../../../src/ingest/extract/dates/resolve.ts';
import { dateStatements } from '../../../../src/ingest/extract/dates/statements.ts';
import { marked } from '../marked.ts';

// A Friday.
const PUBLISHED = '2021-06-11';

describe('an expression of time', () => {
  it.each([
    ['on Friday', 'Friday', '2021-06-11', 'DAY'],
    ['on Monday', 'Monday', '2021-06-07', 'DAY'],
    ['on Saturday', 'Saturday', '2021-06-05', 'DAY'],
    ['last Friday', 'last Friday', '2021-06-04', 'DAY'],
    ['on Thursday evening', 'Thursday evening', '2021-06-10', 'DAY'],
    ['on January 5', 'January 5', '2021-01-05', 'DAY'],
    ['on 5 January', '5 January', '2021-01-05', 'DAY'],
    ['on December 27', 'December 27', '2020-12-27', 'DAY'],
    ['on Tuesday, Dec. 24', 'Tuesday, Dec. 24', '2019-12-24', 'DAY'],
    ['on Friday evening, December 27, 2024', 'Friday evening, December 27, 2024', '2024-12-27', 'DAY'],
    ['on 2020-02-29', '2020-02-29', '2020-02-29', 'DAY'],
    ['today', 'today', '2021-06-11', 'DAY'],
    ['yesterday', 'yesterday', '2021-06-10', 'DAY'],
    ['three days ago', 'three days ago', '2021-06-08', 'DAY'],
    ['the same day', 'the same day', '2021-06-03', 'DAY'],
    ['a few hours earlier', 'a few hours earlier', '2021-06-03', 'DAY'],
    ['a day earlier', 'a day earlier', '2021-06-02', 'DAY'],
    ['the following day', 'the following day', '2021-06-04', 'DAY'],
    ['last week', 'last week', '2021-05-31', 'WEEK'],
    ['this week', 'this week', '2021-06-07', 'WEEK'],
    ['two weeks ago', 'two weeks ago', '2021-05-24', 'WEEK'],
    ['last month', 'last month', '2021-05-01', 'MONTH'],
    ['in December', 'December', '2020-12-01', 'MONTH'],
    ['since August', 'August', '2020-08-01', 'MONTH'],
    ['in March 2019', 'March 2019', '2019-03-01', 'MONTH'],
    ['earlier this year', 'earlier this year', '2021-01-01', 'YEAR'],
    ['in 2014', '2014', '2014-01-01', 'YEAR'],
  ])('%s', (words, text, date, precision) => {
    const [expression, ...more] = dateExpressionsIn(`It closed ${words}.`);
    expect(more).toEqual([]);
    expect(expression?.span.text).toBe(text);
    expect(resolveDate(expression!, { publishedOn: PUBLISHED, told: '2021-06-03' })).toMatchObject({ date, precision });
  });

  it.each([
    ['on Monday', '2021-06-14'],
    ['tomorrow', '2021-06-12'],
    ['next Friday', '2021-06-18'],
    ['on January 5', '2022-01-05'],
    ['in December', '2021-12-01'],
  ])('%s, of what is to come', (words, date) => {
    expect(resolveDate(dateExpressionsIn(`It will close ${words}.`)[0]!, { publishedOn: PUBLISHED, tense: 'FUTURE' })?.date).toBe(date);
  });

  it.each(['They may march in silence.', 'It was won on Super Tuesday.', 'The June 31 that never was.', 'About 2,014 geese came in.'])(
    'is not: %s',
    (text) => {
      expect(dateExpressionsIn(text).map((expression) => resolveDate(expression, { publishedOn: PUBLISHED }))).not.toContainEqual(
        expect.anything(),
      );
    },
  );

  it('is null where nothing fixes it', () => {
    expect(resolveDate(dateExpressionsIn('It closed on Monday.')[0]!, { publishedOn: null })).toBeNull();
    expect(resolveDate(dateExpressionsIn('It closed the same day.')[0]!, { publishedOn: PUBLISHED })).toBeNull();
  });
});

describe('the day of publication', () => {
  it('is inferred from a weekday that fixes the year, as the earliest that it can be', () => {
    expect(inferPublication('The ferry sank on Friday evening, December 27, the mayor said.', '2026-01-01')).toMatchObject({
      date: '2024-12-27',
      inferred: true,
      lowerBound: true,
    });
  });

  it('is the last day that the text tells as past', () => {
    expect(
      inferPublication('It sank on January 5, 2021, and was raised on March 3, 2021. It will sail on May 9, 2021.', '2026-01-01').date,
    ).toBe('2021-03-03');
  });

  it('is null without a full date', () => {
    expect(inferPublication('The ferry sank on Friday, and on January 5 it was raised.', '2026-01-01')).toMatchObject({
      date: null,
      inferred: false,
    });
  });
});

describe('when it was said', () => {
  const dates = (source: string, speakers: (string | null)[], publication = given(PUBLISHED)) => {
    const parts = source.split('|');
    let text = '';
    const statements = parts.map((part, i) => {
      const { text: own, cue, content } = marked(part);
      const shift = <T extends { start: number; end: number }>(range: T): T => ({
        ...range,
        start: range.start + text.length,
        end: range.end + text.length,
      });
      const statement = { cue: cue && shift(cue), content: content.map(shift), speaker: speakers[i] ?? null };
      text += own;
      return statement;
    });
    return dateStatements(text, statements, publication).map((date) => date && `${date.date} ${date.precision}`);
  };

  it.each([
    ['The mayor <c>announced</c> on Wednesday that <q>the ferry will sail on Saturday</q>.', '2021-06-09 DAY'],
    ['On Monday, the mayor <c>said</c> that <q>the ferry had sailed</q>.', '2021-06-07 DAY'],
    ['“<q>It has sailed</q>,” the mayor <c>told</c> the Klow Herald on Tuesday.', '2021-06-08 DAY'],
    ['The mayor <c>said</c> last week that <q>the ferry had sailed</q>.', '2021-05-31 WEEK'],
    ['The mayor <c>said</c> <q>the ferry had sailed on Monday</q>.', '2021-06-11 BEFORE'],
    ['The mayor, who was elected in 2019, <c>said</c> <q>the ferry had sailed</q>.', '2021-06-11 BEFORE'],
    ['The mayor <c>said</c> <q>the ferry had sailed</q>. She made the announcement at a meeting on Thursday.', '2021-06-10 DAY'],
  ])('%s', (source, date) => {
    expect(dates(source, ['mayor'])).toEqual([date]);
  });

  it('goes on from statement to statement', () => {
    const source =
      'The mayor <c>said</c> on Tuesday that <q>it sank</q>.|\n\nThe same day, the owner <c>denied</c> <q>it</q>.|\n\n“<q>It floats</q>,” <c>added</c> his lawyer.|\n\n“<q>It sank fast</q>,” the mayor <c>said</c>.|\n\nThe bishop <c>prayed</c> <q>for it</q>.';
    expect(dates(source, ['mayor', 'owner', 'lawyer', 'mayor', 'bishop'])).toEqual([
      '2021-06-08 DAY',
      '2021-06-08 DAY',
      '2021-06-08 DAY',
      '2021-06-08 DAY',
      '2021-06-11 BEFORE',
    ]);
  });

  it('does not date what was said earlier', () => {
    expect(
      dates(
        'The mayor <c>said</c> on Tuesday that <q>it sank</q>, the owner having previously <c>deemed</c> it “<q>safe</q>”.'.replace(
          ', the',
          '|, the',
        ),
        ['mayor', 'owner'],
      ),
    ).toEqual(['2021-06-08 DAY', '2021-06-08 BEFORE']);
  });

  it('is null where only the earliest day of publication is known', () => {
    expect(
      dates(
        'The mayor <c>said</c> <q>it sank</q>.|\nIt rose on Friday, December 27, the owner <c>said</c> <q>so</q>.',
        ['mayor', 'owner'],
        inferPublication('Friday, December 27', '2025-06-01'),
      )[0],
    ).toBeNull();
  });
});
