import { describe, expect, it } from 'vitest';
import { joinsOf } from '../../../src/ingest/match/joins.ts';
import { Rarity } from '../../../src/ingest/match/rarity.ts';
import type { Side } from '../../../src/ingest/match/side.ts';
import { country, person, said, type Said, source } from './sides.ts';

const mayor = person('Ines Falcón', 'Mayor', 'ES');
const minister = person('Tomas Berg', 'Transport Minister', 'SE');
const spokesman = person('Olu Adeyemi', 'Government spokesman', 'NG');
const other = person('Bola Okafor', 'Government spokesman', 'NG');
const chief = person('Mara Lind');

/** What the graph has besides, so that words are as rare as they are. */
const besides = [
  said('The harvest was poor this year.', { by: mayor, article: 'x' }),
  said('Schools open again on Monday.', { by: minister, article: 'x' }),
  said('Nobody was hurt in the collision.', { by: spokesman, article: 'x' }),
  said('The tunnel needs new lights.', { by: chief, article: 'x' }),
];

function outcome(own: Side, there: Side): 'SAME' | 'UNSURE' | 'apart' {
  const others = [there, ...besides];
  const rarity = new Rarity([own, ...others]);
  return joinsOf([own], [others], rarity).find(({ b }) => b === there.id)?.kind ?? 'apart';
}

const both = (a: string, b: string, x: Said, y: Said = {}) =>
  outcome(said(b, { article: 'two', ...x, ...y }), said(a, { article: 'one', ...x }));

describe('two articles report one statement', () => {
  it.each<[string, string, string, Said]>([
    [
      'in a translation of its own',
      'The river rose faster than anyone expected and the dam could not be saved.',
      'The river rose more quickly than anybody had expected, and it was impossible to save the dam',
      { by: mayor, on: '2025-03-06', quoted: true },
    ],
    [
      'in part',
      'treating the pensioners as “disposable”',
      'It is obvious that they regard pensioners as disposable',
      { by: mayor, on: '2025-03-06' },
    ],
    [
      'in a paraphrase',
      'Three crew members took their own lives rather than surrender the ship.',
      'Faced with surrender, three of the crew chose suicide.',
      { by: chief, on: '2025-03-06' },
    ],
    [
      'rounding a number otherwise',
      'Nearly 3,000 homes have been flooded since Sunday',
      'more than 3,000 houses flooded',
      { by: minister, on: '2025-03-06', figures: [{ measure: 'flooded', lower: 3000 }] },
    ],
    [
      'copied from a wire',
      'Trains will not run north of the lake until the bridge is repaired',
      'Trains will not run north of the lake until the bridge is repaired',
      { by: minister },
    ],
  ])('%s', (_, a, b, how) => {
    expect(both(a, b, how)).toBe('SAME');
  });

  it('under the name of the country that the spokesman speaks for, if the figure agrees', () => {
    const figures = [{ measure: 'evacuated', lower: 1200, upper: 1200 }];
    const text = 'some 1,200 villagers had been evacuated from the delta';
    expect(
      both(
        text,
        'About 1,200 people evacuated from villages in the delta',
        { by: spokesman, on: '2025-03-06', figures },
        { by: country('Nigeria', 'NG') },
      ),
    ).toBe('SAME');
  });

  it('without saying whose it is, where that article hears the speaker too', () => {
    const text = 'Inspectors ignored two warnings about corroded cables before the bridge collapsed';
    const there = said('Inspectors had ignored two warnings about corroded cables before the collapse of the bridge.', { by: chief });
    const own = (heard: Said['heard']) => said(text, { article: 'two', by: source('reports', 'two', true), heard });
    expect(outcome(own([chief]), there)).toBe('SAME');
    expect(outcome(own([]), there)).toBe('apart');
  });
});

describe('two statements stay two', () => {
  it.each<[string, string, string, Said, Said]>([
    [
      'with another number',
      'The flood has destroyed 340 homes in the valley',
      'The flood has destroyed 910 homes in the valley',
      { by: mayor, on: '2025-03-06' },
      {},
    ],
    [
      'of two spokesmen',
      'The ferry will sail again on Friday',
      'The ferry will sail again on Friday',
      { by: spokesman, on: '2025-03-06' },
      { by: other },
    ],
    ['of two days', 'Inflation is under control', 'Inflation is under control', { by: minister, on: '2025-03-06' }, { on: '2025-04-06' }],
    [
      'that say opposite things',
      'Exports to Norway rose sharply in the spring',
      'Imports from Norway rose sharply in the spring',
      { by: minister, on: '2025-03-06' },
      {},
    ],
    [
      'one of which denies',
      'The company poisoned the lake with mercury',
      'The company poisoned the lake with mercury',
      { by: chief, on: '2025-03-06' },
      { act: 'DENIAL' },
    ],
    [
      'of unnamed officials',
      'Talks with the union broke down over overtime',
      'Overtime was why talks with the union broke down',
      { by: source('an official', 'one') },
      { by: source('an official', 'two') },
    ],
    [
      'of unnamed officials in the few words that all of them have',
      'Not to be named',
      'not to be named',
      { by: source('one official', 'one'), on: '2025-03-06' },
      { by: source('one official', 'two'), on: '2025-03-06' },
    ],
    [
      'of one who speaks a lot, where no day is known of either',
      'The city would review what its towns have done for their own defence against floods',
      'He ordered a thorough review of the computer defences of the city',
      { by: mayor },
      { by: mayor },
    ],
    [
      'of few words that one says all the time, where no day is known of either',
      'We don’t want them in our country',
      'We either have a country or we don’t',
      { by: mayor, quoted: true },
      {},
    ],
    [
      'of which one says that it is not so, where no day is known of either',
      'The harbour pilot is not qualified to steer the northern ferry',
      'The harbour pilot is qualified to steer the northern ferry',
      { by: mayor },
      {},
    ],
    [
      'with nothing but names in common',
      'Ada Quill was qualified',
      'Ada Quill lost the vote in Gotham',
      { by: mayor, on: '2025-03-06' },
      {},
    ],
  ])('%s', (_, a, b, x, y) => {
    expect(both(a, b, x, y)).not.toBe('SAME');
  });

  it('where a third that is like both would join what stands against one another', () => {
    const graph = [
      said('The merger will cost 400 workers their jobs at the mill', { by: chief, article: 'one', on: '2025-03-06' }),
      said('The merger will cost 650 workers their jobs at the mill', { by: chief, article: 'x', on: '2025-03-06' }),
    ];
    const own = said('The merger will cost workers their jobs at the mill', { by: chief, article: 'two', on: '2025-03-06' });
    const all = [...graph, ...besides];
    const joins = joinsOf([own], [all], new Rarity([own, ...all]));
    expect(joins.filter(({ kind }) => kind === 'SAME')).toHaveLength(1);
  });

  it('as proposals, with reasons, where a spokesman may be who a country is said for', () => {
    const own = said('the election result will be respected by the army', {
      by: country('Nigeria', 'NG'),
      article: 'two',
      on: '2025-03-06',
    });
    const there = said('The army respects whatever the election brings', { by: spokesman, on: '2025-03-06' });
    const all = [there, ...besides];
    const [join] = joinsOf([own], [all], new Rarity([own, ...all]));
    expect(join).toMatchObject({ kind: 'UNSURE', reason: expect.stringContaining('Olu Adeyemi speaks for Nigeria') });
  });
});
