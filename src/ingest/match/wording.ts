import { type Word, words } from '../../domains/search/words.ts';
import { type Sorted, sorted } from './numbers.ts';
import { shortened } from './synonyms.ts';
import { stemGroups, stemNumber, termOf } from './vocabulary.ts';

const STOP = new Set(
  `a an the and or but nor so yet if then than that which who whom whose what when where why how this these those there here it its he she they
them his her their him we us our you your i me my be is are was were been being am do does did done doing have has had having will would shall
should can could may might must not no of to in on at by for from with without into onto upon about against between among through during before
after above below under over up down out off as like just only also too very more most much many some any all each every both either neither
such same other another own said say says saying told tell tells according reportedly while because since until although though even still
already now today yesterday again further one report reports reported`.split(/\s+/),
);

/** Words by which a clause says that something is not so, or hardly so. */
const NEGATIONS = new Set(
  `not no never nobody nothing none neither nor cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent
hadnt without fail fails failed failing unable impossible lack lacks lacked lacking hardly barely limited little minimal inadequate insufficient
unlikely refuse refuses refused avoid avoided avoids prevent prevents prevented ineffective disregard indifferent`.split(/\s+/),
);

/** `don't`, `she's`, `we'll`: verbs that tell nothing, written together with what stands before or behind them. */
const CONTRACTION = /^(?:\p{L}+'(?:m|re|ve|d|ll|t)|(?:he|she|it|that|there|here|what|who|where|how|let)'s)$/iu;

/** Whether a word tells nothing by itself. */
const isEmpty = (text: string, { word, start, end }: Word): boolean => STOP.has(word) || CONTRACTION.test(text.slice(start, end));

/** A wording as it is compared: see `vocabulary.ts` for stems and terms. */
export interface Wording {
  /** Of the words that tell something: each stem once, in the order of the text. */
  terms: readonly number[];
  /** The same, sorted. */
  sorted: Sorted;
  /** Groups of words that some of them are said for. */
  groups: Sorted;
  /** Those of them that it has as somebody's very words, in the order of the text. */
  quoted: readonly number[];
  numbers: readonly string[];
  /** Whether it says that something is not so. */
  negative: boolean;
  /** Runs of three words as they are, by a number made from each: what copies share. */
  runs: Sorted;
}

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  hundred: '100',
  thousand: '1000',
  thousands: '1000',
  million: '1000000',
  billion: '1000000000',
  dozen: '12',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const readable = (printed: string): string => shortened(printed.replace(/[’‘]/gu, "'"));

/** All words of a text, folded. */
export const plainWords = (printed: string): string =>
  words(readable(printed))
    .map(({ word }) => word)
    .join(' ');

const CAPITAL = /\p{Lu}/u;

/** @param options.quoted whether all of it stands in marks of quotation */
export function wordingOf(printed: string, { quoted: whole = false } = {}): Wording {
  const text = readable(printed);
  const all = words(text);
  const marked = whole ? [] : quotedIn(text);
  const names = new Map<number, boolean>();
  const quoted = new Set<number>();
  const numbers = new Set<string>();
  let negative = false;
  const isHeadline = inHeadline(all, text);
  for (const one of all) {
    const { word, stem, start } = one;
    negative ||= NEGATIONS.has(word);
    const number = /^\d/.test(word) ? word : NUMBER_WORDS[word];
    if (number !== undefined) {
      if (!/^(?:19|20)\d\d$/.test(number)) numbers.add(number);
      continue;
    }
    if (isEmpty(text, one)) continue;
    const known = stemNumber(stem);
    names.set(known, !isHeadline && CAPITAL.test(text[start]!) && !opens(text, start));
    if (whole || marked.some(([from, to]) => from <= start && start < to)) quoted.add(known);
  }
  const terms = [...names].map(([stem, name]) => termOf(stem, name));
  return {
    terms,
    sorted: sorted(terms),
    groups: sorted([...names.keys()].flatMap(stemGroups)),
    quoted: [...quoted].map((stem) => termOf(stem, names.get(stem)!)),
    numbers: [...numbers],
    negative,
    runs: runsOf(all),
  };
}

/** A headline writes every word with a capital: that makes no names. */
function inHeadline(all: readonly Word[], text: string): boolean {
  let long = 0;
  for (const { word, start } of all) {
    if (word.length <= 3 || STOP.has(word)) continue;
    if (!CAPITAL.test(text[start]!)) return false;
    long++;
  }
  return long > 1;
}

/** What stands between a sentence and the first word of the next is no longer, as a rule. */
const BETWEEN = 12;

/** Whether a sentence begins there. */
const opens = (text: string, start: number): boolean =>
  start === 0 || /[.!?…:]["“”’)]*\s+["“‘(]*$/u.test(text.slice(Math.max(0, start - BETWEEN), start));

function runsOf(all: readonly Word[]): Sorted {
  const runs: number[] = [];
  let [before, last] = [0, 0];
  all.forEach(({ word }, i) => {
    let own = 0x811c9dc5;
    for (let k = 0; k < word.length; k++) own = Math.imul(own ^ word.charCodeAt(k), 0x01000193);
    if (i >= 2) runs.push(Math.imul(Math.imul(before, 31) ^ last, 0x01000193) ^ own);
    [before, last] = [last, own];
  });
  return sorted(runs);
}

function quotedIn(text: string): [from: number, to: number][] {
  return [...text.matchAll(/["“”„«]([^"“”„»]+)["“”»]/gu)].map((match) => [match.index, match.index + match[0].length]);
}

/** The words by which an index is asked for wordings like this one, the rarest first; null: it has none. */
export function indexQuery(text: string, most = 24): string | null {
  const read = readable(text);
  const stems = [
    ...new Set(
      words(read)
        .filter((one) => !isEmpty(read, one))
        .map(({ stem }) => stem),
    ),
  ];
  // Longer words are rarer, as a rule.
  const chosen = stems.sort((a, b) => b.length - a.length).slice(0, most);
  return chosen.length === 0 ? null : chosen.join(' ');
}
