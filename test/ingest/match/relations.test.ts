import { describe, expect, it } from 'vitest';
import { differingIn } from '../../../src/ingest/match/discrepancies.ts';
import { Rarity } from '../../../src/ingest/match/rarity.ts';
import { MATCHER, relationsOf } from '../../../src/ingest/match/relations.ts';
import type { Side } from '../../../src/ingest/match/side.ts';
import { person, said } from './sides.ts';

const mayor = person('Ines Falcón', 'Mayor', 'ES');
const rival = person('Pau Serra');
const counted = (lower: number, upper = lower, measure = 'evacuated') => [{ measure, lower, upper, text: String(lower) }];

function relation(own: Side, there: Side) {
  const [found] = relationsOf([own], [[there]], [], new Rarity([own, there]));
  return found === undefined ? null : { kind: found.kind, from: found.from === own.id ? 'own' : 'there', by: found.extractor };
}

describe('how statements stand to one another', () => {
  const early = said('240 residents of the old town were evacuated', { by: mayor, on: '2025-03-06', figures: counted(240) });

  it('a later number of one speaker updates the earlier, whichever is read first', () => {
    const late = said('310 residents of the old town were evacuated', {
      by: mayor,
      on: '2025-03-08',
      article: 'two',
      figures: counted(310),
    });
    expect(relation(late, early)).toEqual({ kind: 'UPDATES', from: 'own', by: MATCHER });
    expect(relation(early, late)).toEqual({ kind: 'UPDATES', from: 'there', by: MATCHER });
  });

  it('numbers of two speakers that cannot both be right contradict, equal ones corroborate', () => {
    const how = { by: rival, on: '2025-03-06', article: 'two' };
    expect(relation(said('500 residents of the old town were evacuated', { ...how, figures: counted(500) }), early)?.kind).toBe(
      'CONTRADICTS',
    );
    expect(relation(said('240 residents of the old town were evacuated', { ...how, figures: counted(240) }), early)?.kind).toBe(
      'CORROBORATES',
    );
  });

  it('what counts something else, or was said long after, is not compared', () => {
    const how = { by: rival, on: '2025-03-06', article: 'two' };
    expect(relation(said('500 sandbags were filled at the quay', { ...how, figures: counted(500, 500, 'sandbags') }), early)).toBeNull();
    const after = said('500 residents of the old town were evacuated', { ...how, on: '2025-09-06', figures: counted(500) });
    expect(relation(after, early)).toBeNull();
  });

  it('a denial denies, and a silence responds to, what another says', () => {
    const charge = said('The company dumped mercury into the lake for years', { by: rival, on: '2025-03-06' });
    const how = { by: mayor, article: 'two', on: '2025-03-07' };
    expect(relation(said('The company dumped mercury into the lake', { ...how, act: 'DENIAL' }), charge)?.kind).toBe('DENIES');
    expect(relation(said('The company dumped mercury into the lake', { ...how, act: 'DECLINED_COMMENT' }), charge)?.kind).toBe(
      'RESPONDS_TO',
    );
  });

  it('the same words of one speaker at another time are repeated', () => {
    const first = said('Rents in the harbour district will be frozen for three winters', { by: mayor, on: '2025-03-06' });
    const again = said('Rents in the harbour district will be frozen for three winters', { by: mayor, on: '2025-05-06', article: 'two' });
    expect(relation(again, first)).toEqual({ kind: 'REPEATS', from: 'own', by: MATCHER });
  });
});

describe('renderings of one statement that differ', () => {
  const differing = (a: Side, b: Side) =>
    differingIn([{ a: a.id, b: b.id, kind: 'SAME', score: 1, reason: '' }], new Map([a, b].map((one) => [one.id, one]))).map(
      ({ kind, sides }) => [kind, ...sides.map(({ value }) => value)],
    );

  it('in number, in what is counted, in speaker, in quoted words', () => {
    const one = said('Over 3,000 homes flooded', { by: mayor, figures: [{ measure: 'flooded', lower: 3000, text: 'over 3,000' }] });
    const two = said('Nearly 3,000 homes flooded', {
      by: mayor,
      figures: [{ measure: 'flooded', lower: 3000, upper: 3000, approximate: true, text: 'nearly 3,000' }],
    });
    expect(differing(two, one)).toEqual([['FIGURE', 'over 3,000', 'nearly 3,000']]);
    const three = said('3,000 homes destroyed', { by: rival, figures: [{ measure: 'destroyed', lower: 3000, text: '3,000' }] });
    expect(differing(three, one).map(([kind]) => kind)).toEqual(['MEASURE', 'SPEAKER']);
    const quoted = { by: mayor, quoted: true };
    expect(differing(said('The town is lost', quoted), said('The city cannot be saved', quoted)).map(([kind]) => kind)).toEqual([
      'WORDING',
    ]);
  });

  it('not where they say the same', () => {
    const how = { by: mayor, quoted: true, figures: [{ measure: 'flooded', lower: 3000, upper: 3000, text: '3,000' }] };
    expect(differing(said('3,000 homes are under water', how), said('3,000 homes are under water.', how))).toEqual([]);
  });
});
