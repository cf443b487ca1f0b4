// Writes seed/gazetteer/office-holders.json: heads of state and government, foreign and defence ministers, with their terms.
// Usage: tsx scripts/build-office-holders.ts FACTBOOK LEADERS CODE=CABINET...
// FACTBOOK, LEADERS and the CABINETs are clones of the repositories factbook/factbook.json, every-politician-scrapers/world-leaders-2021
// and those of every-politician-scrapers for one country each (UA=…/ukraine-cabinet).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { packageRoot } from '../src/paths.ts';
import { codeOf } from './office-holders/countries.ts';
import { type Sighting, sightings } from './office-holders/factbook.ts';
import { days, type Held, kind, overlaps, sameName, sameSurname } from './office-holders/same.ts';
import { leaderIds, terms } from './office-holders/wikidata.ts';
import { write } from './office-holders/write.ts';

/** Editions this far apart may have missed a holder between them. */
const BLIND_DAYS = 150;
/** A day or two between swearing in and appointment: the same term. */
const SAME_TERM_DAYS = 31;

const [factbook, leaders, ...cabinets] = process.argv.slice(2);
if (!factbook || !leaders) throw new Error('Usage: tsx scripts/build-office-holders.ts FACTBOOK LEADERS CODE=CABINET...');

/** Those whose end is known, or that a source of late has as still holding the post. */
const sure = new Set<Held>();
const held = joined([...headsOf(factbook), ...byHand(), ...cabinets.flatMap(cabinetOf)]);
withLeaderIds(held, leaders);
write(held);

function headsOf(repository: string): Held[] {
  return [...sightings(repository)].flatMap(([name, seen]) => {
    const country = codeOf(name);
    return country === null
      ? []
      : (['state', 'government'] as const).flatMap((role) =>
          termsOf(
            country,
            seen.filter((one) => one.role === role),
          ),
        );
  });
}

/** One post's holders, in turn. One whose end fell into a long time without editions is left out. */
function termsOf(country: string, seen: Sighting[]): Held[] {
  const inTurn = [...seen].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.seen < b.seen ? -1 : 1));
  const runs: { first: Sighting; last: Sighting; lastSeen: string; firstSeen: string; names: Set<string> }[] = [];
  for (const one of inTurn) {
    const run = runs.at(-1);
    if (run && (run.first.since === one.since || sameName([run.last.name, ...run.last.aliases], [one.name, ...one.aliases]))) {
      if (one.seen > run.lastSeen) [run.last, run.lastSeen] = [one, one.seen];
      run.firstSeen = one.seen < run.firstSeen ? one.seen : run.firstSeen;
      for (const name of [one.name, ...one.aliases]) run.names.add(name);
    } else runs.push({ first: one, last: one, lastSeen: one.seen, firstSeen: one.seen, names: new Set([one.name, ...one.aliases]) });
  }
  return runs.flatMap(({ first, last, lastSeen, names }, i) => {
    const next = runs[i + 1];
    if (next && days(lastSeen, next.firstSeen) > BLIND_DAYS) return [];
    names.delete(last.name);
    return [
      {
        country,
        agency: null,
        title: last.title,
        name: last.name,
        aliases: [...names],
        wikidataId: null,
        from: first.since,
        to: next?.first.since ?? null,
      },
    ];
  });
}

/** A term that was open when its table was made has no known end, and is left to the other sources. */
function cabinetOf(given: string): Held[] {
  const [country = '', repository = ''] = given.split('=');
  const inItsSpelling = (title: string): string => (country === 'US' ? title.replace('Defence', 'Defense') : title);
  return terms(repository).map((term) => ({ ...term, title: inItsSpelling(term.title), country, agency: null, aliases: [] }));
}

function byHand(): Held[] {
  const file = path.join(packageRoot, 'scripts', 'office-holders', 'since-2022.csv');
  return z
    .array(
      z.object({
        country: z.string(),
        agency: z.string(),
        title: z.string(),
        name: z.string(),
        aliases: z.string(),
        from: z.iso.date(),
        to: z.string(),
      }),
    )
    .parse(parse(readFileSync(file), { columns: true }))
    .map(({ aliases, agency, to, ...row }) => ({
      agency: agency || null,
      ...row,
      aliases: aliases.split('|').filter(Boolean),
      wikidataId: null,
      to: to || null,
    }));
}

/** What several sources say of one term, once: whole terms from Wikidata before others, names and ids of all. */
function joined(all: Held[]): Held[] {
  const kept: Held[] = [];
  for (const one of [...all].sort(
    (a, b) => Number(b.wikidataId !== null && b.to !== null) - Number(a.wikidataId !== null && a.to !== null),
  )) {
    const same = kept.find(
      (other) =>
        other.country === one.country &&
        (sameName([other.name, ...other.aliases], [one.name, ...one.aliases]) ||
          (other.from === one.from && sameSurname(other.name, one.name))) &&
        (overlaps(other, one) || days(other.from, one.from) <= SAME_TERM_DAYS) &&
        kind(other.title) === kind(one.title),
    );
    if (same === undefined) {
      const first = { ...one, aliases: [...one.aliases] };
      kept.push(first);
      if (one.wikidataId === null || one.to !== null) sure.add(first);
      continue;
    }
    same.aliases = [...new Set([...same.aliases, one.name, ...one.aliases])].filter((alias) => alias !== same.name);
    same.wikidataId ??= one.wikidataId;
    if (one.wikidataId === null && same.to === null) same.to = one.to;
    if (one.wikidataId === null) sure.add(same);
  }
  return kept.filter((one) => sure.has(one));
}

function withLeaderIds(all: Held[], repository: string): void {
  for (const leader of leaderIds(repository)) {
    const country = codeOf(leader.country);
    const same = all.filter(
      (one) =>
        one.country === country &&
        (sameName([one.name, ...one.aliases], [leader.name]) || sameSurname(one.name, leader.name)) &&
        one.from.startsWith(leader.year),
    );
    for (const one of same) {
      one.wikidataId ??= leader.wikidataId;
      if (leader.name !== one.name) one.aliases = [...new Set([...one.aliases, leader.name])];
    }
  }
}
