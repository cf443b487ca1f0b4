import { remembered } from '../../memo.ts';
import { fold, nameKey } from '../../domains/search/words.ts';
import { TITLES } from '../../domains/search/titles.ts';
import type { AgencyKinds } from '../../records/record.model.ts';
import type { Gazetteer } from './gazetteer.ts';
import { keyOfName } from './names.ts';
import { agencyKindOf, canSpeak, isCommon, isDocument, isPersonRole, isPlural, isPronoun, singular } from './roles.ts';
import { opens } from './text-words.ts';

/** What the words of a mention tell by themselves. */
export interface Mention {
  /** As printed. */
  text: string;
  form:
    | 'PRONOUN'
    /** A name, with or without what stands before it: `Ukrainian President Volodymyr Zelensky`. */
    | 'NAME'
    /** A person by post or role, meant to be known: `the Ukrainian president`. */
    | 'POST'
    /** A body without a name of its own: `the Slovak defence ministry`. */
    | 'BODY'
    /** Somebody whom the article does not name: `a US official`, `analysts`. */
    | 'UNNAMED'
    /** Nothing that speaks. */
    | 'NOTHING';
  /** Without titles and articles; for what is no name, without the article. */
  name: string;
  /** What stands before a name: `Ukrainian President`; else the whole description. */
  role: string | null;
  /** ISO code of the country whose demonym stands in it. */
  country: string | null;
  /** Last word before `of`, `for`, …; folded, singular. */
  head: string;
  plural: boolean;
  kind: (typeof AgencyKinds)[number] | null;
  gender: 'm' | 'f' | null;
}

const LEADING =
  /^(?:the|a|an|another|one|some|several|many|few|most|other|both|neither|either|two|three|four|five|multiple|various|certain|unnamed|anonymous|local|senior|top|former|ex-|current|new|newly|incoming|outgoing|late|acting|then-?)\s+/iu;
const INDEFINITE = /^(?:a|an|another|one|some|several|many|few|most|other|two|three|four|five|multiple|various|unnamed|anonymous)\s/iu;
const HONORIFIC = /^(mr|mrs|ms|miss|dr|sir|madam|lord|lady)\.?\s+/iu;
const TITLE_WORDS = new Set(TITLES.flatMap((title) => title.split(' ')));
/** Reports are no source: those whose reports they are. */
const WRAPPER =
  /^(?:(?:\w+ )?(?:reports?|information|intelligence|statements?|accusations?|claims?|estimates?|assessments?|data|figures|remarks|comments|testimony|accounts?|sources?))(?:\s+\w+)?\s+(?:from|by|of|made by|provided by)\s+(?=.)/iu;

/** `X and Y`, `neither X nor Y`, `US and Ukrainian officials`: one for each speaker. */
export function partsOf(mention: string, gazetteer: Gazetteer, isName: (text: string) => boolean): string[] {
  const text = mention.replace(/\s+/g, ' ').trim();
  if (isName(bare(text))) return [text];
  const wrapped = WRAPPER.exec(text)?.[0];
  if (wrapped !== undefined) {
    const inner = partsOf(text.slice(wrapped.length), gazetteer, isName);
    const intelligence = /intelligence/i.test(wrapped);
    return intelligence ? inner.map((part) => part.replace(/\bsources\b/, 'intelligence sources').replace(/^(\w+)$/, '$1')) : inner;
  }
  const joint = text.replace(/^(?:both|neither|either)\s+/i, '').split(/\s*,\s*(?:and |or |nor )?|\s+(?:and|or|nor|as well as)\s+/iu);
  if (joint.length < 2 || joint.length > 5) return [text];
  // `John Kirby, spokesperson for …` is one who is explained, not two.
  if (!/\s(?:and|or|nor|as well as)\s/iu.test(text)) return [joint[0]!];
  const last = joint.at(-1)!;
  const demonyms = joint.slice(0, -1).map((part) => gazetteer.demonym(part));
  const lastDemonym = demonymIn(last, gazetteer);
  if (demonyms.every((code) => code !== null) && lastDemonym !== null && nameKey(last) !== nameKey(lastDemonym.word)) {
    const rest = last.slice(last.toLowerCase().indexOf(lastDemonym.word.toLowerCase()) + lastDemonym.word.length).trim();
    if (/^\p{Ll}/u.test(rest)) return [...joint.slice(0, -1).map((part) => `${part} ${rest}`), last];
  }
  const speaks = (part: string) =>
    /\p{Lu}/u.test(part) || isPersonRole(fold(part.split(' ').at(-1)!)) || isPlural(fold(part.split(' ').at(-1)!));
  return joint.every((part) => part !== '' && speaks(part)) ? joint : [text];
}

const bare = (text: string) => text.replace(/^(?:the|The)\s+/, '');

/** The first word or two that say whose something is. */
export function demonymIn(text: string, gazetteer: Gazetteer): { word: string; code: string } | null {
  const words = text.replace(/['’]s\b/gu, '').split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    if (!opens(words[i]!)) continue;
    for (const length of [2, 1]) {
      const word = words.slice(i, i + length).join(' ');
      const key = keyOfName(word);
      const code = gazetteer.demonymOf(key) ?? gazetteer.byKey(key).find(({ type }) => type === 'COUNTRY')?.country ?? null;
      if (code !== null) return { word, code };
    }
  }
  return null;
}

/** @param isName whether somebody or something is known by exactly this name */
export function readMention(printed: string, gazetteer: Gazetteer, isName: (text: string) => boolean): Mention {
  let read = readings.get(gazetteer);
  if (read === undefined) readings.set(gazetteer, (read = remembered((text) => readingOf(text, gazetteer), MOST_READ)));
  const { whole, body, other } = read(printed);
  if (whole !== null && isName(whole.name)) return whole;
  return body !== null && !isName(other.name) ? body : other;
}

/** What a mention is by its own words and the gazetteer. */
interface Reading {
  /** Where all of it is a name that is known. */
  whole: Mention | null;
  /** Where the name that it ends with is not known by itself. */
  body: Mention | null;
  /** Else. */
  other: Mention;
}

/** The same few mentions come again and again. */
const MOST_READ = 5000;
const readings = new WeakMap<Gazetteer, (printed: string) => Reading>();

function readingOf(printed: string, gazetteer: Gazetteer): Reading {
  const text = printed
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$/gu, '')
    .replace(/['’]s?$/u, '')
    .trim();
  const gender = genderOf(text);
  const base = { text: printed, country: null, kind: null, plural: false, role: null, gender } as const;
  const only = (other: Mention): Reading => ({ whole: null, body: null, other });
  if (isPronoun(fold(text)))
    return only({ ...base, form: 'PRONOUN', name: text, head: fold(text), plural: /^(they|them|their|we|us)$/i.test(text) });
  const code = demonymIn(text, gazetteer)?.code ?? null;
  const head = headOf(text);
  const about = { ...base, country: code, head: singular(head), kind: agencyKindOf(head), plural: isPlural(head) };
  if (/^\p{L}+$/u.test(text) && isCommon(fold(text)))
    return only({ ...about, form: about.plural || isPersonRole(fold(text)) ? 'UNNAMED' : 'NOTHING', name: text, role: text });
  const whole: Mention = { ...about, form: 'NAME', name: bare(text) };

  const { name, role } = peel(text, gazetteer);
  if (name === '') return { whole, body: null, other: described(text, head, about) };
  const ownHead = headOf(name);
  const kind = agencyKindOf(ownHead);
  const isBody = kind !== null && !isPersonRole(ownHead);
  return {
    whole,
    body: isBody ? { ...about, form: 'BODY', name: whole.name, kind, head: singular(ownHead) } : null,
    other: { ...about, form: 'NAME', name, role: role === '' ? null : role, kind },
  };
}

/** What does not end with a name. @param head see `headOf` */
function described(text: string, head: string, about: Omit<Mention, 'form' | 'name'>): Mention {
  // `Republican hopeful Ada Brand`: whatever stands before a name in small letters is its role.
  const behind = BEHIND_ROLE.exec(text);
  if (behind !== null && agencyKindOf(headOf(behind[2]!)) === null)
    return { ...about, form: 'NAME', name: behind[2]!, role: behind[1]!, kind: null };
  if (isDocument(head)) return { ...about, form: 'UNNAMED', name: text, role: text };
  const description = text.replace(LEADING, '').trim();
  const indefinite = INDEFINITE.test(`${text} `);
  if (isPersonRole(head) && !about.plural && !indefinite) return { ...about, form: 'POST', name: description, role: description };
  if (about.kind !== null && !isPersonRole(head) && !indefinite && !about.plural) return { ...about, form: 'BODY', name: bare(text) };
  if (isPersonRole(head) || (about.plural ? canSpeak(head) : indefinite))
    return { ...about, form: 'UNNAMED', name: text, role: description };
  return { ...about, form: 'NOTHING', name: text };
}

const genderOf = (text: string): 'm' | 'f' | null =>
  /\b(?:mr|sir|lord|king|prince|spokesman|chairman|congressman|he|him|his)\b/i.test(text)
    ? 'm'
    : /\b(?:mrs|ms|miss|lady|queen|princess|spokeswoman|chairwoman|congresswoman|she|her|hers)\b/i.test(text)
      ? 'f'
      : null;

/** The word that says what kind of thing it is, folded. */
function headOf(text: string): string {
  const before = text.split(/\s+(?:of|for|from|in|at|on|with|to|by|who|whose|that|which|close|familiar|speaking)\s|,/u)[0]!;
  return fold(before.split(' ').at(-1) ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}

const NAME =
  /^\p{Lu}[\p{L}\p{N}'’.&-]*(?:\s+(?:(?:of|for|and|the|de|da|del|della|di|la|le|du|van|von|der|bin|ibn|al|el)\s+)*[\p{Lu}\p{N}][\p{L}\p{N}'’.&-]*)*/u;
const BEHIND_ROLE =
  /^((?:[^,]*\s)?(?!(?:of|in|from|for|by|with|at|on|and|or|to|the|that|as)\s)\p{Ll}[\p{L}-]*)\s+(\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+))+)$/u;
const OFFICE = /^of\s+(?:the\s+)?\p{Lu}\p{L}+\s+(?=\p{Lu})/u;

/** Parts what stands before a name from the name: titles, posts, demonyms, bodies. The name is empty where none is left. */
function peel(text: string, gazetteer: Gazetteer): { name: string; role: string } {
  const words = text.replace(/^(?:the|a|an)\s+/iu, '').split(' ');
  let start = 0;
  for (let i = 0; i < words.length - 1; i++)
    if (isTitle(words[i]!) || (i === start && isDemonym(words, i, gazetteer)))
      start = i + (isTitle(words[i]!) ? 1 : demonymLength(words, i, gazetteer));
  let rest = words.slice(start).join(' ');
  let role = words.slice(0, start).join(' ');
  const office = start > 0 ? OFFICE.exec(rest)?.[0] : undefined;
  if (office !== undefined) {
    rest = rest.slice(office.length);
    role = `${role} ${office.trim()}`;
  }
  const name = NAME.exec(rest)?.[0] ?? '';
  // `Ukrainian officials`, `Kremlin sources`: what follows in small letters is the head.
  const after = rest.slice(name.length).trim();
  const cut = /^\p{Ll}/u.test(after) && !/^(?:of|for|from|in|at|on|with|to|by|who|whose|and)\b/u.test(after);
  return name === '' || cut ? { name: '', role: '' } : { name, role: role.replace(HONORIFIC, '').trim() };
}

const demonymLength = (words: readonly string[], i: number, gazetteer: Gazetteer): number =>
  gazetteer.demonym(words.slice(i, i + 2).join(' ')) !== null && words.length > i + 2 ? 2 : gazetteer.demonym(words[i]!) !== null ? 1 : 0;
const isDemonym = (words: readonly string[], i: number, gazetteer: Gazetteer) => demonymLength(words, i, gazetteer) > 0;

function isTitle(word: string): boolean {
  const folded = fold(word).replace(/[^\p{L}-]/gu, '');
  return (
    TITLE_WORDS.has(folded) ||
    (isPersonRole(folded) && !isPlural(folded)) ||
    /^(?:former|ex|acting|deputy|vice|senior|chief|foreign|defense|defence|interior|finance|retired|late)$/u.test(folded) ||
    /^(?:ex|vice|co|then)-/u.test(folded)
  );
}
