import { clue } from '../clues.ts';
import { matchesOf } from '../matches.ts';
import { spanOf, type Range, type Span } from '../span.ts';
import { NAME } from './lexicon.ts';
import type { Outside } from './outside.ts';

export type OccasionKind = 'ADDRESS' | 'INTERVIEW' | 'BRIEFING' | 'MEETING' | 'SOCIAL_POST' | 'DOCUMENT' | 'OTHER';

/** The occasion on which something was said, as the text has it. */
export interface OccasionRead {
  kind: OccasionKind;
  /** Without the preposition: "a podcast interview with Lex Fridman". */
  span: Span;
  place: Span | null;
  reason: string;
}

const LEAD = String.raw`(?:in|during|at|on|via|through|from|after|before|to|by)\s+`;
const MODIFIERS = String.raw`(?:(?!(?:at|in|on|to|for|from|by|with|and)\s)[\p{L}\p{N}.’'-]+\s+){0,5}?`;
const WITH = String.raw`(?:\s+(?:of|with|for|to|by)\s+(?:the\s+|a\s+)?${NAME}(?:\s\([\p{Lu}]+\))?)?`;

/** Words of the nouns of a kind, and of those that need no article; no noun is there without one of them. */
const OF_ANY = 'remarks interviews comments talks testimony posts';
const CLUES: Readonly<Record<Exclude<OccasionKind, 'OTHER'>, number>> = {
  BRIEFING: clue(`conference briefing availability call ${OF_ANY}`),
  INTERVIEW: clue(`interview podcast show ${OF_ANY}`),
  ADDRESS: clue(`address speech sermon homily lecture keynote broadcast message union inaugural ${OF_ANY}`),
  SOCIAL_POST: clue(`post posting tweet tweets thread ${OF_ANY}`),
  MEETING: clue(
    `meeting summit session hearing gathering forum conference rally debate ceremony hall panel convention funeral trial visit ${OF_ANY}`,
  ),
  DOCUMENT: clue(
    `statement release letter report memo memos memorandum filing op mail email message communique essay article ruling lawsuit complaint
indictment treaty resolution survey study clients book books autobiography document affidavit ${OF_ANY}`,
  ),
};

/** The nouns by the kind of occasion; the longer phrases first. */
const NOUNS: readonly (readonly [keyof typeof CLUES, string])[] = [
  [
    'BRIEFING',
    String.raw`(?:news conference|press conference|press briefing|news briefing|briefing|media availability|press call|conference call with (?:reporters|journalists)|background call)`,
  ],
  ['INTERVIEW', String.raw`(?:(?:podcast |television |radio |telephone |phone |TV |exclusive |written )?interviews?|podcast|talk show)`],
  ['ADDRESS', String.raw`(?:address|speech|sermon|homily|remarks|lecture|keynote|broadcast|video message|state of the union|inaugural)`],
  [
    'SOCIAL_POST',
    String.raw`(?:(?:social media |Facebook |Twitter |Telegram |Instagram |Weibo |TikTok |blog |Truth Social )?(?:posts?|posting)|tweets?|a thread on X)`,
  ],
  [
    'MEETING',
    String.raw`(?:meeting|summit|session|talks|hearing|gathering|forum|conference|rally|debate|ceremony|town hall|testimony|panel|convention|funeral|trial|visit)`,
  ],
  [
    'DOCUMENT',
    String.raw`(?:statement|press release|letter|report|memo|memorandum|filing|op-ed|open letter|e-mail|email|text message|communiqu[ée]|essay|article|ruling|lawsuit|complaint|indictment|treaty|resolution|survey|study|note to clients|book|autobiography|document|affidavit)`,
  ],
];
/** Nouns that need no article, of any kind. */
const NO_ARTICLE = 'remarks|interviews|comments|talks|testimony|social media posts';
/** With a quick test of whether a noun is there at all. */
const PATTERNS = NOUNS.map(([kind, source]) => ({
  kind,
  clue: CLUES[kind],
  noun: new RegExp(`${source}|${NO_ARTICLE}`, 'u'),
  regex: new RegExp(
    String.raw`(?<![\p{L}])${LEAD}(?<what>(?:the|a|an|his|her|its|their|this|that|one|several|\p{Lu}\p{L}+['’]s)\s+${MODIFIERS}${source}(?![\p{L}-])${WITH}|(?:${NO_ARTICLE})(?![\p{L}-])${WITH})`,
    'dgu',
  ),
}));
const NETWORK_NAME = clue(
  'twitter x telegram facebook instagram truth threads bluesky weibo vkontakte linkedin tiktok youtube whatsapp mastodon media',
);
const NETWORK =
  /(?<![\p{L}])(?:on|via|through|to)\s+(?<what>(?:(?:his|her|its|their|the)\s+)?(?:(?:social media (?:platform|site|network|account|app)s?|social network|Telegram channel|messaging app|microblog)\s*,?\s*)?(?:Twitter|X|Telegram|Facebook|Instagram|Truth Social|Threads|Bluesky|Weibo|VKontakte|LinkedIn|TikTok|YouTube|WhatsApp|Mastodon|social media)(?:\s+(?:channel|account|page|feed))?)(?![\p{L}’'-])/dgu;
const POSTS = clue('tweeted posted');
const POSTED = /(?<![\p{L}])(?<what>tweeted|posted on|tweeting)(?![\p{L}])/dgu;
/** No occasion without one of these. */
export const OCCASION = PATTERNS.reduce((clues, { clue }) => clues | clue, NETWORK_NAME | POSTS);
const PLACE = new RegExp(
  String.raw`^[^,;:.“”"\u0000]{0,40}?\b(?:in|at|outside|near)\s+(?:the\s+)?(?<place>${NAME}(?:\s(?:in|,)\s(?:the\s)?${NAME})?)`,
  'du',
);
const NO_PLACE =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** The occasion that the sentence names, the one nearest to the cue where there are several. */
export function occasionOf(text: string, sentence: Span, { blanked, rest, clues }: Outside, cue: Range | null): OccasionRead | null {
  if ((clues & OCCASION) === 0) return null;
  const at = cue === null ? 0 : cue.start - sentence.start;
  const found: OccasionRead[] = [];
  const add = (kind: OccasionKind, match: RegExpExecArray): void => {
    const [from, to] = match.indices!.groups!.what!;
    if (found.some(({ span }) => span.start < sentence.start + to && sentence.start + from < span.end)) return;
    const place = kind === 'MEETING' || kind === 'BRIEFING' || kind === 'ADDRESS' ? PLACE.exec(blanked.slice(to)) : null;
    const where = place?.indices?.groups?.place;
    found.push({
      kind,
      span: spanOf(text, sentence.start + from, sentence.start + to),
      place:
        where && !NO_PLACE.test(place.groups!.place!) ? spanOf(text, sentence.start + to + where[0], sentence.start + to + where[1]) : null,
      reason: `“${match[0]}”`,
    });
  };
  if ((clues & NETWORK_NAME) !== 0) for (const match of matchesOf(NETWORK, blanked)) add('SOCIAL_POST', match);
  for (const { kind, clue, noun, regex } of PATTERNS)
    if ((clues & clue) !== 0 && noun.test(rest))
      for (const match of matchesOf(regex, blanked)) if (!isNoOccasion(match[0])) add(kind, match);
  if (found.length === 0 && (clues & POSTS) !== 0) for (const match of matchesOf(POSTED, blanked)) add('SOCIAL_POST', match);
  found.sort((a, b) => Math.abs(a.span.start - sentence.start - at) - Math.abs(b.span.start - sentence.start - at));
  return found[0] ?? null;
}

/** "after the meeting", "according to a report": not where it was said. */
const isNoOccasion = (words: string): boolean =>
  /^(?:after|before)\s/.test(words) || /^(?:to|by|through|from)\s+(?!.*\b(?:letter|speech|post|statement)\b)/.test(words);
