import type { Paragraph } from './paragraph.ts';
import type { SpeechAct } from './statement.ts';
import { stemOf } from './words.ts';

const ACTS: readonly (readonly [SpeechAct, string])[] = [
  ['ESTIMATE', 'estimate reckon guess put calculate assess'],
  ['PREDICTION', 'predict forecast expect project foresee anticipate'],
  ['WARNING', 'warn caution alert'],
  ['ACCUSATION', 'accuse blame allege charge fault'],
  ['CONDEMNATION', 'condemn denounce criticize criticise slam blast decry deplore lambast rebuke mock ridicule attack assail berate chide'],
  ['PRAISE', 'praise laud hail commend applaud congratulate thank welcome salute tout'],
  ['COMMITMENT', 'promise pledge vow swear commit guarantee undertake assure'],
  ['THREAT', 'threaten'],
  ['REQUEST', 'urge demand request appeal beg plead implore order instruct call invite advise recommend ask petition'],
  ['QUESTION', 'wonder question inquire query'],
  ['REJECTION', 'reject dismiss rebuff spurn'],
  ['DENIAL', 'deny refute rebut dispute disavow'],
  ['ACKNOWLEDGEMENT', 'admit acknowledge concede confirm confess recognize'],
  ['CORRECTION', 'correct clarify'],
  ['RETRACTION', 'retract recant withdraw apologize'],
];

const ACT_OF = new Map(ACTS.flatMap(([act, words]) => words.split(' ').map((word) => [stemOf(word), act] as const)));
const stems = (words: string) => new Set(words.split(' ').map(stemOf));

const UNWILLING = stems('decline refuse');
const SAYING = stems('comment say confirm discuss answer respond elaborate disclose reveal specify identify deny speak give');
const CONFIRMING = stems('confirm acknowledge verify admit corroborate');
const REPLYING = stems('respond reply answer return');
const COMMENTING = stems('comment elaborate');

const NOBODY = /^(no|nobody|neither|none|never|nor)$/;

export interface Act {
  act: SpeechAct;
  negated: boolean;
  /** It was not said, confirmed or answered, and the article makes a point of it. */
  withheld: boolean;
}

/** What a speaker does by saying it, guessed from the cue and what denies it. */
export function actOf(p: Paragraph, cue: number, speaker: number | null, firstOfContent: number): Act {
  const stem = stemOf(p.words[cue]!);
  const negated = isNegated(p, cue, speaker);
  const withheld = (act: SpeechAct): Act => ({ act, negated, withheld: true });
  const below = p.children[cue]!.filter((child) => child > cue && p.labels[child] === 'xcomp').map((child) => stemOf(p.words[child]!));
  const above = stemOf(p.words[p.heads[cue]!]!);
  if (UNWILLING.has(stem) && below.some((word) => SAYING.has(word))) return withheld('DECLINED_COMMENT');
  if (UNWILLING.has(above) && p.labels[cue] === 'xcomp') return withheld('DECLINED_COMMENT');
  if (negated && CONFIRMING.has(stem)) return withheld('NON_CONFIRMATION');
  if (negated && REPLYING.has(stem)) return withheld('NO_REPLY');
  if (negated && COMMENTING.has(stem)) return withheld('DECLINED_COMMENT');
  if (negated && stem === stemOf('deny')) return withheld('NON_CONFIRMATION');
  if (stem === stemOf('ask') && /^(if|whether|what|who|how|why|when|where)$/.test(p.words[firstOfContent] ?? '')) {
    return { act: 'QUESTION', negated, withheld: false };
  }
  return { act: ACT_OF.get(stem) ?? 'ASSERTION', negated, withheld: false };
}

function isNegated(p: Paragraph, cue: number, speaker: number | null): boolean {
  const denies = (i: number) => p.labels[i] === 'neg' || NOBODY.test(p.words[i]!);
  return (
    p.children[cue]!.some(denies) ||
    (speaker !== null && (NOBODY.test(p.words[speaker]!) || p.children[speaker]!.some((child) => child < speaker && denies(child))))
  );
}
