import { tagSet } from './codes.ts';
import { cueKeys, QUOTE_MARK, WORD, type WordForm } from './forms.ts';
import type { Lexicon, Rate } from './lexicon.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * What the lexicon has of a word, found out once: most words of an article were met before. All numbers stand in a `Rate`, so that
 * all of these are of one shape.
 */
export interface WordRates {
  lexicon: Lexicon;
  /** As a cue, used as a verb, a noun or something else; whatever it is used as. */
  verb: Rate;
  noun: Rate;
  other: Rate;
  anyhow: Rate;
  speaker: Rate;
  object: Rate;
  /** Behind a cue, and before it. */
  after: Rate;
  before: Rate;
  /** A paragraph that has it may attribute something. */
  attributes: boolean;
}

/** What a word that was never met has. */
const UNKNOWN: Rate = { rate: -1, count: 0 };

/** What is a cue more seldom than this is never worth a parse by itself. */
const LEAST_FORM_RATE = 0.1;

export function ratesOf(form: WordForm, lexicon: Lexicon): WordRates {
  if (form.rates?.lexicon !== lexicon) form.rates = findRates(form, lexicon);
  return form.rates;
}

function findRates({ lower, stem, keys, mark, speech }: WordForm, lexicon: Lexicon): WordRates {
  const anyhow = lexicon.cueForm.get(lower) ?? UNKNOWN;
  return {
    lexicon,
    verb: lexicon.cue.get(keys.verb) ?? UNKNOWN,
    noun: lexicon.cue.get(keys.noun) ?? UNKNOWN,
    other: lexicon.cue.get(keys.other) ?? UNKNOWN,
    anyhow,
    speaker: lexicon.speaker.get(stem) ?? UNKNOWN,
    object: lexicon.object.get(stem) ?? UNKNOWN,
    after: lexicon.after.get(lower) ?? UNKNOWN,
    before: lexicon.before.get(lower) ?? UNKNOWN,
    attributes: mark === QUOTE_MARK || lower === ':' || anyhow.rate >= LEAST_FORM_RATE || (anyhow === UNKNOWN && speech),
  };
}

const plainForm = (text: string): WordForm => ({
  lower: text,
  stem: text,
  keys: cueKeys(text),
  mark: WORD,
  bits: 0,
  high: false,
  speech: false,
  thought: false,
  reporter: false,
  rates: null,
});
/** Names have no entry of their own: who is in the news changes. */
const NAME = plainForm('*name');
/** Before the first word and behind the last. */
const NOTHING = plainForm('');
const NAMED = tagSet(/^NNP/);
const [VERBAL, NOMINAL] = [tagSet(/^V/), tagSet(/^N/)];

/** As what a word is looked up. */
export const entryOf = (p: Paragraph, i: number): WordForm =>
  i < 0 || i >= p.words.length ? NOTHING : NAMED[p.tagCodes[i]!] ? NAME : p.wordForms[i]!;

/** What a word is looked up by as a cue: its stem, and whether it is used as a verb, a noun or something else. */
export function cueKey(p: Paragraph, i: number): string {
  const { verb, noun, other } = entryOf(p, i).keys;
  const tag = p.tagCodes[i]!;
  return VERBAL[tag] ? verb : NOMINAL[tag] ? noun : other;
}

/** How often such a word is a cue. */
export function cueRate(p: Paragraph, lexicon: Lexicon, i: number): Rate {
  const { verb, noun, other } = ratesOf(entryOf(p, i), lexicon);
  const tag = p.tagCodes[i]!;
  return VERBAL[tag] ? verb : NOMINAL[tag] ? noun : other;
}
