import { remembered } from '../../memo.ts';
import { BE, isPronoun } from './words.ts';

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
];

/** @param word lower case */
export const formOf = remembered((word: string): number =>
  SETS.reduce((form, [bit, words]) => (words.has(word) ? form | bit : form), isPronoun(word) ? Form.PRONOUN : 0),
);
