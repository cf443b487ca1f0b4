import { stems } from '../words.ts';

// Words that constructions are built on. What a word is by its form tells whether it is one of them (forms.ts): nothing is looked for
// beside others.

/** Nouns for what someone says. */
export const SPEECH =
  stems(`accusation allegation claim warning announcement condemnation criticism praise concern fear denial demand call appeal
promise pledge vow assertion assessment suggestion complaint admission acknowledgement threat prediction forecast belief view argument
insistence recommendation advice plea testimony reply rebuke outrage anger alarm objection protest request question estimate report
statement remark comment declaration accusation insinuation apology`);
/** Nouns for numbers and findings that someone gives out. */
export const FINDINGS = stems(
  'estimate figure assessment datum report account intelligence analysis survey poll count tally projection calculation statistic',
);
export const MESSAGES = stems('communication message letter cable telegram note email');
export const KNOWLEDGE = stems('intelligence information detail finding datum image footage evidence document photo video');
/** The same as words, not stems: told of, and not by whom. */
export const RUMOURS: ReadonlySet<string> = new Set('reports rumors rumours claims allegations accusations'.split(' '));

export const GIVING = stems('give cite quote provide offer put');
export const AFFIRMING = stems('affirm reaffirm renew restate reiterate');
export const LABELLING = stems('deem label brand dub call describe term characterize characterise consider');
export const DETAILING = stems('detail describe outline explain note report state confirm claim allege put express voice');
export const PROVIDING = stems('provide stipulate require oblige commit foresee call');

export const SAYING = stems(
  'confirm acknowledge recognize recognise disclose specify reveal verify release identify comment respond reply answer elaborate publish',
);
export const REACHING = stems('reach contact');
export const ANSWERS = stems('comment response reply answer confirmation word reaction statement');
export const UNANSWERED = 'unanswered';

/** Words, not stems. */
export const HEARSAY: ReadonlySet<string> = new Set('reportedly allegedly purportedly supposedly'.split(' '));
/** What is "believed to be", held by nobody in particular; and what may also only have been said. */
export const HELD: ReadonlySet<string> = new Set(
  'believed thought presumed understood feared rumored rumoured alleged considered estimated'.split(' '),
);
export const HELD_PASSIVE: ReadonlySet<string> = new Set('said reported known expected'.split(' '));

const WORDS = new Set([...RUMOURS, ...HEARSAY, ...HELD, ...HELD_PASSIVE, UNANSWERED]);
const STEMS = new Set([
  ...[...SPEECH, ...FINDINGS, ...MESSAGES, ...KNOWLEDGE],
  ...[...GIVING, ...AFFIRMING, ...LABELLING, ...DETAILING, ...PROVIDING],
  ...[...SAYING, ...REACHING, ...ANSWERS],
]);

/** Whether a construction may be built on a word, as its form and its stem tell. */
export const mayBear = (word: string, stem: string): boolean => WORDS.has(word) || STEMS.has(stem);
