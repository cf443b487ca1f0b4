import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { nameKey } from '../../src/domains/search/words.ts';
import { packageRoot } from '../../src/paths.ts';

export const seedFile = (...names: string[]): unknown => JSON.parse(readFileSync(path.join(packageRoot, 'seed', ...names), 'utf8'));
export const countries = z
  .array(z.object({ code: z.string(), name: z.string(), official: z.string(), demonyms: z.array(z.string()) }))
  .parse(seedFile('gazetteer', 'countries.json'));
/** The Factbook's names that are not the gazetteer's. */
const OTHERWISE: Readonly<Record<string, string>> = {
  Burma: 'MM',
  Czechia: 'CZ',
  'Cabo Verde': 'CV',
  "Cote d'Ivoire": 'CI',
  'Korea, North': 'KP',
  'Korea, South': 'KR',
  'North Korea': 'KP',
  'South Korea': 'KR',
  'Holy See (Vatican City)': 'VA',
  'Turkey (Turkiye)': 'TR',
  Türkiye: 'TR',
  'Bahamas, The': 'BS',
  'The Bahamas': 'BS',
  'Gambia, The': 'GM',
  'The Gambia': 'GM',
  DRC: 'CD',
  'Congo (Kinshasa)': 'CD',
  'Congo (Brazzaville)': 'CG',
  Macedonia: 'MK',
  Swaziland: 'SZ',
  'Micronesia, Federated States of': 'FM',
  Taiwan: 'TW',
  Kosovo: 'XK',
  USA: 'US',
};
const codes = new Map(
  countries
    .filter(({ demonyms }) => demonyms.length > 0)
    .flatMap(({ code, name, official }) => [name, official].map((one) => [nameKey(one), code] as const)),
);
/** ISO code of a state by its name. */
export const codeOf = (country: string): string | null => OTHERWISE[country] ?? codes.get(nameKey(country)) ?? null;
