import { matchesOf } from '../matches.ts';
import { sentenceAround, spanOf, type Range, type Span } from '../span.ts';
import { COURTESY, eitherCase, endsAsRole, isCountryWord, mayEndAsRole, NAME, ROLE } from './lexicon.ts';

/** In which capacity a speaker is presented, as printed. */
export interface Capacity {
  /** All of it: "spokesperson for the National Security Council", "Ukrainian President". */
  span: Span;
  /** "spokesperson", "President". */
  title: Span;
  /** "National Security Council". */
  organisation: Span | null;
  /** "Ukrainian"; "US" and "Ukrainian" of "US and Ukrainian officials". */
  countries: Span[];
  reason: string;
}

const PRE_TITLE = new RegExp(
  String.raw`(?<capacity>(?:(?<country>(?:U\.S\.|U\.K\.|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)(?:['’]s)?)\s)??(?:(?:${eitherCase('former|acting|deputy|interim|outgoing|incoming|first|vice|assistant|senior|chief|top|special|national|state|federal|intelligence|military|defense|defence|foreign|interior|finance|health|justice|prime|security|party|opposition|government|police|army|press|campaign')}|White House|Pentagon|Kremlin|State Department)\s)*(?<title>${ROLE}(?:\s(?:[Gg]eneral|[Ss]ecretary|[Mm]inister))?))$`,
  'du',
);
const APPOSITION = new RegExp(
  String.raw`^\s*,\s+(?:(?:who\s+(?:is|was|serves as|heads?|leads?|chairs?)|and)\s+)?(?<capacity>(?:(?:[Tt]he|an?|its|his|her|their|one of the)\s+)?(?<before>(?:[\p{L}.’'-]+\s){0,6}?)(?<title>${ROLE})(?<tail>(?:\s+(?:for|of|at|in|to|with|from|on)\s+(?:[^,;:.“”"()]|\.(?=\p{L})|(?<=(?:[\s.(]\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep)))\.)+(?:\s?\(\p{Lu}[\p{Lu}\d-]+\))?)?))`,
  'du',
);

/**
 * The capacity beside the mention of a speaker, or in it; null where none is printed. Pre-titles ("Ukrainian President Ada Kovalenko"), appositions (", spokesperson for
 * the Port Authority,", also before the name) and mentions that are nothing but a role ("a US official", "the Ukrainian president").
 */
export function capacityOf(text: string, mention: Range): Capacity | null {
  const words = text.slice(mention.start, mention.end);
  // The mention may take in the apposition: "Ada Koval, the port's director".
  const comma = words.includes(',') ? words.search(/,(?!\s+(?:and\s+)?\p{Lu}\p{L}*(?:ian|ean|ish|ese)\b)/u) : -1;
  const name = comma < 0 ? mention : { start: mention.start, end: mention.start + comma };
  return within(text, name) ?? apposition(text, name) ?? appositionBefore(text, name);
}

const ROLE_ALONE = new RegExp(`^${ROLE}$`, 'u');
const NAME_FIRST = new RegExp(`^(?<name>${NAME})`, 'u');
const BEHIND_PREPOSITION = /^\s+(?:for|of|at|in|to|with|from|on)\s+(?:the\s+)?(?<name>.+)$/isu;
const APPOSITION_BEFORE = new RegExp(
  String.raw`(?:^|[,;:“”"—–-]\s*|\bby\s+|\bto\s+)(?:[Tt]he\s+|its\s+|their\s+|[Aa]n?\s+)?(?<capacity>(?<before>(?:[\p{L}.’'-]+\s){0,5}?)(?<title>${ROLE})(?<tail>\s+(?:for|of|at|in)\s+[^,;:.“”"]+)?),\s*$`,
  'du',
);

/** What anyone may be called who is not named. */
const UNTITLED = /^(?:sources?|analysts?|experts?|authorities|police|witness(?:es)?|residents?|members?|chair|head|heads)$/i;

const LEAD = /^(?:the|a|an|one|two|three|some|several|many|another|unnamed|anonymous|his|her|its|their|our|senior|top|both|each|every)\s+/i;
const POST_OF = /^(?<head>.+?)\s+(?:for|of|at|in|with|from|on|to)\s+(?:the\s+)?/iu;

/** In the mention itself: before a name, or all of it. */
function within(text: string, mention: Range): Capacity | null {
  const words = text.slice(mention.start, mention.end);
  let skip = 0;
  for (let match = LEAD.exec(words); match; match = LEAD.exec(words.slice(skip))) skip += match[0].length;
  const rest = words.slice(skip);
  if (endsAsRole(rest.trimEnd()) && isPost(rest, skip > 0)) {
    if (UNTITLED.test(rest.trim())) return null;
    return build(text, mention.start + skip, mention.end, mention.end, null, 'the mention is a role');
  }
  const titleLength = titleBeforeName(rest);
  if (titleLength > 0) {
    if (COURTESY.test(rest.slice(0, titleLength))) return null;
    return build(
      text,
      mention.start + skip,
      mention.start + skip + titleLength,
      mention.start + skip + titleLength,
      null,
      'it stands before the name',
    );
  }
  const of = POST_OF.exec(rest);
  if (of && endsAsRole(of.groups!.head!)) {
    const organisation = NAME_FIRST.exec(rest.slice(of[0].length));
    const at = mention.start + skip + of[0].length;
    const end = organisation ? at + organisation[0].length : mention.end;
    const body = organisation ? spanOf(text, at, end) : null;
    return build(text, mention.start + skip, mention.start + skip + of.groups!.head!.length, end, body, 'the mention itself names a post');
  }
  return outside(text, mention);
}

/** "Amy Pope" ends like a title and is none. */
const isPost = (words: string, determined: boolean): boolean =>
  determined || /(?:^|\s)\p{Ll}\S*$/u.test(words.trimEnd()) || isCountryWord(words.split(' ')[0]!) || ROLE_ALONE.test(words.trim());

const BLANKS = /\s+/g;

/** How long the title before a name is: to the first word that ends one, and on while the next does too. 0 without one. */
function titleBeforeName(words: string): number {
  let length = 0;
  for (const { index } of matchesOf(BLANKS, words)) {
    const head = words.slice(0, index);
    const name = words.slice(index).trimStart();
    const ends = /^\p{Lu}/u.test(name) && endsAsRole(head) && !/\s(?:to|for|at|with|from|and)\s/.test(head);
    if (ends) length = index;
    else if (length > 0) break;
  }
  return length;
}

/** Before the mention, where the extractor took the bare name. */
function outside(text: string, mention: Range): Capacity | null {
  if (!isCapital(text, mention.start)) return null;
  const sentence = sentenceAround(text, mention);
  const before = text.slice(sentence.start, mention.start).trimEnd();
  if (before.length === mention.start - sentence.start) return null;
  const match = mayEndAsRole(before) ? PRE_TITLE.exec(before) : null;
  if (!match?.groups?.title) return null;
  const [start, end] = match.indices!.groups!.capacity!;
  const country = match.groups.country;
  const skip = country !== undefined && !isCountryWord(country.replace(/['’]s$/, '')) && !/['’]s$/.test(country) ? country.length + 1 : 0;
  return build(text, sentence.start + start + skip, sentence.start + end, sentence.start + end, null, 'it stands before the name');
}

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at, at + 2));

const COMMA = /\s*,/y;
const STOP = /\s*[,.:;]/y;
/** Whether a stretch of that kind begins there. */
function begins(stretch: RegExp, text: string, at: number): boolean {
  stretch.lastIndex = at;
  return stretch.test(text);
}

function apposition(text: string, mention: Range): Capacity | null {
  if (!begins(COMMA, text, mention.end)) return null;
  const sentence = sentenceAround(text, mention);
  const rest = text.slice(mention.end, sentence.end);
  const match = APPOSITION.exec(rest);
  if (!match?.groups) return null;
  const [from, to] = match.indices!.groups!.capacity!;
  const article = /^(?:the|a|an|its|his|her|their|one of the)\s+/i.exec(match[0].slice(from - match.index))?.[0].length ?? 0;
  // A comma must close it: "Kovalenko, president of the club, said", and no other clause: ", general secretary and".
  const after = rest.slice(to);
  if (!/^\s*(?:[,;:.)”"]|$|said\b|told\b|who\b|and\b)/.test(after) && match.groups.tail === undefined) return null;
  const [, titleEnd] = match.indices!.groups!.title!;
  const tail = match.groups.tail;
  const tailAt = match.indices!.groups!.tail?.[0] ?? to;
  let end = mention.end + to;
  let organisation: Span | null = null;
  if (tail !== undefined) {
    const cut =
      /\s+(?:who|which|that|said|says|told|has|have|was|were|is|are|in an?|during|when|as|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.exec(
        tail,
      );
    const kept = cut ? tail.slice(0, cut.index) : tail;
    end = mention.end + tailAt + kept.trimEnd().length;
    const name = BEHIND_PREPOSITION.exec(kept.trimEnd());
    if (name) {
      const at = mention.end + tailAt + kept.trimEnd().length - name.groups!.name!.length;
      organisation = spanOf(text, at, end);
    }
  }
  return build(text, mention.end + from + article, mention.end + titleEnd, end, organisation, 'it stands behind the name');
}

/** "The spokesman for the port, Ivo Marin, said". */
function appositionBefore(text: string, mention: Range): Capacity | null {
  // A comma stands before the name, and one follows it.
  if (!isCapital(text, mention.start) || !begins(STOP, text, mention.end)) return null;
  const sentence = sentenceAround(text, mention);
  const before = text.slice(sentence.start, mention.start);
  if (!before.trimEnd().endsWith(',')) return null;
  const match = APPOSITION_BEFORE.exec(before);
  if (!match?.groups) return null;
  const [from, to] = match.indices!.groups!.capacity!;
  const [, titleEnd] = match.indices!.groups!.title!;
  const tail = /^\s+(?:for|of|at|in)\s+(?:the\s+)?(?<name>.+)$/iu.exec(match.groups.tail ?? '')?.groups?.name;
  const end = sentence.start + to;
  return build(
    text,
    sentence.start + from,
    sentence.start + titleEnd,
    end,
    tail === undefined ? null : spanOf(text, end - tail.length, end),
    'it stands before the name, set off by a comma',
  );
}

function build(text: string, start: number, titleEnd: number, end: number, organisation: Span | null, reason: string): Capacity {
  const span = spanOf(text, start, end);
  const before = text.slice(start, titleEnd);
  const countries = countriesIn(text, start, before);
  const country = countries.at(-1);
  // "White House spokeswoman": the body stands before the title.
  let titleStart = start;
  let body = organisation;
  if (country) titleStart = country.end + /^(?:['’]s)?\s*/.exec(text.slice(country.end, titleEnd))![0].length;
  const words = text.slice(titleStart, titleEnd);
  const named =
    body === null
      ? /^(?<name>(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}’'-]*)(?:\s(?:(?:of|for|the)\s)*\p{Lu}[\p{L}’'-]*)*?)(?:['’]s)?\s+(?=\p{Ll})/u.exec(words)
      : null;
  if (named && !isCountryWord(named.groups!.name!) && !endsAsRole(named.groups!.name!)) {
    body = spanOf(text, titleStart, titleStart + named.groups!.name!.replace(/['’]s$/, '').length);
    titleStart += named[0].length;
  }
  if (countries.length === 0 && body) countries.push(...countriesIn(text, body.start, body.text));
  return { span, title: spanOf(text, titleStart, titleEnd), organisation: body, countries, reason };
}

const COUNTRY =
  /^(?:(?:,|and|the|\s)\s*)*(?<country>(?:U\.S\.|U\.K\.|(?:North|South|East|West|New|Saudi|Sri|Northern|Southern|Central)\s\p{Lu}\p{L}+|\p{Lu}\p{L}+))(?:['’]s)?(?=[\s,])/u;

/** The nationalities that a stretch begins with. */
function countriesIn(text: string, at: number, words: string): Span[] {
  const found: Span[] = [];
  for (let from = 0; ;) {
    const match = COUNTRY.exec(words.slice(from));
    const country = match?.groups?.country;
    if (!match || country === undefined || !isCountryWord(country)) return found;
    const start = at + from + match[0].lastIndexOf(country);
    found.push(spanOf(text, start, start + country.length));
    from += match[0].length;
  }
}
