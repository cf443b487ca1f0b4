import { detectAll } from 'tinyld/light';
import type { RawArticle } from '../clean/page.ts';
import { isPlain } from '../plain.ts';

/** Letters below which a detector guesses, unless it is as sure as this: of foreign names in an English line it reaches 0.08. */
const LEAST_LETTERS = 150;
const SURE = 0.12;
const SAMPLE = 4000;
/** Words that no English text does without and hardly any other language has. */
const ENGLISH = new Set('the and of to that with for from by this were have has been which they their would who said'.split(' '));
const LONGEST_ENGLISH = Math.max(...[...ENGLISH].map(({ length }) => length));
const LEAST_ENGLISH = 0.08;
const isEnglish = (tag: string) => /^en(?:-|$)/i.test(tag);

/**
 * The language that a text is in where that is not English, as a person would name it; null: English, or too short to tell.
 * @param declared what the page or the record says, BCP 47
 */
export function foreignLanguage(raw: RawArticle, declared: string | null): string | null {
  const text = sampleOf(raw);
  const plain = isPlain(text);
  const others = plain ? 0 : lettersOf(text, /(?:(?!\p{Script=Latin})\p{L})+/gu);
  const words = text.match(plain ? /[A-Za-z'’]+/g : /[\p{L}\p{M}'’]+/gu) ?? [];
  const english =
    words.filter((word) => word.length <= LONGEST_ENGLISH && ENGLISH.has(word.toLowerCase())).length / Math.max(1, words.length);
  if (others === 0 && english >= LEAST_ENGLISH) return null;
  const letters = lettersOf(text, /\p{L}+/gu);
  if (letters > 20 && others > letters / 2) return named(detectAll(text)[0]?.lang ?? declared) ?? 'another script';
  if (english >= LEAST_ENGLISH) return null;
  const declaredForeign = declared !== null && !isEnglish(declared) ? declared : null;
  const [detected] = detectAll(text);
  if (letters < LEAST_LETTERS && (detected === undefined || detected.accuracy < SURE)) return named(declaredForeign);
  return detected === undefined || detected.lang === 'en' ? null : named(detected.lang);
}

/** How long the runs of letters are together. */
const lettersOf = (text: string, runs: RegExp): number => text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;

function sampleOf(raw: RawArticle): string {
  if ('text' in raw) return raw.text.slice(0, SAMPLE);
  let sample = '';
  for (const { text, reason } of raw.blocks) {
    if (reason === null) sample += `${text}\n`;
    if (sample.length > SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
const named = (tag: string | null): string | null => (tag === null ? null : (NAMES.of(tag) ?? tag));
