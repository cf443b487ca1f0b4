import { rateOf, type Lexicon } from './lexicon.ts';
import { isMark, isQuoteMark, type Paragraph } from './paragraph.ts';
import { BE, isPronoun, isReporter, isSpeechVerb, isThoughtVerb, MONTHS_AND_DAYS, PERSONAL, stemOf } from './words.ts';

/** Codes of tags and labels as features: neighbours in the list are alike, for trees split it in two. */
const TAGS =
  "_ NNP NNPS NN NNS PRP PRP$ WP WDT WRB EX CD DT PDT JJ JJR JJS RB RBR RBS MD VB VBP VBZ VBD VBN VBG TO IN RP CC POS , : . `` '' -LRB- -RRB- $ UH FW HYPH NFP LS SYM ADD AFX XX _SP".split(
    ' ',
  );
const LABELS =
  '_ ROOT ccomp parataxis conj advcl relcl acl xcomp pcomp csubj csubjpass nsubj nsubjpass expl agent dobj dative attr acomp oprd pobj prep appos poss compound nmod amod nummod quantmod npadvmod advmod aux auxpass neg mark prt cc preconj predet det case punct intj meta dep'.split(
    ' ',
  );
const TAG_CODE = new Map(TAGS.map((tag, i) => [tag, i]));
const LABEL_CODE = new Map(LABELS.map((label, i) => [label, i]));
export const tagCode = (tag: string | undefined): number => (tag === undefined ? -1 : (TAG_CODE.get(tag) ?? 0));
export const labelCode = (label: string | undefined): number => (label === undefined ? -1 : (LABEL_CODE.get(label) ?? 0));

/** Names have no entry of their own: who is in the news changes. */
const NAME = '*name';

/** What a noun is looked up by as a speaker or an object. */
export const nounKey = (p: Paragraph, i: number): string => (p.tags[i]!.startsWith('NNP') ? NAME : stemOf(p.words[i]!));

/** What a neighbour of a cue is looked up by. */
export const neighbourKey = (p: Paragraph, i: number): string =>
  p.words[i] === undefined ? '' : p.tags[i]!.startsWith('NNP') ? NAME : p.words[i];

/** What a word is looked up by as a cue: its stem, and whether it is used as a verb, a noun or something else. */
export const lexicalKey = (p: Paragraph, i: number): string => {
  const kind = p.tags[i]![0];
  return `${nounKey(p, i)}/${kind === 'V' || kind === 'N' ? kind : 'X'}`;
};

/** What is a cue more seldom than this is never worth a parse by itself. */
const LEAST_FORM_RATE = 0.1;

/** Whether anything in a paragraph may attribute: quick to tell, and what cannot need not be parsed. */
export const mayAttribute =
  (lexicon: Lexicon) =>
  (tokens: readonly { text: string }[]): boolean =>
    tokens.some(({ text }) => {
      const word = text.toLowerCase();
      const rate = rateOf(lexicon.cueForm, word);
      return isQuoteMark(word) || word === ':' || rate >= LEAST_FORM_RATE || (rate < 0 && isSpeechVerb(word));
    });

/** Words that may say that someone says: every verb, and what the lexicon knows as a cue. */
export function cueCandidates(p: Paragraph, lexicon: Lexicon): number[] {
  const out: number[] = [];
  for (let i = 0; i < p.tokens.length; i++) {
    const verb = p.tags[i]!.startsWith('VB') && !/^aux/.test(p.labels[i]!);
    if (verb || isLabel(p, i) || rateOf(lexicon.cue, lexicalKey(p, i)) >= lexicon.leastCueRate) out.push(i);
  }
  return out;
}

const LABEL_MOST = 8;

/** The colon of "BRANDT: No boats today.", as transcripts and headlines have it. */
export function isLabel(p: Paragraph, i: number): boolean {
  const start = p.lineStart[i]!;
  if (p.words[i] !== ':' || i === start || i - start > LABEL_MOST || p.lineStart[i + 1] !== start) return false;
  for (let k = start; k < i; k++) if (!isMark(p.words[k]!) && !/^\p{Lu}/u.test(p.tokens[k]!.text)) return false;
  return true;
}

/** The subject of a verb: its own, or that of the clause whose verb it continues. -1 without one. */
export function subjectOf(p: Paragraph, verb: number): number {
  for (let v = verb, steps = 0; steps < 4; steps++) {
    const own = p.children[v]!.find((child) => /^(nsubj|nsubjpass|csubj|expl)$/.test(p.labels[child]!));
    if (own !== undefined) return own;
    if (!/^(conj|xcomp|advcl|pcomp|prep|aux)$/.test(p.labels[v]!) || p.heads[v] === v) return -1;
    v = p.heads[v]!;
  }
  return -1;
}

/** The agent of a passive: "was told by X". */
export function agentOf(p: Paragraph, verb: number): number {
  const by = p.children[verb]!.find((child) => p.labels[child] === 'agent');
  return by === undefined ? -1 : (p.children[by]!.find((child) => p.labels[child] === 'pobj') ?? -1);
}

const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);
/** As a feature: a distance that is there, or a number that no distance has. */
const FAR = 99;

function quoteFeatures(p: Paragraph, cue: number): number[] {
  const sentence = p.sentences[p.sentenceOf[cue]!]!;
  let before = FAR;
  let after = FAR;
  let quotedInSentence = 0;
  for (let i = sentence.first; i <= sentence.last; i++) if (p.quoteOf[i]! >= 0) quotedInSentence++;
  for (let i = cue - 1; i >= 0 && cue - i < 40; i--)
    if (p.quoteOf[i]! >= 0) {
      before = cue - i;
      break;
    }
  for (let i = cue + 1; i < p.tokens.length && i - cue < 40; i++)
    if (p.quoteOf[i]! >= 0) {
      after = i - cue;
      break;
    }
  const size = sentence.last - sentence.first + 1;
  return [yes(p.quoteOf[cue]! >= 0), before, after, quotedInSentence / size, size, cue - sentence.first, sentence.last - cue];
}

function subjectFeatures(p: Paragraph, lexicon: Lexicon, cue: number): number[] {
  const subject = subjectOf(p, cue);
  if (subject < 0) return [-1, -1, -1, 0, -1, 0, 0];
  const word = p.words[subject]!;
  return [
    tagCode(p.tags[subject]),
    labelCode(p.labels[subject]),
    cue - subject,
    yes(p.heads[subject] === cue),
    rateOf(lexicon.speaker, nounKey(p, subject)),
    yes(PERSONAL.has(word)) - yes(isPronoun(word)),
    yes(isReporter(word)),
  ];
}

const CHILDREN = [
  'ccomp',
  'xcomp',
  'dobj',
  'nsubj',
  'nsubjpass',
  'agent',
  'neg',
  'auxpass',
  'dative',
  'advcl',
  'prep',
  'mark',
  'attr',
  'oprd',
  'acomp',
  'prt',
  'acl',
];

function childFeatures(p: Paragraph, cue: number): number[] {
  const side = (label: string): number => {
    const child = p.children[cue]!.find((each) => p.labels[each] === label);
    return child === undefined ? 0 : child < cue ? -1 : 1;
  };
  const auxiliaries = p.children[cue]!.filter((child) => p.labels[child] === 'aux').map((child) => p.words[child]!);
  return [
    ...CHILDREN.map(side),
    yes(auxiliaries.includes('to')),
    yes(auxiliaries.some((word) => /^(would|could|should|may|might|can|will|'ll|wo)$/.test(word))),
    yes(auxiliaries.some((word) => /^(did|do|does)$/.test(word))),
  ];
}

function neighbourFeatures(p: Paragraph, lexicon: Lexicon, cue: number): number[] {
  const out: number[] = [];
  for (const step of [-2, -1, 1, 2, 3]) {
    const word = p.words[cue + step];
    out.push(word === undefined ? -1 : isQuoteMark(word) ? 60 : tagCode(p.tags[cue + step]));
  }
  const next = p.words[cue + 1] ?? '';
  out.push(
    yes(next === 'that'),
    yes(next === 'to'),
    yes(next === 'as'),
    yes(next === 'of' || next === 'about' || next === 'for'),
    yes(/^(if|whether|how|why|what)$/.test(next)),
    yes(MONTHS_AND_DAYS.has(next) || MONTHS_AND_DAYS.has(p.words[cue + 2] ?? '')),
    yes(isMark(next)),
    rateOf(lexicon.after, neighbourKey(p, cue + 1)),
    rateOf(lexicon.before, neighbourKey(p, cue - 1)),
  );
  return out;
}

/** What is known about a word as a cue, in a fixed order. */
export function cueFeatures(p: Paragraph, lexicon: Lexicon, cue: number): number[] {
  const head = p.heads[cue]!;
  const word = p.words[cue]!;
  const object = p.children[cue]!.find((child) => p.labels[child] === 'dobj');
  return [
    rateOf(lexicon.cue, lexicalKey(p, cue)),
    lexicon.cue.get(lexicalKey(p, cue))?.count ?? 0,
    rateOf(lexicon.cueForm, word),
    yes(isSpeechVerb(word)),
    yes(isThoughtVerb(word)),
    yes(BE.has(word)),
    tagCode(p.tags[cue]),
    labelCode(p.labels[cue]),
    head === cue ? -1 : rateOf(lexicon.cue, lexicalKey(p, head)),
    head === cue ? -1 : yes(isSpeechVerb(p.words[head]!)),
    object === undefined ? -1 : rateOf(lexicon.object, nounKey(p, object)),
    ...quoteFeatures(p, cue),
    ...subjectFeatures(p, lexicon, cue),
    ...childFeatures(p, cue),
    ...neighbourFeatures(p, lexicon, cue),
    yes(isLabel(p, cue)),
  ];
}
