// Heads of state and government out of every edition of the World Factbook that factbook.json kept (CC0, from a work in the public domain).
import { execFileSync } from 'node:child_process';
import { decodeHTML } from 'entities';
import { z } from 'zod';

/** One edition's word on who holds a post. */
export interface Sighting {
  role: 'state' | 'government';
  title: string;
  name: string;
  aliases: string[];
  /** The day it was taken up. */
  since: string;
  /** The day of the edition. */
  seen: string;
}

const text = z.object({ text: z.string() }).partial().optional().catch(undefined);
const profile = z.object({
  Government: z
    .object({
      'Country name': z.object({ 'conventional short form': text }).partial().optional().catch(undefined),
      'Executive branch': z.object({ 'chief of state': text, 'head of government': text }).partial().optional().catch(undefined),
    })
    .partial()
    .optional(),
});

const TITLES = [
  'President of the Swiss Confederation',
  'State Affairs Commission President',
  'President of the Government of Spain',
  'Sovereign Council Chair',
  'President of Council of Ministers',
  'Chairperson of the Council of Ministers',
  'Minister of State',
  'Supreme Leader',
  'Grand Duke',
  'Vice President',
  'Prime Minister',
  'Taoiseach',
  'President',
  'Chancellor',
  'Premier',
  'Emperor',
  'King',
  'Queen',
  'Emir',
  'Amir',
  'Sultan',
  'Prince',
  'Pope',
];
const RANKS = /^(?:Dr|Gen|Col|Capt|Lt|Maj|Sir|Dame|General|Colonel|Captain|Crown Prince|Ratu)\.?\s+/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const HELD = new RegExp(
  String.raw`^(?<state>Acting|Interim|Caretaker|Transitional|Transition)?\s*(?<title>${TITLES.join('|')})(?:\s*\([^)]*\))?\s+(?<name>[^()0-9,;]+?(?:\s\([A-Z][a-z]+\)\s[^()0-9,;]+?)?(?:, Jr\.)?)\s*\(since (?<day>\d{1,2}) (?<month>[A-Z][a-z]+) (?<year>\d{4})\)`,
);

/** Every edition's holders, by the country's short name. */
export function sightings(repository: string): Map<string, Sighting[]> {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'ignore'] });
  const found = new Map<string, Sighting[]>();
  const days = new Map(
    git('log', '--format=%H %as')
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );
  for (const [commit, day] of days) {
    if (!commit) continue;
    const touched = git('show', '--format=', '--name-only', '--diff-filter=AM', commit).split('\n');
    for (const file of touched.filter((name) => /^(?!oceans|world|meta|antarctica)[a-z-]+\/[a-z]{2}\.json$/.test(name))) {
      const edition = editionOf(git('show', `${commit}:${file}`), day);
      if (edition) found.set(edition.country, [...(found.get(edition.country) ?? []), ...edition.sightings]);
    }
  }
  return found;
}

function editionOf(json: string, seen: string): { country: string; sightings: Sighting[] } | null {
  const government = profile.safeParse(parsed(json)).data?.Government;
  const country = government?.['Country name']?.['conventional short form']?.text;
  const branch = government?.['Executive branch'];
  if (!country || !branch) return null;
  const of = (role: Sighting['role'], said: string | undefined): Sighting[] => (said ? held(role, said, seen) : []);
  return {
    country: decodeHTML(country).trim(),
    sightings: [...of('state', branch['chief of state']?.text), ...of('government', branch['head of government']?.text)],
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function held(role: Sighting['role'], said: string, seen: string): Sighting[] {
  const plain = decodeHTML(said)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A monarch of fifteen states says little in fourteen of them.
  if (/represented by/.test(plain)) return [];
  const groups = HELD.exec(plain)?.groups;
  if (!groups) return [];
  const month = MONTHS.findIndex((name) => name.startsWith(groups['month'] ?? '-')) + 1;
  if (month === 0) return [];
  const since = `${groups['year']}-${String(month).padStart(2, '0')}-${(groups['day'] ?? '').padStart(2, '0')}`;
  const { name, aliases } = namesOf(groups['name'] ?? '');
  const title = [groups['state'], groups['title']].filter(Boolean).join(' ');
  return [{ role, title, name, aliases, since, seen }];
}

/** `Luis Rodolfo ABINADER Corona`: the surname is in capitals, and the press says given name and surname. */
function namesOf(printed: string): { name: string; aliases: string[] } {
  let rest = printed.replace(/,? Jr\.$/, '').trim();
  while (RANKS.test(rest)) rest = rest.replace(RANKS, '');
  const nickname = /["(]([A-Z]\w+)[")]/.exec(rest)?.[1];
  const words = rest
    .replace(/["(]\w+[")]\s*/, '')
    .split(' ')
    .filter(Boolean);
  const isSurname = (word: string): boolean =>
    word.length > 1 && word === word.toUpperCase() && /\p{Lu}{2}|^[A-Z]['’-]/u.test(word) && !ROMAN.test(word);
  const at = words.findIndex(isSurname);
  const plain = words.map((word) => (isSurname(word) ? cased(word) : word));
  const name = plain.filter((word, i) => i === at || !/^\p{Lu}\.$/u.test(word)).join(' ');
  if (at === -1) return { name, aliases: [] };
  const to = words.findLastIndex(isSurname);
  const surname = plain.slice(at, to + 1).join(' ');
  const given = plain.slice(0, at).filter((word) => !/^\p{Lu}\.$/u.test(word));
  const short = at === 0 ? [plain.slice(0, to + 2).join(' ')] : [given[0], given.at(-1), nickname].map((one) => one && `${one} ${surname}`);
  return { name, aliases: [...new Set([...short, plain.join(' ')])].filter((one): one is string => !!one && one !== name) };
}

const ROMAN = /^[IVX]+$/;

function cased(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
