import { clue, cluesIn } from '../clues.ts';
import { matchesOf } from '../matches.ts';
import { spanOf, type Range, type Span } from '../span.ts';

export type PeriodUnit = 'WEEK' | 'MONTH' | 'YEAR';
export type AgoUnit = 'DAY' | PeriodUnit;

/** What an expression says, before it is known when it was said. Weekdays: Monday 1 to Sunday 7. */
export type DateMeaning =
  | { kind: 'DAY'; year: number | null; month: number; day: number; weekday: number | null }
  | { kind: 'WEEKDAY'; weekday: number; which: 'LAST' | 'NEXT' | 'WEEK_AGO' | null }
  | { kind: 'MONTH'; month: number; year: number | null; which: 'LAST' | 'NEXT' | null }
  | { kind: 'YEAR'; year: number }
  /** Days from the day of speaking: today, yesterday, tomorrow. */
  | { kind: 'OFFSET'; days: number }
  /** Days from the day that the text told last: the same day, a day earlier. */
  | { kind: 'FROM_TOLD'; days: number }
  /** The week, month or year that lies so many before or after this one. */
  | { kind: 'PERIOD'; unit: PeriodUnit; offset: number }
  | { kind: 'AGO'; unit: AgoUnit; count: number };

export interface DateExpression {
  /** Without its preposition. */
  span: Span;
  /** The word before it, lower case, where it says how the day is meant: `on`, `since`, `by`, `until`, `as of`. */
  preposition: string | null;
  meaning: DateMeaning;
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thur?s?\\.|Fri\\.|Sat\\.|Sun\\.)';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d,.]*\\d)(?!\\s?(?:%|percent|people|years))';
const YEAR = '(?:1[89]|20)\\d\\d(?!\\d|,\\d)';
const PART = '(?:\\s+(?:early\\s+|late\\s+)?(?:morning|afternoon|evening|night|lunchtime))?';
const NUMBER = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}|a couple of|a few|several)';
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const group = (match: RegExpExecArray, name: string): string | null => match.groups?.[name] ?? null;
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (name: string): number => WEEKDAYS.findIndex((day) => day.startsWith(name.slice(0, 3).toLowerCase())) + 1;
const countOf = (words: string): number | null => {
  const lower = words.toLowerCase();
  if (/^(?:a few|several|a couple)/.test(lower)) return null;
  if (/^an?$/.test(lower)) return 1;
  return /^\d/.test(lower) ? Number(lower) : NUMBERS.indexOf(lower);
};
const unitOf = (word: string): AgoUnit => word.toUpperCase() as AgoUnit;

function dayOf(match: RegExpExecArray): DateMeaning | null {
  const month = monthOf(group(match, 'month')!);
  const day = Number.parseInt(group(match, 'day')!, 10);
  const weekday = group(match, 'weekday');
  const year = group(match, 'year');
  if (day > 31) return null;
  return { kind: 'DAY', year: year === null ? null : Number(year), month, day, weekday: weekday === null ? null : weekdayOf(weekday) };
}

const pattern = (source: string, flags = ''): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}])`, `dgu${flags}`);

/** What a line must have for a pattern: words that are quick to tell, and where those tell too much, what makes sure. */
interface Anchor {
  clue: number;
  sure?: RegExp;
}

const NUMBER_CLUE = clue('0');
const ISO: Anchor = { clue: NUMBER_CLUE, sure: /\d{4}-\d\d-/ };
const YEAR_NUMBER: Anchor = { clue: NUMBER_CLUE, sure: /1[89]\d\d|20\d\d/ };
const MONTH_NAME: Anchor = {
  clue: clue(
    'january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec',
  ),
  sure: /Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec/,
};
const DAY_NAME: Anchor = {
  clue: clue('monday mon tuesday tues tue wednesday wed thursday thurs thur thus thu friday fri saturday sat sunday sun'),
  sure: /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/,
};
const OF_TODAY: Anchor = {
  clue: clue('today tonight yesterday tomorrow morning afternoon evening night'),
  sure: /today|tonight|yesterday|tomorrow|morning|afternoon|evening|night/i,
};
const OF_TOLD: Anchor = { clue: clue('day date evening morning night hours eve') };
const PERIOD_NAME: Anchor = { clue: clue('week month year') };
const AGO: Anchor = { clue: clue('ago') };

// In the order in which they win where two of them cover the same words.
const PATTERNS: readonly (readonly [anchor: Anchor, pattern: RegExp, read: (match: RegExpExecArray) => DateMeaning | null])[] = [
  [
    ISO,
    pattern('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)'),
    (m) => {
      const [year, month, day] = [Number(group(m, 'year')), Number(group(m, 'month')), Number(group(m, 'day'))];
      return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { kind: 'DAY', year, month, day, weekday: null } : null;
    },
  ],
  [
    MONTH_NAME,
    pattern(`(?:(?<weekday>${WEEKDAY})${PART},?\\s+)?(?:the\\s+)?(?<month>${MONTH})\\s+(?<day>${DAY})(?:,?\\s+(?<year>${YEAR}))?`),
    dayOf,
  ],
  [
    MONTH_NAME,
    pattern(
      `(?:(?<weekday>${WEEKDAY})${PART},?\\s+)?(?:the\\s+)?(?<day>${DAY})(?:\\s+of)?\\s+(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR}))?`,
    ),
    dayOf,
  ],
  [
    MONTH_NAME,
    pattern(`(?<month>${MONTH}),?\\s+(?:of\\s+)?(?<year>${YEAR})`),
    (m) => ({ kind: 'MONTH', month: monthOf(group(m, 'month')!), year: Number(group(m, 'year')), which: null }),
  ],
  [
    DAY_NAME,
    pattern(
      `(?:(?:earlier|later)\\s+)?(?:(?<which>last|next|this|this\\s+past|this\\s+coming|a\\s+week\\s+ago)\\s+)?(?<weekday>${WEEKDAY})(?<ago>\\s+(?:of\\s+)?last\\s+week)?${PART}`,
    ),
    (m) => {
      const which = group(m, 'which')?.replace(/\s+/g, ' ').toLowerCase();
      const kind =
        group(m, 'ago') !== null || which === 'a week ago'
          ? 'WEEK_AGO'
          : which === 'next' || which === 'this coming'
            ? 'NEXT'
            : which === 'last' || which === 'this past'
              ? 'LAST'
              : null;
      return { kind: 'WEEKDAY', weekday: weekdayOf(group(m, 'weekday')!), which: kind };
    },
  ],
  [
    MONTH_NAME,
    // "may" and "march" are words too: a month by itself has a preposition before it or "last", "early" and the like.
    new RegExp(
      `(?<month>${MONTH})(?!\\p{L})(?!\\s+\\d)(?<=\\b(?:in|since|until|till|by|from|during|through|of|before|after|between|last|next|this|early|late|mid|mid-|and|to)[\\s-]*\\k<month>)`,
      'dgu',
    ),
    (m) => {
      const before = m.input.slice(Math.max(0, m.index - 5), m.index).toLowerCase();
      if (/^May$|^March$|^Mar$/.test(m[0]) && /(?:and|to|of)\s*$/.test(before)) return null;
      return {
        kind: 'MONTH',
        month: monthOf(m[0]),
        year: null,
        which: before.endsWith('last ') ? 'LAST' : before.endsWith('next ') ? 'NEXT' : null,
      };
    },
  ],
  [
    OF_TODAY,
    pattern('(?:earlier\\s+|later\\s+)?(?<word>today|tonight|yesterday|tomorrow|this\\s+(?:morning|afternoon|evening)|last\\s+night)', 'i'),
    (m) => offsetOf(group(m, 'word')!.toLowerCase()),
  ],
  [
    OF_TOLD,
    pattern(
      '(?<same>(?:on\\s+)?(?:the|that)\\s+(?:very\\s+)?same\\s+(?:day|date|evening|morning)|that\\s+(?:same\\s+)?(?:day|date|evening|morning|night)|(?:earlier|later)\\s+(?:in|on|that|the same)\\s+(?:the\\s+)?day|(?:a\\s+few|several|just|some|\\w+)?\\s*hours\\s+(?:earlier|later|before))|(?<before>(?:the\\s+)?(?:previous|preceding)\\s+(?:day|evening)|the\\s+day\\s+before|the\\s+eve|(?:a|one)\\s+day\\s+(?:earlier|before))|(?<next>(?:the\\s+)?(?:following|next)\\s+(?:day|morning)|the\\s+day\\s+after|(?:a|one)\\s+day\\s+(?:later|after))',
      'i',
    ),
    (m) => ({ kind: 'FROM_TOLD', days: group(m, 'before') !== null ? -1 : group(m, 'next') !== null ? 1 : 0 }),
  ],
  [
    PERIOD_NAME,
    pattern(
      '(?:(?:earlier|later|sometime|at\\s+some\\s+point|so\\s+far)\\s+)?(?:the\\s+)?(?<which>last|this|next|past|coming|previous)\\s+(?<unit>week|month|year)',
      'i',
    ),
    (m) => {
      const which = group(m, 'which')!.toLowerCase();
      // "in the past year" is the year up to now, not the one before.
      if (/^(?:past|coming)$/.test(which) || /^the\s+last/i.test(m[0])) return null;
      return { kind: 'PERIOD', unit: unitOf(group(m, 'unit')!) as PeriodUnit, offset: which === 'this' ? 0 : which === 'next' ? 1 : -1 };
    },
  ],
  [
    AGO,
    pattern(`(?<count>${NUMBER})\\s+(?<unit>day|week|month|year)s?\\s+ago`, 'i'),
    (m) => {
      const count = countOf(group(m, 'count')!);
      return count === null ? null : { kind: 'AGO', unit: unitOf(group(m, 'unit')!), count };
    },
  ],
  [
    YEAR_NUMBER,
    new RegExp(
      `(?<year>${YEAR})(?![\\p{L}\\d]|\\s\\p{Ll}+s\\b)(?<=\\b(?:in|since|of|until|by|from|during|before|after|late|early|mid-?)\\s*\\k<year>)`,
      'dgu',
    ),
    (m) => ({ kind: 'YEAR', year: Number(m[0]) }),
  ],
];

function offsetOf(word: string): DateMeaning {
  return { kind: 'OFFSET', days: word === 'tomorrow' ? 1 : word === 'yesterday' || word.startsWith('last') ? -1 : 0 };
}

const PREPOSITION =
  /\b(?<word>as of|as at|on|since|by|until|till|in|from|before|after|during|through|for|to|of|at|between|and)(?:\s+(?:the|early|late|mid|about|around))?[\s-]+(?:the\s+)?$/i;

const OF_A_NAME = /\b(?:Super|Black|Good|Bloody|Cyber|Ash|Giving|Shrove|Palm|Easter|Whit|Sheffield) $/;

const SOME_ANCHOR = PATTERNS.reduce((clues, [anchor]) => clues | anchor.clue, 0);

/**
 * The expressions of time of a text that name a day, week, month or year, in order; none covers another's words.
 * @param within the part of the text to look in, as if it were all of it
 */
export function dateExpressionsIn(text: string, within: Range = { start: 0, end: text.length }): DateExpression[] {
  const found: DateExpression[] = [];
  for (const line of linesOf(text, within)) {
    const clues = cluesIn(text, line);
    if ((clues & SOME_ANCHOR) === 0) continue;
    for (const [anchor, regex, read] of PATTERNS) {
      if ((clues & anchor.clue) === 0 || anchor.sure?.test(line.text) === false) continue;
      for (const match of matchesOf(regex, line.text)) {
        const start = line.start + match.index;
        const end = start + match[0].length;
        if (found.some(({ span }) => start < span.end && span.start < end)) continue;
        if (OF_A_NAME.test(text.slice(Math.max(within.start, start - 10), start))) continue;
        const meaning = read(match);
        if (!meaning) continue;
        const before = text.slice(Math.max(within.start, start - 24), start);
        const preposition = PREPOSITION.exec(before)?.groups?.word?.toLowerCase() ?? null;
        found.push({ span: spanOf(text, start, end), preposition, meaning });
      }
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function linesOf(text: string, { start: from, end: to }: Range): Span[] {
  const lines: Span[] = [];
  for (let start = from; start < to;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 || stop > to ? to : stop;
    if (end > start) lines.push(spanOf(text, start, end));
    start = end + 1;
  }
  return lines;
}
