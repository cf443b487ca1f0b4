import { clue } from '../clues.ts';

/** The speech acts of the contract. */
export type Act =
  | 'ASSERTION'
  | 'ESTIMATE'
  | 'PREDICTION'
  | 'WARNING'
  | 'ACCUSATION'
  | 'CONDEMNATION'
  | 'PRAISE'
  | 'COMMITMENT'
  | 'THREAT'
  | 'REQUEST'
  | 'QUESTION'
  | 'REJECTION'
  | 'DENIAL'
  | 'ACKNOWLEDGEMENT'
  | 'CORRECTION'
  | 'RETRACTION'
  | 'DECLINED_COMMENT'
  | 'NON_CONFIRMATION'
  | 'NO_REPLY'
  | 'OTHER';

/** Forms of regular verbs from their beginnings. */
const forms = (...verbs: string[]): string =>
  verbs
    .map((verb) => {
      if (verb.includes(' ') || verb.includes('(')) return verb;
      if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`;
      if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
      return `${verb}(?:e?s|ed|ing)?`;
    })
    .join('|');

/** Cues by the act that they name, as the cue's words begin. The first that fits counts. */
const CUE_ACTS: readonly (readonly [string, Act])[] = [
  [
    `${forms('deny', 'refute', 'rebut', 'disavow', 'disclaim')}|plead(?:s|ed|ing)? not guilty|denials?|issued a denial|den(?:y|ied) it|call(?:ed|s|ing)? (?:it|them|that|this) (?:a lie|lies|fake|false|untrue)`,
    'DENIAL',
  ],
  [
    `${forms('accuse', 'blame', 'allege', 'implicate')}|accusations?|allegations?|fault(?:s|ed|ing)|charg(?:es|ed|ing)|pointed (?:the|a) finger|laid (?:the )?blame|level(?:l?ed|s|l?ing)? (?:accusations|charges)`,
    'ACCUSATION',
  ],
  [
    `${forms('condemn', 'denounce', 'deplore', 'decry', 'lambast', 'lambaste', 'castigate', 'criticize', 'criticise', 'excoriate', 'chastise', 'rebuke', 'berate', 'deride', 'mock', 'censure', 'bemoan', 'ridicule', 'blast', 'bash', 'vilify')}|condemnations?|slam(?:s|med|ming)?|rip(?:s|ped|ping)|hit out at|lash(?:es|ed|ing)? out|took aim at|railed|rail(?:s|ing) against|tore into|assail(?:s|ed|ing)?|expressed (?:outrage|anger|dismay)|voiced (?:outrage|anger)`,
    'CONDEMNATION',
  ],
  [
    `${forms('praise', 'applaud', 'commend', 'salute', 'thank', 'congratulate', 'welcome', 'celebrate', 'compliment', 'extol', 'laud', 'cheer')}|hail(?:s|ed|ing)?|paid tribute|tout(?:s|ed|ing)?|prais(?:e|ing)`,
    'PRAISE',
  ],
  [
    `${forms('threaten')}|threats?|vow(?:s|ed|ing)? (?:revenge|retaliation|to (?:retaliate|avenge|punish|strike|destroy|respond))|promis(?:es|ed|ing) (?:revenge|retaliation)`,
    'THREAT',
  ],
  [
    `${forms('warn', 'caution', 'fear')}|warnings?|sound(?:s|ed|ing)? the alarm|raised (?:the )?alarm|concerns?|express(?:ed|es|ing)? (?:concern|fears?|alarm|worry)|voic(?:ed|es|ing) (?:concern|fears?)`,
    'WARNING',
  ],
  [
    `${forms('promise', 'pledge', 'vow', 'commit', 'undertake', 'guarantee', 'reaffirm', 're-affirm')}|commit(?:s|ted|ting)|swore|swears? to|undertook|agree(?:s|d|ing)? to|offer(?:s|ed|ing)? to|commitments?|provides? for|pledges`,
    'COMMITMENT',
  ],
  [
    `${forms('question', 'wonder', 'query', 'inquire', 'enquire')}|questions?|ask(?:s|ed|ing)?(?:\\s+\\p{L}+){0,3}?\\s+(?:whether|if|why|what|how|when|where|who|which)|raised (?:the )?questions?`,
    'QUESTION',
  ],
  [
    `${forms('urge', 'appeal', 'request', 'demand', 'beseech', 'implore', 'beg', 'petition', 'exhort', 'solicit', 'invite', 'order', 'instruct', 'lobby', 'recommend')}|plead(?:s|ed|ing)?(?! (?:not )?guilty)|requests? for|beg(?:ged|ging)|call(?:s|ed|ing)? (?:on|upon|for)|ask(?:s|ed|ing)?(?: (?:for|to|that))?|calls? for|seek(?:s|ing)|sought|encourag(?:es|ed|ing)|pressed for`,
    'REQUEST',
  ],
  [
    `${forms('reject', 'dismiss', 'refuse', 'rebuff', 'oppose', 'veto', 'disagree', 'object', 'spurn')}|rul(?:es|ed|ing) out|turn(?:s|ed|ing)? down|brush(?:es|ed|ing)? (?:off|aside)|rejections?|push(?:es|ed|ing)? back|wav(?:es|ed|ing) away|shot down|dismissals?|decline(?:s|d)?|declining`,
    'REJECTION',
  ],
  [
    `${forms('retract', 'recant', 'withdraw', 'disown')}|withdrew|withdrawn|retractions?|t(?:ook|akes?|aking) back|walk(?:s|ed|ing)? back|backtrack(?:s|ed|ing)?|backpedal(?:s|l?ed|l?ing)?`,
    'RETRACTION',
  ],
  [
    `${forms('correct', 'amend')}|corrections?|set the record straight|corrected (?:himself|herself|itself|themselves)|clarif(?:ied|ies|ying) that|revis(?:es|ed|ing) (?:its|his|her|their|the)`,
    'CORRECTION',
  ],
  [
    `${forms('acknowledge', 'concede', 'recognize', 'recognise', 'confess', 'allow')}|plead(?:s|ed|ing)? guilty|admit(?:s|ted|ting)?|admissions?|own(?:s|ed|ing)? up|apologi[sz](?:e|es|ed|ing)|came clean|grant(?:s|ed) that`,
    'ACKNOWLEDGEMENT',
  ],
  [
    `${forms('estimate', 'reckon', 'calculate', 'gauge')}|estimates?|put(?:s|ting)? it at|put(?:s|ting)? (?:the|that|their|its|his|her)\\s+(?:\\p{L}+\\s+){0,4}(?:at|between|over|above|figure|number)|gave the figure|gave a figure|guess(?:es|ed|ing)?|assess(?:es|ed|ing)?|assessments?`,
    'ESTIMATE',
  ],
  [
    `${forms('predict', 'project', 'foresee', 'expect', 'anticipate', 'prophesy', 'envision')}|forecast(?:s|ed|ing)?|predictions?|projections?|foresaw|foretold|expectations?`,
    'PREDICTION',
  ],
];

/** All of them at once, each in brackets of its own, which tell the one that fits. */
const CUE = new RegExp(`^(?:[\\p{L}-]+ly )?(?:${CUE_ACTS.map(([source]) => `(${source})`).join('|')})(?![\\p{L}-])`, 'iu');

/** The act that words name that begin with a cue; null: none. */
export function actOfCue(words: string): Act | null {
  const match = CUE.exec(words);
  return match && CUE_ACTS[match.slice(1).findIndex(Boolean)]![1];
}

/** What one does to an accusation or a report: to reject it is to deny it. */
export const CLAIM_NOUN =
  /\b(?:accusations?|allegations?|claims?|charges?|reports?|rumou?rs?|suggestions? that|assertions?|insinuations?|characteri[sz]ations?|speculation|notion that|idea that)\b/i;

const ADVERB = String.raw`(?:\s+(?:\p{L}+ly|yet|so far|also|even|immediate|ever|itself|himself|herself|publicly|further))*`;
const NOT = String.raw`(?:did|does|do|has|have|had|would|could|can|was|were|is|are|will|may|might)(?:\s+not|n['’]t|not)`;

export type SilentAct = 'DECLINED_COMMENT' | 'NON_CONFIRMATION' | 'NO_REPLY';

/** No way of not saying does without one of these words; `t` is what a mark of omission leaves of "not". */
export const NOTHING_SAID = clue(
  `no nor not t cannot never without neither yet silent unanswered unavailable unreachable unable unwilling unconfirmed
fail fails failed failing failure ignored declined refused short`,
);
const REPLY = clue(
  'response reply replies returned reaction reached available unavailable unreachable contact unanswered word words answer comment silent ignored',
);
const COMMENT = clue('comment elaborate discuss speculate answer drawn interview quoted specific speak talk address would');
const DECLINE = clue('declined refused');
const NEGATION = clue('not t never without nor neither fail fails failed failing yet short cannot unable');
const CONFIRM = clue('confirm unconfirmed acknowledgement');

/** Ways of not saying, as they stand in the clause around the cue, and what tells that one may be there. */
export const SILENCES: readonly { clue: number; pattern: RegExp; act: SilentAct }[] = [
  {
    clue: REPLY,
    pattern: new RegExp(
      String.raw`\b(?:${NOT}|never|without|fail(?:s|ed|ing)? to|ha(?:s|ve|d) yet to|yet to|neither\b[^.;]{0,80}?\bnor\b[^.;]{0,60}?|did neither)${ADVERB}\s+(?:responded|respond|responding|replied|reply|replying|answered|answer|answering|returned?|returning|react(?:ed|ing)?)(?:\s+(?:to|a|an|any|several|multiple|repeated|phone|calls?|messages?|emails?|the|requests?|questions?|inquiries)\b)?`,
      'giu',
    ),
    act: 'NO_REPLY',
  },
  {
    clue: REPLY,
    pattern: new RegExp(
      String.raw`\b(?:${NOT}${ADVERB}\s+(?:be\s+)?(?:reached|available|reachable|contactable)|could\s+(?:not|n['’]t)\s+(?:immediately\s+)?be\s+(?:reached|contacted)|un(?:available|reachable)\s+for\s+(?:immediate\s+)?comment)`,
      'giu',
    ),
    act: 'NO_REPLY',
  },
  {
    clue: REPLY,
    pattern:
      /\b(?:went|gone|go|remained?|left) unanswered\b|\b(?:there (?:was|has been|were) )?no (?:immediate |official )?(?:response|reply|reaction|word|answer|answers|comment)s?(?= (?:from|by|was|were|came|had been|has been)\b)|\bremained silent\b|\b(?:had|has|have|gave|given|offered|made|issued) no (?:immediate |official )?(?:response|reply|reaction|answer)\b|\bno (?:one|representative|spokes\w+) (?:was )?(?:available|answered)\b|\bignored (?:\w+ ){0,2}(?:requests?|questions|calls)\b/giu,
    act: 'NO_REPLY',
  },
  {
    clue: COMMENT,
    pattern: new RegExp(
      String.raw`\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|(?:would|will|could|can|did)(?:\s+not|n['’]t|not)(?:\s+want\s+to|\s+wish\s+to)?|was\s+unwilling|were\s+unwilling|unwilling|not\s+(?:be\s+)?(?:able|allowed|authori[sz]ed))${ADVERB}\s+(?:to\s+)?(?:immediately\s+|publicly\s+|further\s+)?(?:comment(?:ing)?|elaborate|discuss(?:ing)?|speculate|answer(?:ing)?|be\s+(?:drawn|interviewed|quoted|specific)|speak|talk|address)\b`,
      'giu',
    ),
    act: 'DECLINED_COMMENT',
  },
  {
    clue: DECLINE,
    pattern:
      /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) (?:to (?:say|specify|give|provide|disclose|reveal|confirm|identify|name|release|share|offer|describe|explain|respond|reply|acknowledge|deny|verify|detail)|(?:all |any |further |interview )?(?:comment|requests? for comment|requests?))\b/giu,
    act: 'DECLINED_COMMENT',
  },
  {
    clue: COMMENT,
    pattern:
      /\b(?:had|has|have|offered|gave|with|made) no (?:\w+ )?comment\b|["“]no comment["”,.]|\bwould(?: not|n['’]t) (?:say|specify|disclose|reveal|identify|name|give|provide|confirm|elaborate|be drawn)\b|\bno comment on\b/giu,
    act: 'DECLINED_COMMENT',
  },
  {
    clue: NEGATION,
    pattern: new RegExp(
      String.raw`\b(?:${NOT}|never|without|nor|neither\b[^.;]{0,100}?\b(?:has|have|had|did|nor\b[^.;]{0,60}?)|fail(?:s|ed|ing)? to|ha(?:s|ve|d) yet to|yet to|stopp?(?:ed|s|ing)? short of|cannot|unable to|neither)${ADVERB}\s+(?:been\s+|be\s+)?(?:\p{L}+ly\s+)?(?:confirm(?:ed|ing)?|acknowledg(?:e|ed|ing)|recogni[sz](?:e|ed|ing)|disclos(?:e|ed|ing)|specif(?:y|ied|ying)|verif(?:y|ied|ying)|reveal(?:ed|ing)?|admit(?:ted|ting)?|say(?:ing)?|said|stated?|elaborat(?:e|ed|ing)|comment(?:ed|ing)?|identif(?:y|ied|ying)|nam(?:e|ed|ing)|provid(?:e|ed|ing)|giv(?:e|en|ing)|releas(?:e|ed|ing)|announc(?:e|ed|ing)|detail(?:ed|ing)?|clarif(?:y|ied)|claim(?:ed|ing)?\s+responsibility)\b`,
      'giu',
    ),
    act: 'NON_CONFIRMATION',
  },
  {
    clue: CONFIRM,
    pattern: /\b(?:no|without) (?:official )?(?:confirmation|acknowledg(?:e)?ment) (?:from|by|of)\b|\b(?:un|not )confirmed by\b/giu,
    act: 'NON_CONFIRMATION',
  },
];
