import { isPlainLetter } from '../../plain.ts';

/** Heads of titles and roles, lower case. What is learned about the world stands elsewhere: these are English words for posts. */
const ROLES =
  'president|vice president|prime minister|premier|chancellor|minister|foreign minister|secretary|undersecretary|secretary-general|secretary general|secretary of state|secretary of defense|ambassador|envoy|spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|press secretary|governor|mayor|senator|congressman|congresswoman|representative|lawmaker|lawmakers|legislator|parliamentarian|deputy|mp|mps|speaker|leader|leaders|chief|chiefs|head|director|director-general|commander|commander-in-chief|general|gen\\.|lieutenant|lt\\.|colonel|col\\.|major|maj\\.|captain|capt\\.|sergeant|sgt\\.|admiral|adm\\.|marshal|brigadier|official|officials|officer|officers|adviser|advisor|advisers|aide|aides|diplomat|diplomats|judge|justice|attorney|attorney general|prosecutor|lawyer|lawyers|sheriff|commissioner|chairman|chairwoman|chair|chairperson|chief executive|ceo|cfo|executive|executives|founder|co-founder|owner|manager|coach|professor|researcher|scientist|analyst|analysts|economist|expert|experts|historian|author|writer|journalist|reporter|editor|columnist|doctor|dr\\.|nurse|teacher|principal|superintendent|bishop|archbishop|pope|cardinal|rabbi|imam|reverend|rev\\.|king|queen|prince|princess|emperor|crown prince|source|sources|authorities|police|witness|witnesses|resident|residents|activist|activists|organizer|member|members|candidate|nominee|coordinator|inspector|detective|investigator|investigators|investor|strategist|pollster|campaign manager|treasurer|counsel|trustee|dean|provost|curator|fellow|sen\\.|rep\\.|gov\\.|pres\\.|prof\\.|first lady|taoiseach|sultan|emir|ayatollah|negotiator|mediator|dissident|veteran|farmer|shopkeeper|driver|operator|secretaries|ministers|presidents|generals|governors|mayors|senators|spokespersons|captain|skipper|harbour master|harbor master|master';
/** Words in either case: with the flag `i`, a capital letter would match any. */
export const eitherCase = (source: string): string =>
  source.replace(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
export const ROLE = `(?:${eitherCase(ROLES)}|CEO|CFO|MPs?)`;
const ROLE_END = new RegExp(`(?:^|[\\s-])(?:${ROLES})$`, 'iu');

/** No word for a role has more letters. */
const LONGEST = 24;
const LETTER = /\p{L}/u;
const [POINT, LAST_OF_ASCII] = [46, 127];

function isLetterOrPoint(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  return isPlainLetter(code) || code === POINT || (code > LAST_OF_ASCII && LETTER.test(words[at]!));
}

/** Read backwards: to look from the front for what goes on to the end is slow. */
function lastWord(words: string): string {
  let from = words.length;
  const least = Math.max(0, from - LONGEST);
  while (from > least && isLetterOrPoint(words, from - 1)) from--;
  return words.slice(from).toLowerCase();
}

const LAST_OF_ROLES = new Set(ROLES.split('|').map((role) => lastWord(role.replaceAll('\\', ''))));

/** Whether words may end with a role: quick to tell. */
export const mayEndAsRole = (words: string): boolean => LAST_OF_ROLES.has(lastWord(words));
/** Whether the words end with a role, or are one. */
export const endsAsRole = (words: string): boolean => mayEndAsRole(words) && ROLE_END.test(words);

/** A personal title that is no capacity. */
export const COURTESY = /^(?:Mr|Mrs|Ms|Dr|Miss|Sir|Dame|Lord|Lady|Madame|Monsieur|Herr)\.?$/;

/** A name as it is printed: capitalised words with the small ones between them. */
export const NAME = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}’'-]*)(?:\s(?:(?:of|the|and|for|de|del|der|van|von|bin|al|al-|el|la|le|di|da|dos)\s){0,2}(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}’'-]*)){0,8}`;

/** Words that end like nationalities and are none. */
const NOT_DEMONYM =
  /^(?:Christian|Republican|Guardian|Vatican|Indian|Median|Human|Woman|African|American|European|Asian|Median|Veteran|Civilian|Historian|Politician|Librarian|Musician|Physician|Technician|Electrician|Pediatrician|Dietitian|Persian|Catholic|Public|Academic|Arctic|Atlantic|Pacific|Democratic|Economic|Olympic|Republic|Republican|Sovereign|Foreign|British|English|Church|Research|March|Search|Branch|Bench|Coach|Parish|Cash|Polish|Spanish)$/;
const DEMONYM_SHAPE =
  /^(?:(?:North|South|East|West|New|Saudi|Sri|Costa|Puerto|Hong|Northern|Southern|Central)\s)?\p{Lu}\p{L}*(?:ian|ean|ese|ish|[lnrt]ch|ani|aqi|iti|aeli|emeni|uwaiti|udi|ani|stani|uan|ban|can|tan|ish|lander|ench|utch|wiss|reek|hai|zech|lovak|urk|rab|ladeshi|ltese|olish|ino|ote)$/u;

/** By its form: "Ukrainian", "South Korean", "U.S.". Who is meant, the gazetteer knows. */
export const isCountryWord = (words: string): boolean =>
  /^(?:US|U\.S\.|UK|U\.K\.|EU|UAE|British|American|English|European|African|Indian|Polish|Spanish|Greek|Thai|Swiss|Czech|Turkish|Filipino|Argentine|Afghan|Kazakh|Uzbek|Kyrgyz|Tajik|Turkmen|Lao|Malagasy|Qatari|Omani|Emirati|Bahraini|Cypriot|Manx|Scots|Welsh|Irish|Scottish|Danish|Norwegian|Serb|Croat|Slovak|Slovene|Kurd|Kurdish)$/.test(
    words,
  ) ||
  (DEMONYM_SHAPE.test(words) && !NOT_DEMONYM.test(words));
