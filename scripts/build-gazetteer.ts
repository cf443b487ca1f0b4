// Writes seed/gazetteer/countries.json from the package world-countries: names, capitals and demonyms, nothing else of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../src/paths.ts';

const countries = z
  .array(
    z.object({
      cca2: z.string(),
      name: z.object({ common: z.string(), official: z.string() }),
      capital: z.array(z.string()),
      independent: z.boolean().nullish(),
      demonyms: z.record(z.string(), z.object({ m: z.string() })),
    }),
  )
  .parse(JSON.parse(readFileSync(`${packageRoot}node_modules/world-countries/countries.json`, 'utf8')));

/** What the package lacks and news use all the time. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirati'],
  BA: ['Bosnian'],
  CD: ['Congolese'],
  CZ: ['Czech'],
  DK: ['Danish'],
  ES: ['Spanish'],
  FI: ['Finnish'],
  FR: ['French'],
  GB: ['British', 'UK'],
  IE: ['Irish'],
  NL: ['Dutch'],
  PL: ['Polish'],
  SE: ['Swedish'],
  SK: ['Slovak'],
  TR: ['Turkish'],
  US: ['U.S.', 'US'],
  KG: ['Kyrgyz'],
  AF: ['Afghan'],
  IS: ['Icelandic'],
  PH: ['Philippine', 'Filipino'],
  LU: ['Luxembourg'],
  NZ: ['New Zealand'],
  AR: ['Argentine', 'Argentinian'],
  CN: ['Chinese'],
  SI: ['Slovenian'],
};
const rows = countries
  .map(({ cca2, name, capital, demonyms, independent }) => ({
    code: cca2,
    name: name.common,
    official: name.official,
    capitals: capital.flatMap((one) => [...new Set([one, one.replace(/ D\.C\.$/, '')])]),
    // What belongs to a territory is called as what belongs to its country.
    demonyms: independent ? [...new Set([...(MORE[cca2] ?? []), demonyms['eng']?.m ?? ''])].filter((one) => one !== '') : [],
  }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
writeFileSync(`${packageRoot}seed/gazetteer/countries.json`, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
