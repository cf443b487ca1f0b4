import type { Word } from '../nlp/tokenizer.ts';
import { mayBear } from './constructions/vocabulary.ts';
import type { WordRates } from './rates.ts';
import { BE, isPronoun, isReporterStem, isSpeechStem, isThoughtStem, stemOf } from './words.ts';

/** What a word is by its form alone, as bits. */
export const Form = {
  BREAK: 1,
  JOINT: 2,
  THAT: 4,
  TO: 8,
  PRONOUN: 16,
  QUESTION: 32,
  CONNECTIVE: 64,
  BE: 128,
  PREPOSITION: 256,
  COMMA: 512,
  /** A break, but for dashes of two and brackets. */
  PAUSE: 1024,
  /** What a paragraph may have to be read for, beside the cues that were learned (constructions/). */
  CONSTRUCTS: 2048,
  /** A construction may be built on it. */
  BEARS: 4096,
} as const;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SETS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [Form.BREAK, set(', ; : – — - -- ( )')],
  [Form.JOINT, set('and but while as who which after before when because adding saying')],
  [Form.THAT, set('that')],
  [Form.TO, set('to')],
  [Form.QUESTION, set('if whether how why what who when')],
  [Form.CONNECTIVE, set('and but as while after before when who which')],
  [Form.BE, BE],
  [Form.PREPOSITION, set('of about for to on as in by with from')],
  [Form.COMMA, set(',')],
  [Form.PAUSE, set(', ; : – — -')],
  [
    Form.CONSTRUCTS,
    set(
      'believed thought presumed understood feared rumored rumoured not never nor neither yet unanswered reportedly allegedly purportedly supposedly estimate estimates figure figures concern concerns condemnation criticism communication communications message messages letter letters intelligence treaty agreement accord pact deemed affirmed reaffirmed renewed',
    ),
  ],
];

/** What a token is as a mark. */
export const [WORD, MARK, QUOTE_MARK] = [0, 1, 2];
export const markOf = (text: string): number =>
  /^(?:["“”„«»]|``|'')$/.test(text) ? QUOTE_MARK : /[\p{L}\p{N}$%]/u.test(text) ? WORD : MARK;

/** All that a word is by itself. */
export interface WordForm {
  /** In lower case, apostrophes straight. */
  lower: string;
  stem: string;
  /** As a cue: as a verb, a noun, anything else. */
  keys: { verb: string; noun: string; other: string };
  /** WORD, MARK or QUOTE_MARK. */
  mark: number;
  /** Bits of `Form`. */
  bits: number;
  /** It begins with a capital. */
  high: boolean;
  /** A verb of speech or of thought; one who is cited: whatever else it may be. */
  speech: boolean;
  thought: boolean;
  reporter: boolean;
  /** What the lexicon that was asked last has of it (rates.ts). */
  rates: WordRates | null;
}

/** Found out when it is first asked for: most words of an article were met before. */
export function formOf(word: Word): WordForm {
  word.notes ??= makeForm(word.text);
  return word.notes as WordForm;
}

export const cueKeys = (stem: string): WordForm['keys'] => ({ verb: `${stem}/V`, noun: `${stem}/N`, other: `${stem}/X` });

function makeForm(text: string): WordForm {
  const lower = text.toLowerCase().replace('’', "'");
  const stem = stemOf(lower);
  let bits = isPronoun(lower) ? Form.PRONOUN : 0;
  if (mayBear(lower, stem)) bits |= Form.BEARS;
  for (const [bit, words] of SETS) if (words.has(lower)) bits |= bit;
  return {
    lower,
    stem,
    keys: cueKeys(stem),
    mark: markOf(text),
    bits,
    high: /^\p{Lu}/u.test(text),
    speech: isSpeechStem(stem),
    thought: isThoughtStem(stem),
    reporter: isReporterStem(stem),
    rates: null,
  };
}
