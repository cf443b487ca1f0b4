/** Who wrote it: bylines and the names in them. */

import { ofLast } from '../../memo.ts';

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const START = /^(?:(?:written|reported|story|analysis|words|text|report|article)\s+)?by:?\s+/i;
const BYLINE = /^([^.!?;:[\](){}<>]{3,160}?)\s*(?:[[(<]\s*([^\])>]*)\s*[\])>])?$/;
/** What follows a name in a byline without being one. */
const OFFICE =
  /\b(?:writers?|reporters?|correspondents?|editors?|staff|press|reuters|bureau|news|times|post|journal|journalists?|columnists?|contributors?|analysts?|producers?|desk|service|agency|team|afp|bbc|cnn|npr|upi|dpa|chief|fellow|special to .+)\b/i;
const WHENCE = /\s+in\s+\p{Lu}[\p{L}.'’ -]*$/u;

export const countWords = ofLast((block) => block.split(/\s+/).length);
export const isCapitalised = (block: string) =>
  block.split(/\s+/).every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || /^(?:of|the|and|de|la|du|van|von|al)$/.test(word));

const isName = (name: string) => countWords(name) >= 2 && countWords(name) <= 5 && isCapitalised(name) && !/\d/.test(name);

/** Who wrote it, by a byline; empty where the block is none. Names all in capitals are so for looks. */
export function namesOf(block: string): string[] {
  const start = START.exec(block)?.[0];
  if (start === undefined) return [];
  const list = BYLINE.exec(block.slice(start.length))?.[1];
  return list === undefined ? [] : namesIn(list);
}

/** The names in `Jane Doe and John Roe, Staff Writers, in Kyiv`; empty where anything in it is neither name nor office. */
export function namesIn(list: string): string[] {
  const parts = list
    .replace(WHENCE, '')
    .split(/\s*[,|•·]\s*(?:(?:and|AND|And)\s+)?|\s+(?:and|AND|And)\s+|\s+&\s+/)
    .map((part) => part.trim().replace(WHENCE, ''))
    .filter((part) => part !== '');
  const names = parts.filter((part) => isName(part) && !OFFICE.test(part));
  // The office of one named in front of it, never a byline's first part.
  const offices = parts.slice(1).filter((part) => OFFICE.test(part) && countWords(part) <= 6);
  if (names.length === 0 || names.length + offices.length < parts.length) return [];
  return names.map((name) => (name === name.toUpperCase() ? lowerCapitals(name) : name));
}

const lowerCapitals = (name: string) =>
  name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

export const hasMail = (block: string) => MAIL.test(block);

/** Addresses are nobody's statement and somebody's own. */
export const withoutMail = (text: string) => text.replace(new RegExp(MAIL, 'g'), '…');

/** `Reporting by Jane Doe; Editing by John Roe`, `Jane Doe in Kyiv contributed to this report.` */
export const isReportingCredit = (block: string) =>
  /^[([]?(?:(?:additional |with )?(?:reporting|writing|research|translation)(?: and \w+)? by|(?:edited|translated|compiled|produced|photographed) by|editing by)\b[^?!]{3,300}$/i.test(
    block,
  ) ||
  (countWords(block) <= 60 && /\bcontributed (?:to )?(?:this|the) (?:report|reporting|story|article)\b[^.]{0,60}\.?[)\]]?$/i.test(block));
