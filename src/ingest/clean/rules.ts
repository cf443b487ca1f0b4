/**
 * What stands around an article without being part of it. Each rule is small, knows one kind of furniture by its form (never
 * by its words in one article), and gives the reason that `Article.removed` shows.
 */
export type RemovalReason =
  | 'weather line'
  | 'masthead'
  | 'credit line'
  | 'byline'
  | 'advertisement'
  | 'photo caption'
  | 'related articles'
  | 'reader comment'
  | 'comment prompt';

/** Where a block stands. */
export interface Place {
  /** Before the first paragraph of running text. */
  top: boolean;
  /** The title has been met. */
  titled: boolean;
  /** Nothing but furniture follows. */
  last: boolean;
  /** Why the block before it was removed; null: it was kept, or there is none. */
  before: RemovalReason | null;
}

export interface Rule {
  reason: RemovalReason;
  matches(block: string, place: Place): boolean;
}

const countWords = (block: string) => block.split(/\s+/).length;
const isCapitalised = (block: string) =>
  block.split(/\s+/).every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || /^(?:of|the|and|de|la|du|van|von|al)$/.test(word));

/** Running text: it ends as a sentence does, or is too long for a heading. */
export function isProse(block: string): boolean {
  return (countWords(block) >= 6 && /[.…:]["”’»)\]]*$/.test(block)) || countWords(block) >= 40;
}

const WEATHER = /^[-−]?\d{1,3}(?:\.\d)?\s?°?\s?[FC]$/;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY_NAME = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DATE_LINE = new RegExp(`^(?:${DAY_NAME},? )?(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH} \\d{4})$`);
const MARKS = '[-–—*•\\[\\]()\\s]*';
const ADVERTISEMENT = new RegExp(`^${MARKS}(?:advertisement|advertising|sponsored(?: content)?|promoted content)${MARKS}$`, 'i');
const RELATED =
  /^(?:you (?:may|might) also (?:like|enjoy)|related (?:articles?|posts?|stories|news|content|topics?)|read (?:also|more|next)|see also|more (?:stories|from .{1,40})|recommended(?: for you)?|don['’]t miss):?$/i;
const COMMENTS = /^(?:(?:\d+|one|two|three|no) )?(?:comments?|responses?|replies)(?: \(\d+\))?:?$/i;
const COMMENT_PROMPT = /^(?:(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)|cancel reply)\.?$/i;

// `(AFP / JOHN THYS)`: agency and photographer, at the very end.
const CREDIT_WITH_SLASH = /\([^()]{2,40}\/[^()]{2,60}\)$/;
// `[Telegram Screenshot]`, `(Photo: Reuters)`.
const CREDIT_IN_BRACKETS = /[[(][^\])]*\b(?:screenshot|screen ?grab|photos?|image|courtesy|handout|getty|file)\b[^\])]*[\])]$/i;
const POINTS_AT_PICTURE = /^in this (?:\w+ )?(?:photo|photograph|image|picture|frame|grab)\b/i;
const STARTS_WITH_CREDIT = /^(?:photo|photograph|image|picture)s?(?: credit)?(?::| by | courtesy of )/i;

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const BYLINE = /^by\s+([^.!?;:[\](){}<>]{3,120}?)\s*(?:[[(<]\s*([^\])>]*)\s*[\])>])?$/i;

export const rules: readonly Rule[] = [
  // A site's header carries the weather where its reader is.
  { reason: 'weather line', matches: (block, { top }) => top && WEATHER.test(block) },
  // The day on which the page was looked at, and the town whose weather it was.
  {
    reason: 'masthead',
    matches: (block, { top, titled, before }) =>
      top && !titled && (DATE_LINE.test(block) || (before === 'weather line' && countWords(block) <= 4 && isCapitalised(block))),
  },
  { reason: 'advertisement', matches: (block) => ADVERTISEMENT.test(block) },
  // Describes a picture that the text does not have; what it says is the photographer's, not the article's.
  {
    reason: 'photo caption',
    matches: (block) => [CREDIT_WITH_SLASH, CREDIT_IN_BRACKETS, POINTS_AT_PICTURE, STARTS_WITH_CREDIT].some((form) => form.test(block)),
  },
  // `By Name`: anywhere with an address, else only where a byline can stand.
  { reason: 'byline', matches: (block, { top, last }) => namesOf(block).length > 0 && (top || last || MAIL.test(block)) },
  // A short name by itself between title and text: whose story it is.
  {
    reason: 'credit line',
    matches: (block, { top, titled }) => top && titled && countWords(block) <= 5 && isCapitalised(block) && !/[.!?:,]$/.test(block),
  },
  // A list of links, up to the next paragraph.
  {
    reason: 'related articles',
    matches: (block, { before }) =>
      RELATED.test(block) || (before === 'related articles' && !isProse(block) && !COMMENTS.test(block) && !COMMENT_PROMPT.test(block)),
  },
  { reason: 'comment prompt', matches: (block) => COMMENT_PROMPT.test(block) },
  // Everything below the heading is its readers' own.
  { reason: 'reader comment', matches: (block, { before }) => COMMENTS.test(block) || before === 'reader comment' },
];

/** Who wrote it, by a byline; empty where the block is none. Names all in capitals are so for looks. */
export function namesOf(block: string): string[] {
  const list = BYLINE.exec(block)?.[1];
  if (list === undefined) return [];
  const names = list.split(/\s*,\s*|\s+(?:and|AND|And)\s+|\s+&\s+/).map((name) => name.trim());
  const isName = (name: string) => countWords(name) >= 2 && countWords(name) <= 5 && isCapitalised(name) && !/\d/.test(name);
  return names.every(isName) ? names.map((name) => (name === name.toUpperCase() ? lowerCapitals(name) : name)) : [];
}

const lowerCapitals = (name: string) =>
  name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Addresses are nobody's statement and somebody's own. */
export const withoutMail = (text: string) => text.replace(new RegExp(MAIL, 'g'), '…');
