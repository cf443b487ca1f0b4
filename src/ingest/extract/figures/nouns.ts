import { spanOf, type Span } from '../span.ts';
import { isWord, wordsOf, type Word } from './words.ts';

/** What stands behind a number: "North Korean soldiers". */
export interface CountedNoun {
  /** The head alone. */
  head: Span;
  /** With its adjectives. */
  phrase: Span;
  /** The name or nationality among the adjectives: "North Korean". */
  name: Span | null;
}

const STOP = new Set(
  `in on at to of for from by with within without over under since during after before between among against near into onto about as
than per via along across through out off up down and or but nor so yet because while when where which who whom whose that if
whether was were is are be been being am had has have having do does did will would shall should can could may might must a an the
this these those its their his her our your my he she it they we i you them him us not also either both already still now then
there here just only even once again later earlier ago today yesterday said says died fled left took went came got made sought
alone each every all too including such`.split(/\s/),
);
const PLURAL = /(?:[^sui]s|ies|men|[aeo]us)$/;
const IRREGULAR = new Set(
  `people children women men personnel police staff cattle livestock aircraft crew dead wounded injured prisoners fish sheep feet
teeth media data troops bus buses businesses losses classes passes glasses crises species series offspring infantry`.split(/\s/),
);
const NOT_NOUN = new Set(
  `always perhaps across besides nowadays sometimes afterwards towards whereas thus less plus this his its was is has does as us
various previous serious dangerous religious indigenous numerous`.split(/\s/),
);

const plural = (word: Word): boolean =>
  !/['’]s$/.test(word.lower) && !NOT_NOUN.has(word.lower) && (IRREGULAR.has(word.lower) || PLURAL.test(word.lower));

/**
 * The noun behind a number. Without tags: the first plural before a preposition, a verb or a mark, else (behind "one", "a") the last word before them.
 * "2,000 of its soldiers" counts soldiers.
 */
export function nounBehind(text: string, at: number, singular: boolean): CountedNoun | null {
  const rest = text.slice(at, at + 160);
  const lead =
    /^["”']?\s*(?:[-–]strong\s+|(?:of|out of)\s+(?:the|its|their|his|her|our|these|those|all|my)?\s*(?:more than |estimated |about )?(?:[\d,.]+\s)?)?["“]?/.exec(
      rest,
    )![0].length;
  if (/^["”]?\s*[.,;:!?)]/.test(rest)) return null;
  const words = wordsOf(rest.slice(lead), 8);
  const end = words.findIndex((word) => (!isWord(word) && !/^[-–"“”’']$/.test(word.text)) || STOP.has(word.lower));
  const all = (end < 0 ? words : words.slice(0, end)).filter(isWord);
  // "the world's emissions": what belongs to the world is counted.
  const phrase = all
    .slice(all.findLastIndex(({ lower }) => /['’]s?$/.test(lower) && lower.length > 1) + 1)
    .filter(({ lower }) => !/['’]$/.test(lower));
  if (phrase.length === 0) return null;
  const place = singular ? singularHead(phrase) : phrase.findIndex((word, i) => plural(word) && !isAdjective(phrase, i));
  if (place < 0) return null;
  const head = phrase[place]!;
  const shift = at + lead;
  const names = phrase.slice(0, place).filter(({ text: word }) => /^\p{Lu}/u.test(word));
  const first = names[0];
  const self = /^\p{Lu}/u.test(head.text) ? head : undefined;
  const from = first ?? self;
  const to = names.at(-1) ?? self;
  return {
    head: spanOf(text, shift + head.start, shift + head.end),
    phrase: spanOf(text, shift + phrase[0]!.start, shift + head.end),
    name: from && to ? spanOf(text, shift + from.start, shift + to.end) : null,
  };
}

/** "three dead soldiers", "20 wounded men": not the head, though it could be. */
const isAdjective = (phrase: readonly Word[], i: number): boolean =>
  /^(?:dead|wounded|injured)$/.test(phrase[i]!.lower) && phrase[i + 1] !== undefined && plural(phrase[i + 1]!);

/** The last word that is no participle: "a soldier taken", "one wounded North Korean soldier". */
function singularHead(phrase: readonly Word[]): number {
  let at = phrase.length - 1;
  for (let i = 1; i < phrase.length; i++) {
    if (/(?:ed|en|ing)$/.test(phrase[i]!.lower) && /^\p{Ll}/u.test(phrase[i]!.text) && /^\p{Ll}/u.test(phrase[i - 1]!.text) && i > 0) {
      at = i - 1;
      break;
    }
  }
  return at;
}

/** snake_case, as measure keys are; soldiers and servicemen are troops. */
export function keyOfNoun(head: string): string {
  const lower = head
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$/g, '');
  if (/^(?:soldiers?|troops?|servicemen|serviceman|personnel|fighters?|forces)$/.test(lower)) return 'troops';
  if (/^(?:persons?|people)$/.test(lower)) return 'people';
  if (lower === 'man') return 'men';
  if (lower === 'woman') return 'women';
  if (lower === 'child') return 'children';
  return lower;
}
