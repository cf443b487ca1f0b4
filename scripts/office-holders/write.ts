import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { nameKey } from '../../src/domains/search/words.ts';
import { slug } from '../../src/ingest/resolve/names.ts';
import { packageRoot } from '../../src/paths.ts';
import { actorRecord, recordSet } from '../../src/records/record.model.ts';
import { countries, seedFile } from './countries.ts';
import { type Held, sameName } from './same.ts';

/** Writes the terms as records of people, without those whom the seed has already. */
export function write(all: Held[]): void {
  const seeded = recordSet.parse(seedFile('10-actors.json')).actors;
  const taken = new Set(seeded.map(({ key }) => key));
  const known = new Set(seeded.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey));
  const codeToKey = new Map(seeded.flatMap((one) => (one.type === 'COUNTRY' ? [[one.code, one.key] as const] : [])));
  const people: { country: string; terms: [Held, ...Held[]] }[] = [];
  for (const one of all) {
    const same = people.find(
      ({ country, terms: [first] }) =>
        (country === one.country ||
          ((first.agency ?? one.agency) !== null && [first.name, ...first.aliases].some((name) => nameKey(name) === nameKey(one.name)))) &&
        (first.wikidataId !== null && one.wikidataId !== null
          ? first.wikidataId === one.wikidataId
          : sameName([first.name, ...first.aliases], [one.name, ...one.aliases])),
    );
    if (same) same.terms.push(one);
    else people.push({ country: one.country, terms: [one] });
  }
  const records = people
    .filter(({ terms }) => !terms.some(({ name, aliases }) => [name, ...aliases].some((one) => known.has(nameKey(one)))))
    .map(({ country, terms }) => {
      const inTurn = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1));
      const named = inTurn.find((one) => one.wikidataId !== null) ?? inTurn[0];
      const name = named?.name ?? '';
      const plain = slug(name);
      const key = taken.has(plain) ? `${plain}-${country.toLowerCase()}` : plain;
      taken.add(key);
      const aliases = [...new Set(inTurn.flatMap((one) => [one.name, ...one.aliases]))].filter((one) => one !== name).sort();
      const countryKey = (code: string): string => codeToKey.get(code) ?? slug(countries.find((one) => one.code === code)?.name ?? '');
      const positions = inTurn.map((term) => ({
        key: `${slug(term.title)}-${term.from.slice(0, 4)}`,
        title: term.title,
        ...(term.agency === null ? { country: countryKey(term.country) } : { agency: term.agency }),
        from: term.from,
        ...(term.to && { to: term.to }),
      }));
      return { type: 'PERSON' as const, key, name, aliases, wikidataId: named?.wikidataId ?? null, positions: uniqueKeys(positions) };
    })
    .filter(({ key }) => key !== '')
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const record of records) actorRecord.parse(record);
  writeFileSync(
    path.join(packageRoot, 'seed/gazetteer/office-holders.json'),
    `[\n${records.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`,
  );
  process.stdout.write(
    `${String(records.length)} people, ${String(records.filter(({ wikidataId }) => wikidataId).length)} with a Wikidata id\n`,
  );
}

function uniqueKeys<P extends { key: string; from: string }>(positions: P[]): P[] {
  const seen = new Set<string>();
  return positions.map((one) => {
    const key = seen.has(one.key) ? `${one.key.slice(0, -4)}${one.from}` : one.key;
    seen.add(key);
    return { ...one, key };
  });
}
