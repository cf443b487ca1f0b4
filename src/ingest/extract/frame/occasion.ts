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

/** The nouns by the kind of occasion; the longer phrases first. */
const NOUNS: readonly (readonly [OccasionKind, string])[] = [
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
/** With a quick test of whether a noun is there at all. */
const PATTERNS = NOUNS.map(([kind, source]) => ({
  kind,
  noun: new RegExp(`${source}|remarks|interviews|comments|talks|testimony|social media posts`, 'u'),
  regex: new RegExp(
    String.raw`(?<![\p{L}])${LEAD}(?<what>(?:the|a|an|his|her|its|their|this|that|one|several|\p{Lu}\p{L}+['’]s)\s+${MODIFIERS}${source}(?![\p{L}-])${WITH}|(?:remarks|interviews|comments|talks|testimony|social media posts)(?![\p{L}-])${WITH})`,
    'dgu',
  ),
}));
const SOME_NOUN = new RegExp(
  NOUNS.map(([, source]) => source).join('|') + '|remarks|interviews|comments|talks|testimony|social media posts',
  'u',
);
const NETWORK_NAME =
  /Twitter|\bX\b|Telegram|Facebook|Instagram|Truth Social|Threads|Bluesky|Weibo|VKontakte|LinkedIn|TikTok|YouTube|WhatsApp|Mastodon|social media/;
const NETWORK =
  /(?<![\p{L}])(?:on|via|through|to)\s+(?<what>(?:(?:his|her|its|their|the)\s+)?(?:(?:social media (?:platform|site|network|account|app)s?|social network|Telegram channel|messaging app|microblog)\s*,?\s*)?(?:Twitter|X|Telegram|Facebook|Instagram|Truth Social|Threads|Bluesky|Weibo|VKontakte|LinkedIn|TikTok|YouTube|WhatsApp|Mastodon|social media)(?:\s+(?:channel|account|page|feed))?)(?![\p{L}’'-])/dgu;
const POSTS = /tweet|posted/;
const POSTED = /(?<![\p{L}])(?<what>tweeted|posted on|tweeting)(?![\p{L}])/dgu;
const PLACE = new RegExp(
  String.raw`^[^,;:.“”"\u0000]{0,40}?\b(?:in|at|outside|near)\s+(?:the\s+)?(?<place>${NAME}(?:\s(?:in|,)\s(?:the\s)?${NAME})?)`,
  'du',
);
const NO_PLACE =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** The occasion that the sentence names, the one nearest to the cue where there are several. */
export function occasionOf(text: string, sentence: Span, { blanked, rest }: Outside, cue: Range | null): OccasionRead | null {
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
  if (NETWORK_NAME.test(rest)) for (const match of matchesOf(NETWORK, blanked)) add('SOCIAL_POST', match);
  if (SOME_NOUN.test(rest))
    for (const { kind, noun, regex } of PATTERNS)
      if (noun.test(rest)) for (const match of matchesOf(regex, blanked)) if (!isNoOccasion(match[0])) add(kind, match);
  if (found.length === 0 && POSTS.test(rest)) for (const match of matchesOf(POSTED, blanked)) add('SOCIAL_POST', match);
  found.sort((a, b) => Math.abs(a.span.start - sentence.start - at) - Math.abs(b.span.start - sentence.start - at));
  return found[0] ?? null;
}

/** "after the meeting", "according to a report": not where it was said. */
const isNoOccasion = (words: string): boolean =>
  /^(?:after|before)\s/.test(words) || /^(?:to|by|through|from)\s+(?!.*\b(?:letter|speech|post|statement)\b)/.test(words);
