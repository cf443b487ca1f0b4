import { strict } from 'chrono-node';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const CLOCK = "(?:at )?\\d{1,2}(?:[:.]\\d{2}){0,2}(?: ?[ap]\\.?m\\.?)?(?: o['’]clock)?";
const ZONE = '(?:[A-Z]{2,5}T|UTC|GMT|Z|[+-]\\d{2}:?\\d{2})';

const FULL_DATE = `(?:${WEEKDAY},? )?(?:${MONTH} ${DAY},? \\d{4}|${DAY} ${MONTH},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;
const DATE_LABEL = '(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|issued)(?: on| at)?|date|on)';
/** What stands in one part of a line that says nothing but when. */
export const DATE_PART = new RegExp(
  `^(?:${DATE_LABEL}:? )?${FULL_DATE}(?:T\\S+)?(?:,? ?(?:[-–—|/] ?)?${CLOCK}(?: ?\\(?${ZONE}\\)?)?)?(?: ?${ZONE})?[.,]?$`,
  'i',
);
/** `3 hours ago`, `5 min read`: when and how long, for the reader of that day. */
export const READING_PART =
  /^(?:(?:updated|published|posted):? )?(?:\d+|an?) (?:minute|min|hour|day|week)s?\.?(?: ago| read)$|^reading time\b.{0,30}$/i;

const DAYS_IN_MONTH = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The day that a text names, as `2025-01-10`: the one printed there, whatever its time zone. Null where there is none, it lacks
 * its year, or 3/4/2025 could be in March or in April.
 */
export function dateOf(text: string): string | null {
  const line = text.trim().slice(0, 200);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(line);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(line);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
    if (first > 12 || first === second) return isoDate(year, second, first);
    return second > 12 ? isoDate(year, first, second) : null;
  }
  const start = strict
    .parse(line)
    .find(({ start }) => start.isCertain('day') && start.isCertain('month') && start.isCertain('year'))?.start;
  return start ? isoDate(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0) : null;
}

/** `KYIV, Jan 9 (Reuters) -`: whence, when and by whom an agency has it. It stays in the text. */
export interface Dateline {
  /** As printed, without its date and agency. */
  place: string;
  /** As printed; null: none is named. */
  agency: string | null;
  /** `2025-01-09`, null where no day is named, or no year and none can be worked out. */
  date: string | null;
  /** The year is not printed; it was taken from the day of publication. */
  inferred: boolean;
}

const PLACE = "(?:\\p{Lu}[\\p{Lu}'’.-]+(?:[ /-]\\p{Lu}[\\p{Lu}'’.-]+){0,4})";
const REGION = "(?:, \\p{Lu}[\\p{L}.'’ -]{1,30})??";
const SHORT_DATE = `(?:${MONTH} ${DAY}(?:,? \\d{4})?|${DAY} ${MONTH}(?:,? \\d{4})?)`;
const DATELINE = new RegExp(
  `^(?<place>${PLACE}${REGION})(?:,? (?<date>${SHORT_DATE}))?[.,]?(?: ?(?:\\((?<agency>\\p{Lu}[^()]{1,40})\\)|/(?<slashed>\\p{Lu}[^/]{1,40})/))?\\.? ?(?:(?<dash>[—–]|--|-) )?`,
  'u',
);
const MIXED_CASE =
  /^(?<place>\p{Lu}[\p{L}'’. -]{2,40}(?:, \p{Lu}[\p{L}. ]{2,30}| \(\p{Lu}[\p{L}. ]{2,30}\))?) \((?<agency>AFP|AP|Reuters|dpa|ANSA|EFE|Xinhua|Yonhap|Kyodo|UPI)\) ?(?:[—–]|--|-) /u;

const NO_PLACE = /^(?:EXCLUSIVE|BREAKING|UPDATED?|WATCH|LIVE|OPINION|ANALYSIS|CORRECTION|VIDEO|EDITOR|NOTE|REPORT|FACTBOX|EXPLAINER)\b/;

/**
 * The dateline that a first paragraph begins with; null: none.
 * @param publishedOn `2025-01-10`, to which a date without its year is taken to be nearest
 */
export function datelineOf(paragraph: string, publishedOn: string | null): Dateline | null {
  const groups = (MIXED_CASE.exec(paragraph) ?? DATELINE.exec(paragraph))?.groups;
  if (!groups?.['place'] || NO_PLACE.test(groups['place'])) return null;
  const agency = groups['agency'] ?? groups['slashed'] ?? null;
  const printed = groups['date'];
  // `NATO - the alliance` is none.
  if (!agency && !(groups['dash'] && (printed || groups['dash'] !== '-'))) return null;
  const full = printed ? dateOf(printed) : null;
  const date = full ?? (printed && publishedOn ? nearest(printed, publishedOn) : null);
  return { place: groups['place'], agency, date, inferred: full === null && date !== null };
}

function nearest(printed: string, publishedOn: string): string | null {
  const year = Number(publishedOn.slice(0, 4));
  const wanted = Date.parse(publishedOn);
  const distance = (date: string) => Math.abs(Date.parse(date) - wanted);
  const dates = [year - 1, year, year + 1].map((one) => dateOf(`${printed}, ${one}`)).filter((date) => date !== null);
  return dates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
