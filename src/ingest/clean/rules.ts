import { countWords, hasMail, isCapitalised, isReportingCredit, namesIn, namesOf } from './bylines.ts';
import { isCaption } from './captions.ts';
import { DATE_PART, READING_PART } from './dates.ts';
import {
  isCookieNotice,
  isCopyrightLine,
  isNavigationLine,
  isNewsletterPrompt,
  isReadMoreLine,
  isSharePrompt,
  isSubscriptionPrompt,
} from './prompts.ts';
import type { RemovalReason } from './reasons.ts';

/**
 * What stands around an article without being part of it. Each rule is small, knows one kind of furniture by its form (never
 * by its words in one article), and gives the reason that `Article.removed` shows.
 */
export interface Rule {
  reason: RemovalReason;
  matches(block: string, place: Place): boolean;
}

/** No form of furniture is longer; and a search for one in megabytes of brackets would not end. */
const MOST_LETTERS = 2000;

/** Why a block is no part of the article; null: nothing says so. */
export function reasonOf(block: string, place: Place): RemovalReason | null {
  if (block.length > MOST_LETTERS) return place.before === 'reader comment' && !place.marked ? place.before : null;
  return rules.find((rule) => rule.matches(block, place))?.reason ?? null;
}

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
  /** Markup tells where a list of links or readers' comments end; in plain text, nothing does but what follows. */
  marked: boolean;
}

/** Running text: it ends as a sentence does, or is too long for a heading. */
export function isProse(block: string): boolean {
  return (countWords(block) >= 6 && /[.…:]["”’»)\]]*$/.test(block)) || countWords(block) >= 40;
}

const WEATHER = /^[-−]?\d{1,3}(?:\.\d)?\s?°?\s?[FC]$/;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY_NAME = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DATE_LINE = new RegExp(`^(?:${DAY_NAME},? )?(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH} \\d{4})$`);
const MARKS = '[-–—*•\\[\\]()\\s]*';
const ADVERTISEMENT = new RegExp(
  `^${MARKS}(?:advertisements?|advertising|ads?|sponsored(?: (?:content|by .{2,40}))?|promoted content|(?:article|story) continues (?:below|after)(?: (?:this|the))?(?: ad\\w*)?)${MARKS}$`,
  'i',
);
const RELATED =
  /^(?:you (?:may|might) also (?:like|enjoy)|related (?:articles?|posts?|stories|news|content|topics?|reading|coverage|links?)|read (?:also|more|next)|see also|more (?:stories|from .{1,40})|recommended(?: for you)?|don['’]t miss|most (?:read|popular)|trending(?: now)?|top stories|latest news|in case you missed it|up next|what to read next|more on this (?:story|topic)|also in the news|tags|topics|filed under):?$/i;
const COMMENTS = /^(?:(?:\d+|one|two|three|no) )?(?:comments?|responses?|replies)(?: \(\d+\))?:?$/i;
const COMMENT_PROMPT =
  /^(?:(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)|cancel reply|your email address will not be published\b.{0,60})\.?$/i;

/** The parts of a line such as `By Jane Doe | January 10, 2025 | 5 min read`. */
const partsOf = (block: string): string[] =>
  block
    .replace(DATE_AFTER_COMMA, ' | ')
    .split(/\s*[|•·\n]\s*|\s+[-–—]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const DATE_AFTER_COMMA = /,\s+(?=(?:\w+day,? )?[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})/;
const LONGEST_LINE = 200;

const isDatePart = (part: string) => DATE_PART.test(part) || READING_PART.test(part);

function isDateLine(block: string): boolean {
  if (block.length > LONGEST_LINE) return false;
  return isDatePart(block) || partsOf(block).every(isDatePart);
}

/** The names that a byline gives, with or without the day beside them; empty where the block is none. */
export function bylineNames(block: string): string[] {
  const names = namesOf(block);
  if (names.length > 0 || block.length > LONGEST_LINE) return names;
  const parts = partsOf(block);
  const others = parts.filter((part) => !isDatePart(part)).map((part) => (namesOf(part).length > 0 ? namesOf(part) : namesIn(part)));
  return others.length < parts.length && others.every((given) => given.length > 0) ? others.flat() : [];
}

const rules: readonly Rule[] = [
  // A site's header carries the weather where its reader is.
  { reason: 'weather line', matches: (block, { top }) => top && WEATHER.test(block) },
  // The day on which the page was looked at, and the town whose weather it was.
  {
    reason: 'masthead',
    matches: (block, { top, titled, before }) =>
      top && !titled && (DATE_LINE.test(block) || (before === 'weather line' && countWords(block) <= 4 && isCapitalised(block))),
  },
  { reason: 'date line', matches: (block, { top, last }) => (top || last) && isDateLine(block) },
  { reason: 'advertisement', matches: (block) => ADVERTISEMENT.test(block) },
  // Describes a picture that the text does not have; what it says is the photographer's, not the article's.
  { reason: 'photo caption', matches: isCaption },
  // `By Name`: anywhere with an address, else only where a byline can stand.
  {
    reason: 'byline',
    matches: (block, { top, titled, last }) =>
      (namesOf(block).length > 0 && (top || last || hasMail(block))) || (top && titled && bylineNames(block).length > 0),
  },
  { reason: 'reporting credit', matches: isReportingCredit },
  { reason: 'navigation', matches: isNavigationLine },
  { reason: 'share prompt', matches: isSharePrompt },
  { reason: 'newsletter prompt', matches: isNewsletterPrompt },
  { reason: 'subscription prompt', matches: isSubscriptionPrompt },
  { reason: 'cookie notice', matches: isCookieNotice },
  { reason: 'copyright line', matches: isCopyrightLine },
  // A short name by itself between title and text: whose story it is.
  {
    reason: 'credit line',
    matches: (block, { top, titled }) => top && titled && countWords(block) <= 5 && isCapitalised(block) && !/[.!?:,]$/.test(block),
  },
  // A list of links, up to the next paragraph.
  {
    reason: 'related articles',
    matches: (block, { before, marked }) =>
      RELATED.test(block) ||
      (before === 'related articles' && !marked && !isProse(block) && !COMMENTS.test(block) && !COMMENT_PROMPT.test(block)),
  },
  { reason: 'read more link', matches: isReadMoreLine },
  // How many there are is said above an article too.
  { reason: 'comment prompt', matches: (block, { top }) => COMMENT_PROMPT.test(block) || (top && COMMENTS.test(block)) },
  // Everything below the heading is its readers' own.
  { reason: 'reader comment', matches: (block, { before, marked }) => COMMENTS.test(block) || (before === 'reader comment' && !marked) },
];
