/** What Unicode's decomposition leaves as it is, though people type it with plain letters. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ʼ: "'",
  '’': "'",
  '‘': "'",
  '＇': "'",
  '`': "'",
  '´': "'",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** What folding leaves as it is, but for its capitals: ASCII without the mark that stands for an apostrophe. */
const PLAIN = /^[^`\u0080-\uffff]*$/;

/** Lower case, without accents, apostrophes all alike. Its length may differ from that of `text`. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .normalize('NFC');
}
