import { describe, expect, it } from 'vitest';
import { gazetteer, withWhatItNames } from '../../../src/ingest/resolve/gazetteer.ts';

const known = gazetteer();
const people = [...known.records.values()].filter((record) => record.type === 'PERSON');

describe('the gazetteer', () => {
  it('names nothing that it lacks', () => {
    const missing = [...known.records.values()].flatMap((record) => {
      const named =
        record.type === 'PERSON'
          ? record.positions.flatMap(({ agency, country }) => [agency, country])
          : record.type === 'AGENCY'
            ? [record.country, record.parent]
            : record.type === 'OUTLET'
              ? [record.country]
              : [];
      return named.filter((key) => key != null && !known.records.has(key)).map((key) => `${record.key} names ${String(key)}`);
    });
    expect(missing).toEqual([]);
  });

  it('has nobody twice', () => {
    const ids = people.flatMap(({ key, wikidataId }) => (wikidataId === null ? [] : [[wikidataId, key] as const]));
    const twice = ids.filter(([id], at) => ids.findIndex(([other]) => other === id) !== at);
    expect(twice).toEqual([]);
  });

  it('has no term that ends before it begins', () => {
    const odd = people.flatMap(({ key, positions }) =>
      positions.filter(({ from, to }) => from !== null && to !== null && to < from).map((position) => `${key}/${position.key}`),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    ['Joe Biden', 'Joseph Biden', 'US'],
    ['Benjamin Netanyahu', 'Benjamin Netanyahu', 'IL'],
    ['Kaja Kallas', 'Kaja Kallas', 'EE'],
    ['the Pentagon', 'Pentagon', 'US'],
    ['Quai d’Orsay', 'French Foreign Ministry', 'FR'],
    ['IAEA', 'International Atomic Energy Agency', null],
    ['Ivory Coast', 'Ivory Coast', 'CI'],
  ])('knows %s', (name, preferred, country) => {
    expect(known.byName(name).map((actor) => [actor.names[0], actor.country])).toEqual([[preferred, country]]);
  });

  it('hands over what a record names before the record', () => {
    const record = known.records.get('mark-rutte');
    expect(record).toBeDefined();
    expect(record && withWhatItNames(record, known).map(({ key }) => key)).toEqual(['netherlands', 'nato', 'mark-rutte']);
  });
});
