// Office holders as Wikidata had them (CC0), in the tables of the project EveryPolitician.
import { execFileSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export interface Term {
  title: string;
  name: string;
  wikidataId: string;
  from: string;
  /** Null: still held when the table was made. */
  to: string | null;
}

const isoDate = z.iso.date();
const rows = z.array(z.object({ position: z.string(), person: z.string(), personID: z.string(), start: z.string(), end: z.string() }));

/** `html/holders21.csv`: who held which post since 2000. Terms without whole dates are left out. */
export function terms(repository: string): Term[] {
  return rows.parse(parse(shown(repository, 'html/holders21.csv'), { columns: true, relax_quotes: true })).flatMap((row) => {
    const title = titleOf(row.position);
    // One or two rows end before they begin.
    const inOrder = row.end === '' || row.start <= row.end;
    const whole = inOrder && isoDate.safeParse(row.start).success && (row.end === '' || isoDate.safeParse(row.end).success);
    if (!title || !whole || !/^Q\d+$/.test(row.personID)) return [];
    return [{ title, name: row.person, wikidataId: row.personID, from: row.start, to: row.end || null }];
  });
}

const leaders = z.array(
  z.object({
    countryLabel: z.string().optional(),
    country: z.string(),
    officeholder: z.string(),
    officeholderLabel: z.string(),
    start_year: z.string(),
  }),
);

/** Heads of state and government of 2021 and 2022, of all countries, with the year that they began in. */
export function leaderIds(repository: string): { country: string; name: string; wikidataId: string; year: string }[] {
  return leaders
    .parse(parse(shown(repository, 'data/wikidata.csv'), { columns: true, relax_quotes: true }))
    .map((row) => ({ country: row.country, name: row.officeholderLabel, wikidataId: row.officeholder, year: row.start_year }));
}

function shown(repository: string, file: string): string {
  return execFileSync('git', ['-C', repository, 'show', `HEAD:${file}`], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

const FOREIGN =
  /^(?:Federal |Secretary of State for |Secretary for |Secretary of |Ministers? of |Ministers? for )+(?:Europe and )?(?:Foreign|External)(?:,? (?:Commonwealth|and European|and Commonwealth)[\w, ]*)? (?:Affairs|Relations)(?: of .*)?$/i;
const DEFENCE =
  /^(?:Federal )?(?:Minister|Secretary|Secretary of State) (?:of|for) (?:National )?Defen[cs]e(?: and (?:Military Veterans|Armed Forces Logistics))?$/i;
const OTHERS = new Set([
  'President',
  'Prime Minister',
  'Chancellor',
  'Premier',
  'Foreign Secretary',
  'Secretary of State',
  'Presidential Spokesperson',
  'Secretary of Defense',
]);

function titleOf(position: string): string | null {
  const title = position.trim();
  return OTHERS.has(title) || FOREIGN.test(title) || DEFENCE.test(title) ? title : null;
}
