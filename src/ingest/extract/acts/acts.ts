import { cluesIn } from '../clues.ts';
import { matchesOf } from '../matches.ts';
import { contains, ofSentence, sentenceAround, spanOf, type Range, type Span } from '../span.ts';
import { claimOf } from './claim.ts';
import { actOfCue, CLAIM_NOUN, NOTHING_SAID, SILENCES, type Act, type SilentAct } from './lexicon.ts';

export type { Act } from './lexicon.ts';

/** A statement by its places in a text. */
export interface Said {
  cue: Range | null;
  content: readonly Range[];
  /** Figures of the statement, if they were read: a number of people hurt or sent is an estimate, whoever asserts it. */
  figures?: readonly { lower: number | null; upper: number | null; approximate: boolean; measure: string }[];
}

export interface ActRead {
  act: Act;
  /** What a denial or a silence is about, verbatim; null: nothing tells, or another act. */
  claim: Span | null;
  /** For --explain. */
  reason: string;
}

/** What the speaker does by a statement: by what the clause around its cue says, then by the cue, then by what is said. */
export function actOf(text: string, said: Said): ActRead {
  const anchor = said.cue ?? said.content[0];
  if (!anchor) return { act: 'OTHER', claim: null, reason: 'neither cue nor content' };
  const sentence = sentenceAround(text, anchor);
  const cue = said.cue ? text.slice(said.cue.start, said.cue.end) : '';

  const silence = silenceAround(text, sentence, said);
  if (silence) {
    const notNo = notDenied(text, said.cue, sentence);
    if (!notNo)
      return { act: silence.act, claim: claimOf(text, sentence, silence.span, said), reason: `“${silence.span.text}” says nothing` };
  }
  if (said.cue) {
    const frame = text.slice(said.cue.start, sentence.end);
    // "Asked about it, the mayor said": others ask, the statement is the answer.
    const isAnswer =
      /^asked\b/i.test(cue) &&
      /(?:^|[.“"]\s*|\b(?:when|if|was|were|been|being|after being)\s+(?:\p{L}+ly\s+)?)$/iu.test(text.slice(sentence.start, said.cue.start));
    const known = isAnswer || isPlain(cue) ? null : actOfCue(frame);
    if (known === null && /^(?:stating|saying|claiming|adding|noting|asserting)$/i.test(cue)) {
      const led = LED.find(([pattern]) => pattern.test(text.slice(sentence.start, said.cue!.start)));
      if (led) return { act: led[1], claim: null, reason: `“${cue}” goes on with what the sentence begins with` };
    }
    if (known !== null) {
      const negated = isNegated(text, said.cue, sentence);
      const act = refined(known, frame, negated, text, said);
      return {
        act,
        claim: act === 'DENIAL' ? claimOf(text, sentence, spanOf(text, said.cue.start, said.cue.end), said) : null,
        reason: `the cue “${cue}”${negated ? ', negated' : ''}`,
      };
    }
  }
  return byContent(text, said, cue);
}

/** Cues that leave it to what is said: nearly all are these. */
const PLAIN = new Set(
  'said says say saying told tells tell telling added adds adding according stated wrote writes noted notes'.split(' '),
);
const isPlain = (cue: string): boolean => {
  const blank = cue.indexOf(' ');
  return PLAIN.has(blank < 0 ? cue : cue.slice(0, blank));
};

/** "Accusations have been made by officials, stating …". */
const LED: readonly (readonly [RegExp, Act])[] = [
  [/\b(?:accusations?|accused|accusing|blamed|blaming|allegations?)\b/i, 'ACCUSATION'],
  [/\b(?:condemned|condemning|condemnation|denounced|denouncing)\b/i, 'CONDEMNATION'],
  [/\b(?:warnings?|warned|warning)\b/i, 'WARNING'],
  [/\b(?:pledges?|pledged|promised|vowed)\b/i, 'COMMITMENT'],
];

interface Silence {
  act: SilentAct;
  span: Span;
}

/** All ways of not saying of a sentence. */
const silencesIn = ofSentence((sentence, text): readonly Silence[] => {
  const found: Silence[] = [];
  const clues = cluesIn(text, sentence);
  if ((clues & NOTHING_SAID) === 0) return found;
  for (const { clue, pattern, act } of SILENCES)
    if ((clues & clue) !== 0)
      for (const match of matchesOf(pattern, sentence.text))
        found.push({ act, span: spanOf(text, sentence.start + match.index, sentence.start + match.index + match[0].length) });
  return found;
});

/** The way of not saying that stands at the cue; the words that someone says do not count. */
function silenceAround(text: string, sentence: Span, { cue, content }: Said): Silence | null {
  for (const silence of silencesIn(text, sentence)) {
    const { span } = silence;
    const ofCue = cue !== null && span.start < cue.end && cue.start < span.end;
    // A cue of its own elsewhere: "declined to comment but said that …" is no silence where the cue is "said".
    const reaches =
      cue !== null &&
      between(text, span, cue).length < 30 &&
      !/\b(?:but|and|while|that)\b|[,;]/.test(between(text, span, cue)) &&
      isSilentCue(text, cue);
    // Words that someone says do not say that he says nothing.
    const quoted = cue !== null && content.some((range) => contains(range, span) && !contains(range, cue));
    if (!quoted && (ofCue || reaches || cue === null)) return silence;
  }
  return null;
}

const between = (text: string, a: Range, b: Range): string => (a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start));
const isSilentCue = (text: string, cue: Range): boolean =>
  /^(?:comment|respon|repl|answer|confirm|declin|refus|reach|return|disclos|acknowledg|deny|request)/i.test(text.slice(cue.start, cue.end));

/** "did not deny" is neither a denial nor a silence. */
const notDenied = (text: string, cue: Range | null, sentence: Range): boolean =>
  cue !== null &&
  /^den(?:y|ied|ying)/i.test(text.slice(cue.start, cue.end)) &&
  isNegated(text, cue, sentence) &&
  !/\bconfirm\w*\s+(?:n?or)\b/i.test(text.slice(sentence.start, cue.start));

/** No negation does without one of these. */
const NOTHING = /n(?:ot|['’]t|ever|either|or)|without|yet to|failed to/i;
const NEGATED =
  /(?:\bnot|n['’]t|\bnever|\bwithout|\bneither\b[^,;]*|\bnor|\byet to|\bfailed to)(?:\s+\p{L}+ly|\s+yet|\s+been|\s+have|\s+has)*\s*$/iu;

function isNegated(text: string, cue: Range, sentence: Range): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 60), cue.start);
  return NOTHING.test(before) && NEGATED.test(before);
}

/** What follows a cue may turn it: to reject an accusation is to deny it, to criticise someone for doing something is to accuse him of it. */
function refined(act: Act, frame: string, negated: boolean, text: string, said: Said): Act {
  const object = frame.split(/[.;:“"]/)[0]!.slice(0, 120);
  if (negated)
    return act === 'REJECTION' || act === 'PREDICTION' || act === 'ESTIMATE'
      ? 'ASSERTION'
      : act === 'ACKNOWLEDGEMENT' || act === 'DENIAL'
        ? act === 'DENIAL'
          ? 'OTHER'
          : 'NON_CONFIRMATION'
        : 'OTHER';
  if (act === 'REJECTION' && CLAIM_NOUN.test(object) && !/\bto\s+\p{L}+/u.test(object.slice(0, 20))) return 'DENIAL';
  if (act === 'REJECTION' && /^(?:decline|declining)/i.test(frame) && !/^declin\w+\s+(?:to|an?|the|any)\b/i.test(frame)) return 'ASSERTION';
  if (act === 'CONDEMNATION' && /^critici[sz]\w+\s+(?:\S+\s+){1,8}?for\s+\p{L}+ing\b/iu.test(frame)) return 'ACCUSATION';
  // "denied entry to the harbour" refuses something to someone.
  if (
    act === 'DENIAL' &&
    /^den(?:y|ied|ies|ying)\s+(?:\S+\s+){0,2}(?:access|entry|entrance|status|bail|visas?|permission|parole|asylum|boarding|benefits|coverage|admission)\b/i.test(
      frame,
    )
  )
    return 'REJECTION';
  if (act === 'REQUEST' && /\?["”’]?\s*$/.test(lastWords(text, said))) return 'QUESTION';
  if (act === 'WARNING' && /\b(?:will|would|going to)\s+(?:retaliate|avenge|punish|strike back|respond with force)\b/i.test(frame))
    return 'THREAT';
  return act;
}

const lastWords = (text: string, { content }: Said): string => {
  const last = content.at(-1);
  return last ? text.slice(last.start, last.end + 1) : '';
};

/** Who speaks of himself may say what he does by it: none of what follows does without one of these. */
const OF_ONESELF = /^["“\s]*(?:(?:we|i|it|he|she|they)\s|no comment\b)/i;
const ESTIMATING = /^["“\s]*(?:we|i)\s+(?:estimate|reckon)\b/i;
const ACTS_OF_ONESELF: readonly (readonly [RegExp, Act, string])[] = [
  [
    /^["“\s]*(?:we|i)\s+(?:promise|pledge|vow|guarantee|commit|undertake)\b|^["“\s]*(?:it|he|she|they)\s+(?:has\s+|have\s+|had\s+)?(?:agreed|pledged|promised|committed|undertook)\s+to\b/i,
    'COMMITMENT',
    'what is said is a promise',
  ],
  [/^["“\s]*(?:we|i)\s+(?:apologi[sz]e|admit|acknowledge|concede)\b/i, 'ACKNOWLEDGEMENT', 'what is said admits'],
  [/^["“\s]*(?:we|i)\s+(?:strongly\s+|utterly\s+)?(?:condemn|denounce|deplore)\b/i, 'CONDEMNATION', 'what is said condemns'],
  [
    /^["“\s]*(?:we|i)\s+(?:categorically\s+|flatly\s+|strongly\s+)?(?:deny|reject (?:these|those|the|this|all) (?:accusations?|allegations?|claims?))\b/i,
    'DENIAL',
    'what is said denies',
  ],
  [/^["“\s]*(?:we|i)\s+(?:urge|call on|ask|appeal|demand)\b/i, 'REQUEST', 'what is said asks for something'],
  [/^["“\s]*(?:we|i)\s+(?:warn|fear)\b/i, 'WARNING', 'what is said warns'],
  [/^["“\s]*(?:i have |we have )?no comment\b/i, 'DECLINED_COMMENT', 'what is said declines to say'],
];

// The rare words first: what stands before them is only looked at where they are.
const ESTIMATED = /estimated(?:(?<=\b(?:is|are|was|were)\s+(?:now\s+)?estimated)\b|(?<=\bestimated)\s+\d)/i;
const READY = /be (?:ready|there)\b(?<=\b(?:we|i) will (?:always )?be (?:ready|there))/i;

function wordsSaid(text: string, { content }: Said): string {
  let words = '';
  for (const { start, end } of content) words += (words === '' ? '' : ' … ') + text.slice(start, end);
  return words;
}

/** Cues like "said" leave it to what is said. */
function byContent(text: string, said: Said, cue: string): ActRead {
  const words = wordsSaid(text, said);
  const read = (act: Act, reason: string): ActRead => ({ act, claim: null, reason });
  const ofOneself = OF_ONESELF.test(words);
  if (/\?["”’]?,?\s*$/.test(lastWords(text, said))) return read('QUESTION', 'what is said is a question');
  if ((ofOneself && ESTIMATING.test(words)) || ESTIMATED.test(words)) return read('ESTIMATE', 'what is said is an estimate');
  const number = said.figures?.find(
    ({ measure, lower, upper, approximate }) =>
      COUNTED.test(measure) && (lower ?? upper ?? 0) >= 10 && (approximate || (lower ?? upper ?? 0) >= 100),
  );
  if (number) return read('ESTIMATE', `a number of ${number.measure.replaceAll('_', ' ')}`);
  if (READY.test(words)) return read('COMMITMENT', 'what is said is a promise');
  const own = ofOneself ? ACTS_OF_ONESELF.find(([pattern]) => pattern.test(words)) : undefined;
  if (own) return read(own[1], own[2]);
  return read('ASSERTION', cue ? `the cue “${cue}” asserts` : 'nothing tells another act');
}

const COUNTED = /^(?:killed|wounded|killed_or_wounded|deaths|deployed|captured|displaced|missing|cases|.*_deployed|troops)$/;
