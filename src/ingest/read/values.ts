import { ofLast } from '../../memo.ts';
import { namesIn, namesOf } from '../clean/bylines.ts';

/** What metadata give, brought into the one form that records have. */
export const MOST_LETTERS = 500;
/** One line of it; null: empty, or no line that someone would write there. */
export function line(text: string): string | null {
  const one = text.replace(/\s+/g, ' ').trim();
  return one === '' || one.length > MOST_LETTERS ? null : one;
}

/** An http or https address without its fragment; null: none. */
export function urlOf(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}

/** BCP 47 as it is spelt by the book: `en_us` is `en-US`. Null: none. */
export const languageOf = ofLast((text): string | null => {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
});

/** Names of authors as metadata give them: one, several, with or without `By`; an address is no name. */
export function peopleOf(text: string): string[] | null {
  const one = line(text);
  if (one === null || /^https?:|^@|@\S+\.\w/i.test(one)) return null;
  const named = namesOf(one);
  if (named.length > 0) return named;
  const listed = namesIn(one);
  return listed.length > 0 ? listed : [one.replace(/^by\s+/i, '')];
}
