import type { Draft } from '../draft.ts';
import { rateOf, type Lexicon } from '../lexicon.ts';
import { nounKey } from '../cues.ts';
import type { Paragraph } from '../paragraph.ts';
import { antecedentOf } from '../speakers.ts';
import { isReporter, stemOf } from '../words.ts';
import { objectOf, stems } from './tree.ts';

/** Bodies and groups that say things, beside those who report. */
const GROUPS =
  stems(`intelligence nation country community outlet media authority ally organisation organization group family victim neighbour neighbor
rival majority service staff force army navy police ministry embassy watchdog charity firm company bank manufacturer operator regulator board
panel inquiry tribunal jury opposition coalition cabinet crew union club federation league church mosque villager islander citizen relative
parent soldier troop fighter rebel insurer investor trader scholar diplomat veteran survivor passenger patient tenant farmer fisherman`);

const DEMONSTRATIVE = /^(?:this|that|these|those|such|which|the)$/;
/** What tells on paper. */
const DOCUMENTS = stems('report statement study poll survey document memo letter tweet post article newspaper estimate datum figure');
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
  if (/^(?:this|that|these|those|there|what|everything|nothing)$/.test(word)) return false;
  if (/^NNP/.test(p.tags[head]!) || isNameElsewhere(p, head)) return true;
  const pointed = p.children[head]!.some((child) => child < head && DEMONSTRATIVE.test(p.words[child]!) && p.words[child] !== 'the');
  if (DOCUMENTS.has(stemOf(word)) && pointed) return false;
  return isReporter(word) || GROUPS.has(stemOf(word)) || rateOf(lexicon.speaker, nounKey(p, head)) >= LEAST_RATE;
}

/** A word with a capital that the article has within sentences too, whatever the tagger takes it for. */
function isNameElsewhere(p: Paragraph, head: number): boolean {
  const { text } = p.tokens[head]!;
  return /^\p{Lu}\p{L}+$/u.test(text) && new RegExp(`[\\p{Ll},] ${text}(?!\\p{L})`, 'u').test(p.article);
}

/** Verbs that tell what goes on and not what is said, where they have no quotation: "continued to sail", "supports the army". */
const DOING = stems(
  'continue support raise contrast reinforce operate face use lead force follow weigh go turn seem echo signify present constitute given',
);
/** Verbs of which things are the subject as often as people: what they show is the article's own thought. */
const SHOWING = stems('highlight underscore illustrate reflect signal demonstrate mark show paint');

/** Whether what was found says that someone says, thinks or finds something. */
export function isPlausible(p: Paragraph, lexicon: Lexicon, { cue, speaker, contents, confidence }: Draft): boolean {
  if (speaker !== null && !canSpeak(p, lexicon, ownerOf(p, lexicon, speaker) ?? speaker)) return false;
  const quoted = contents.some(({ first, last }) => p.quoteOf[first]! >= 0 && p.quoteOf[last]! >= 0);
  if (quoted) return true;
  const stem = stemOf(p.words[cue]!);
  if (DOING.has(stem)) return false;
  if (SHOWING.has(stem)) return confidence >= SURE_ENOUGH && speaker !== null && /^(?:NNP|PRP)/.test(p.tags[speaker]!);
  return speaker !== null || confidence >= SURE_ENOUGH;
}

const SURE_ENOUGH = 0.33;

const SPEECH = stems(
  'accusation allegation claim report estimate statement warning announcement remark comment word declaration testimony address speech message tweet post letter',
);

/** Whose words they are: "accusations were made by officials", "the mayor's remarks", "reports from the ministry"; null: nobody's that is named. */
export function ownerOf(p: Paragraph, lexicon: Lexicon, head: number): number | null {
  if (!SPEECH.has(stemOf(p.words[head]!))) return null;
  const verb = p.heads[head]!;
  const owners = [
    p.children[head]!.find((child) => child < head && p.labels[child] === 'poss' && !/^PRP/.test(p.tags[child]!)),
    p.labels[head] === 'nsubjpass' ? (objectOf(p, verb, /^by$/) ?? undefined) : undefined,
  ];
  return owners.find((owner): owner is number => owner !== undefined && canSpeak(p, lexicon, owner)) ?? null;
}

const HELD = /^(?:believed|thought|presumed|understood|feared|said|reported|rumou?red|alleged|known|expected|considered|estimated)$/;

/** The draft with whoever really speaks: whose remarks they are, and nobody where something "is believed to be". */
export function withSpeaker(p: Paragraph, lexicon: Lexicon, draft: Draft): Draft {
  if (draft.speaker === null) return draft;
  if (HELD.test(p.words[draft.cue]!) && p.words[draft.cue + 1] === 'to' && draft.contents.every(({ first }) => first > draft.cue))
    return { ...draft, speaker: null };
  const owner = ownerOf(p, lexicon, draft.speaker);
  return owner === null ? draft : { ...draft, speaker: owner };
}
