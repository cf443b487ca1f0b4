import { ofLast } from '../../../memo.ts';
import type { Draft } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import type { Lexicon } from '../lexicon.ts';
import { agentOf } from '../cues.ts';
import type { Paragraph } from '../paragraph.ts';
import { entryOf, ratesOf } from '../rates.ts';
import { antecedentOf } from '../speakers.ts';
import { stemOf, stems } from '../words.ts';
import { objectOf } from './tree.ts';
import { HELD, HELD_PASSIVE } from './vocabulary.ts';

/** Bodies and groups that say things, beside those who report. */
const GROUPS =
  stems(`intelligence nation country community outlet media authority ally organisation organization group family victim neighbour neighbor
rival majority service staff force army navy police ministry embassy watchdog charity firm company bank manufacturer operator regulator board
panel inquiry tribunal jury opposition coalition cabinet crew union club federation league church mosque villager islander citizen relative
parent soldier troop fighter rebel insurer investor trader scholar diplomat veteran survivor passenger patient tenant
farmer fisherman hospital clinic school college university prison palace museum theatre theater airport port studio laboratory hotel airline carrier
retailer publisher developer network station channel utility fund`);

/** What tells on paper or in pictures. */
const DOCUMENTS =
  stems(`report statement study poll survey document memo letter tweet post article newspaper estimate datum figure statistic
analysis review transcript video footage clip slide record ruling book complaint filing lawsuit website database average transcript census`);
/** Nouns that end like people who do something and are none. */
const THINGS =
  stems(`number letter matter order paper power water weather winter summer border computer disaster danger error factor offer color
colour labor labour character chapter counter corner cover fever layer quarter register river shelter shoulder tower manner answer murder career
election statement government president moment event amount account point restaurant plant grant warrant referee committee fee degree guarantee
favor favour honor honour humor humour rumor rumour terror horror mirror sector vector monitor interior transfer refer whatever however pressure
terrorist another other rather after weapon million hundred coalition`);
const DEMONSTRATIVE = /^(?:this|that|these|there|what|everything|nothing)$/;
/** A noun that annotated news have as a speaker as often as this can speak. */
const LEAST_RATE = 0.2;

/** Whether a mention can say anything: people, bodies, reports; not developments, casualties, "such statements". */
export function canSpeak(p: Paragraph, lexicon: Lexicon, head: number): boolean {
  const word = p.words[head]!;
  if (/^(?:who|which|that|whom)$/.test(word)) {
    const antecedent = antecedentOf(p, head);
    return antecedent >= 0 && antecedent !== head && canSpeak(p, lexicon, antecedent);
  }
  if (/^PRP/.test(p.tags[head]!)) return true;
  if (DEMONSTRATIVE.test(word)) return false;
  if (/^NNP/.test(p.tags[head]!) || isNameElsewhere(p, head)) return true;
  const { stem } = p.wordForms[head]!;
  // "Such statements raise questions": what the article itself makes of them.
  if (DOCUMENTS.has(stem))
    return !p.children[head]!.some((child) => child < head && /^(?:this|that|these|those|such)$/.test(p.words[child]!));
  return (
    p.wordForms[head]!.reporter ||
    GROUPS.has(stem) ||
    ratesOf(entryOf(p, head), lexicon).speaker.rate >= LEAST_RATE ||
    (/(?:er|or|ist|ian|ant|ee|man|men|woman|women)s?$/.test(word) && !THINGS.has(stem))
  );
}

/** Words with a capital within sentences of an article. */
const namesWithin = ofLast((article) => new Set(matchesOf(/(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu, article).map(([name]) => name)));

/** A word with a capital that the article has within sentences too, whatever the tagger takes it for. */
const isNameElsewhere = (p: Paragraph, head: number): boolean =>
  p.wordForms[head]!.high && namesWithin(p.article).has(p.tokens[head]!.text);

/** Verbs that tell what goes on and not what is said, where they have no quotation: "continued to sail", "supports the army". */
const DOING = stems(
  'continue support raise contrast reinforce operate face use lead force follow weigh go turn seem echo signify present constitute given',
);
/** Verbs of which things are the subject as often as people: what they show is the article's own thought. */
const SHOWING = stems('highlight underscore illustrate reflect signal demonstrate mark paint');

const SHOW = stemOf('show');

/** Whether what was found says that someone says, thinks or finds something. */
export function isPlausible(p: Paragraph, lexicon: Lexicon, { cue, speaker, contents, confidence }: Draft): boolean {
  if (isBeingAsked(p, cue, speaker)) return false;
  if (speaker !== null && DEMONSTRATIVE.test(p.words[speaker]!) && antecedentOf(p, speaker) < 0) return false;
  if (
    speaker !== null &&
    (confidence < SURE || /^(?:which|that)$/.test(p.words[speaker]!)) &&
    !canSpeak(p, lexicon, ownerOf(p, lexicon, speaker) ?? speaker)
  )
    return false;
  const quoted = contents.some(({ first, last }) => p.quoteOf[first]! >= 0 && p.quoteOf[last]! >= 0);
  if (quoted) return true;
  const stem = p.wordForms[cue]!.stem;
  if (DOING.has(stem)) return false;
  // "was found by a farmer": something is done.
  if (confidence < SURE && !p.wordForms[cue]!.speech && p.children[cue]!.some((child) => p.labels[child] === 'auxpass')) return false;
  if (SHOWING.has(stem)) return confidence >= SURE_ENOUGH && speaker !== null && /^(?:NNP|PRP)/.test(p.tags[speaker]!);
  if (stem === SHOW) return speaker !== null && DOCUMENTS.has(p.wordForms[speaker]!.stem);
  return speaker !== null || confidence >= SURE_ENOUGH;
}

/** "Asked whether it was safe, the mayor did not reply": whoever asks is not told, and what is asked is nobody's claim. */
function isBeingAsked(p: Paragraph, cue: number, speaker: number | null): boolean {
  if (!/^(?:asked|questioned|pressed)$/.test(p.words[cue]!) || p.tags[cue] !== 'VBN') return false;
  const has = p.children[cue]!.some((child) => child < cue && /^(?:have|has|had|having|'ve|'d)$/.test(p.words[child]!));
  const passive = p.children[cue]!.some((child) => p.labels[child] === 'auxpass');
  return (passive || !has) && (speaker === null || speaker !== agentOf(p, cue));
}

const SURE_ENOUGH = 0.33;
/** What is learned as sure as this needs no other test of who can speak. */
const SURE = 0.6;

const SPEECH = stems(
  'accusation allegation claim report estimate statement warning announcement remark comment word declaration testimony address speech message tweet post letter',
);

/** Whose words they are: "accusations were made by officials", "the mayor's remarks", "reports from the ministry"; null: nobody's that is named. */
export function ownerOf(p: Paragraph, lexicon: Lexicon, head: number): number | null {
  if (!SPEECH.has(p.wordForms[head]!.stem)) return null;
  const verb = p.heads[head]!;
  const owners = [
    p.children[head]!.find((child) => child < head && p.labels[child] === 'poss' && !/^PRP/.test(p.tags[child]!)),
    p.labels[head] === 'nsubjpass' ? (objectOf(p, verb, /^by$/) ?? undefined) : undefined,
  ];
  return owners.find((owner): owner is number => owner !== undefined && canSpeak(p, lexicon, owner)) ?? null;
}

/** "believed to be": nobody in particular believes it. */
export const isHeld = (p: Paragraph, cue: number): boolean =>
  p.words[cue + 1] === 'to' &&
  /^(?:be|have)$/.test(p.words[cue + 2] ?? '') &&
  (HELD.has(p.words[cue]!) || (HELD_PASSIVE.has(p.words[cue]!) && p.children[cue]!.some((child) => p.labels[child] === 'auxpass')));

/** The draft with whoever really speaks: whose remarks they are, and nobody where something "is believed to be". */
export function withSpeaker(p: Paragraph, lexicon: Lexicon, draft: Draft): Draft {
  if (draft.speaker === null) return draft;
  if (isHeld(p, draft.cue) && draft.contents.every(({ first }) => first > draft.cue)) return { ...draft, speaker: null };
  const owner = ownerOf(p, lexicon, draft.speaker);
  return owner === null ? draft : { ...draft, speaker: owner };
}
