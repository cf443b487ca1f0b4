import { fold } from '../../domains/search/words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Mention, readMention } from './mentions.ts';

/** Words that open sentences with a capital and are part of no name. */
const OPENERS = new Set(
  `if then but when as and so the in on at for while after before with because yet is has had did does will would what how why who where this that
these those his her their its our my your it he she they we i a an or nor not no to from by of about since until unless though although once
both neither either even only also now today yesterday earlier later meanwhile however asked said says`.split(/\s+/),
);

/** Headlines write every word with a capital: a line that no mark ends. */
function inHeadline(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return !/[.!?…:]["”’)]*\s*$/u.test(text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end));
}

/** Words of a name before the last at most, in so many characters. */
const [MOST, REACH] = [4, 160];
const WORDS_BEFORE = /(?:\p{L}[\p{L}.’'-]*\s+){1,4}$/u;

/** Where so many words before a place begin, or further ahead: where a search for them may begin. */
function wordsBefore(text: string, at: number): number {
  let start = at;
  for (let words = 0; words < MOST && start > 0; words++) {
    while (start > 0 && text[start - 1] === ' ') start--;
    start = text.lastIndexOf(' ', start - 1) + 1;
  }
  return start;
}

/** The first full name in a text that ends with this surname. */
export function fullName(surname: string, text: string, gazetteer: Gazetteer): Mention | null {
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    // Nothing stands before it, or it goes on.
    if (!/\s/u.test(text[at - 1] ?? '') || /^[\p{L}-]/u.test(text.slice(at + surname.length, at + surname.length + 2))) continue;
    const before = WORDS_BEFORE.exec(text.slice(Math.max(wordsBefore(text, at), at - REACH), at))?.[0];
    if (before === undefined || inHeadline(text, at - before.length)) continue;
    // From the right: capitalised words, as far as they go.
    const words = `${before}${surname}`.split(/\s+/);
    let first = words.length - 1;
    while (first > 0 && /^\p{Lu}(?:\.|[\p{L}’'-]*)$/u.test(words[first - 1]!) && !OPENERS.has(fold(words[first - 1]!))) first--;
    // Small letters before them may be a role: `spokesman John Kirby`.
    if (first > 0 && /^\p{Ll}/u.test(words[first - 1]!)) first--;
    const whole = words.slice(first).join(' ');
    const mention = readMention(whole, gazetteer, () => false);
    const plain = mention.form === 'NAME' ? mention : readMention(whole.replace(/^\p{Ll}\S*\s/u, ''), gazetteer, () => false);
    if (plain.form === 'NAME' && plain.name.includes(' ') && plain.name.endsWith(surname) && plain.kind === null) return plain;
  }
  return null;
}
