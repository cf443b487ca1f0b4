import { describe, expect, it } from 'vitest';
import { independentReports, type Report } from '../../../src/domains/statement/reports.ts';

const PASSAGES = [
  'The harbour will close in May, the mayor told reporters at the quay on Monday morning before the boats went out.',
  'Boats have to leave by spring; so said Ada Quill when asked about it in the town hall by a local paper.',
  'There is to be no port here from next month on, if what the head of the town has announced comes true.',
  'She spoke of shutting the docks for good, adding that nobody had come up with the money that was needed.',
];
const report = (article: string, outlet: string | null, more: Partial<Report> = {}): Report => ({
  article,
  outlet,
  via: [],
  passage: PASSAGES[Number(article.slice(1)) % 4]!,
  ...more,
});

describe('independentReports', () => {
  it.each<[string, Report[], number]>([
    ['none', [], 0],
    ['each outlet by itself', [report('a0', 'x'), report('a1', 'y'), report('a2', 'z')], 3],
    ['one article that has it twice', [report('a0', 'x'), report('a0', 'x', { passage: PASSAGES[1]! })], 1],
    ['two articles of one outlet', [report('a0', 'x'), report('a1', 'x')], 1],
    ['two by way of the same agency', [report('a0', 'x', { via: ['afp'] }), report('a1', 'y', { via: ['tass', 'afp'] })], 1],
    ['one by way of the outlet of the other', [report('a0', 'afp'), report('a1', 'y', { via: ['afp'] })], 1],
    [
      'a chain of such ties',
      [report('a0', 'x', { via: ['afp'] }), report('a1', 'y', { via: ['afp', 'tass'] }), report('a2', 'tass'), report('a3', 'w')],
      2,
    ],
    [
      'a tie by another quotation of the same article',
      [report('a0', 'x'), report('a0', 'x', { via: ['afp'] }), report('a1', 'y', { via: ['afp'] })],
      1,
    ],
    ['unknown outlets, each one of its own', [report('a0', null), report('a1', null)], 2],
    ['unknown outlets that copy', [report('a0', null), report('a1', null, { passage: PASSAGES[0]! })], 1],
  ])('counts %s', (_, reports, count) => {
    expect(independentReports(reports)).toBe(count);
    expect(independentReports([...reports].reverse())).toBe(count);
  });

  const pair = (a: string, b: string) => independentReports([report('a0', 'x', { passage: a }), report('a1', 'y', { passage: b })]);

  it('takes near copies for one source: a word exchanged, other punctuation and case', () => {
    expect(pair(PASSAGES[0]!, PASSAGES[0]!.replace('harbour', 'port'))).toBe(1);
    expect(pair(PASSAGES[0]!, PASSAGES[0]!.toUpperCase().replaceAll(',', ' –'))).toBe(1);
  });

  it('takes the same quoted words in sentences of their own for two', () => {
    const quoted = '“we lost more than a hundred boats”';
    expect(
      pair(
        `At the quay the mayor said ${quoted} before she left for the capital in a hurry.`,
        `Asked how bad the storm had been, Ada Quill answered: ${quoted}. No one disputed it.`,
      ),
    ).toBe(2);
  });

  it('compares short passages whole', () => {
    expect(pair('No comment', 'no comment!')).toBe(1);
    expect(pair('No comment', 'No reply')).toBe(2);
    expect(pair('', '')).toBe(2);
  });
});
