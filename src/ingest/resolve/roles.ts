import { remembered } from '../../memo.ts';
import type { AgencyKinds } from '../../records/record.model.ts';

/** Word classes of English, singular and folded: what a mention's head says about what it names. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const PERSONS = set(`president premier minister chancellor secretary governor mayor king queen prince princess emperor senator congressman
congresswoman lawmaker legislator representative deputy speaker ambassador envoy diplomat spokesman spokeswoman spokesperson official officer
adviser advisor aide chief head director leader chairman chairwoman chairperson chair commissioner commander general colonel major admiral
captain sergeant soldier lawyer attorney prosecutor judge justice sheriff economist analyst expert strategist professor researcher scientist
historian author journalist reporter correspondent editor columnist blogger witness resident neighbor neighbour victim survivor worker
employee manager executive founder owner investor trader farmer teacher student doctor nurse patient activist protester campaigner organizer
supporter critic opponent observer volunteer member candidate politician voter democrat republican coach player athlete actor actress singer
director pastor priest bishop pope imam rabbi mother father wife husband son daughter brother sister friend source man woman person
insider veteran refugee nominee hopeful contender frontrunner moderator donor tycoon businessman businesswoman billionaire millionaire
surgeon neurosurgeon pollster constituent host anchor rapper entrepreneur prisoner detainee suspect defendant plaintiff pilot driver passenger sailor engineer monitor inspector ally`);

const SOURCES_PLURAL =
  set(`people officials authorities sources reports media outlets nations countries allies organizations organisations groups
estimates critics others accounts observers residents police troops studies polls news community public opposition leadership`);

const KINDS: readonly (readonly [(typeof AgencyKinds)[number], ReadonlySet<string>])[] = [
  ['MINISTRY', set('ministry department treasury pentagon')],
  ['INTELLIGENCE', set('intelligence cia mi6 mossad fsb')],
  ['MILITARY', set('army military navy forces force command staff marines corps guard militia airforce troops')],
  ['LEGISLATURE', set('parliament congress senate assembly legislature duma knesset bundestag')],
  ['JUDICIARY', set('court tribunal judiciary prosecutors')],
  ['EXECUTIVE', set('government administration presidency cabinet office house kremlin palace council')],
  ['INTERGOVERNMENTAL', set('un nato eu who imf wto opec unesco unicef iaea')],
  ['PARTY', set('party')],
  ['COMPANY', set('company corporation corp inc ltd bank airline group holdings plc firm manufacturer llc')],
  ['NGO', set('foundation charity ngo union association federation society watch')],
  [
    'OTHER',
    set(
      'campaign agency service services committee commission institute university police bureau board authority organization organisation center centre observatory',
    ),
  ],
];

/** Nouns that open a sentence with a capital and are no name. */
const COMMON =
  set(`reports accusations claims statements rumors rumours concerns fears questions figures data evidence news findings results
images photos videos footage documents records allegations speculation revelation decision move critics supporters opponents officials
authorities analysts experts observers sources police investigators prosecutors residents witnesses researchers scientists economists lawmakers
lawyers people others many some diplomats troops soldiers doctors families relatives activists protesters voters democrats republicans`);

/** What speaks on paper: it says so, but nobody is named. */
const DOCUMENTS =
  set(`report statement website poll survey study letter ad advertisement memo document article book lawsuit complaint filing email
indictment transcript tally census questionnaire leaflet bulletin`);

const PRONOUNS = set('he she him her his hers they them their it its we us i me who whom which that this these those one');

/** @param word folded */
export const isDocument = (word: string): boolean => DOCUMENTS.has(word) || DOCUMENTS.has(singular(word));

/** @param word folded */
export const isCommon = (word: string): boolean => COMMON.has(word);

/** Singular of an English noun, well enough for these lists. @param word folded */
export const singular = (word: string): string => {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && word.length > 1 && !word.endsWith('ss') ? word.slice(0, -1) : word;
};

export const isPronoun = (word: string): boolean => PRONOUNS.has(word);
export const isPersonRole = (word: string): boolean => PERSONS.has(word) || PERSONS.has(singular(word));
/** Several that can speak: `officials`, `economists`, `rights groups`; not `developments`. @param word folded */
export const canSpeak = (word: string): boolean =>
  isPersonRole(word) || SOURCES_PLURAL.has(word) || agencyKindOf(word) !== null || /(?:er|or|ist|ian|ant|ee)s$/.test(word);
export const isPlural = (word: string): boolean =>
  SOURCES_PLURAL.has(word) || (singular(word) !== word && word !== 'forces' && word !== 'services');

export const agencyKindOf = remembered((word): (typeof AgencyKinds)[number] | null => {
  const one = singular(word);
  return KINDS.find(([, words]) => words.has(word) || words.has(one))?.[0] ?? null;
});
