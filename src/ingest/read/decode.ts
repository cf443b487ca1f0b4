import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { getEncoding } from 'encoding-sniffer';
import iconv from 'iconv-lite';
import { Refused } from './model.ts';

export interface Decoded {
  text: string;
  /** WHATWG name in lower case. */
  encoding: string;
}

/** First bytes of what is no text, and what it is. */
const SIGNATURES: readonly [string, string][] = [
  ['504b0304', 'a zip archive (as are .docx, .odt and .epub)'],
  ['25504446', 'a PDF document'],
  ['89504e47', 'an image'],
  ['47494638', 'an image'],
  ['ffd8ff', 'an image'],
  ['52494646', 'a media file'],
  ['7f454c46', 'a program'],
  ['d0cf11e0', 'an Office document'],
  ['377abcaf', 'a 7z archive'],
  ['526172211a', 'a RAR archive'],
  ['425a68', 'a bzip2 archive'],
  ['fd377a58', 'an xz archive'],
  ['28b52ffd', 'a zstd archive'],
  ['53514c69746520666f726d6174', 'a database'],
];

/** @throws Refused BINARY by the first bytes of a file */
export function refuseBinary(head: Buffer): void {
  const start = head.toString('hex', 0, 16);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) throw new Refused('BINARY', `It is ${known[1]}, not text. Give its text, or the page as HTML.`);
  if (byMark(head) === null && utf16WithoutMark(head) === null && head.includes(0))
    throw new Refused('BINARY', 'It is binary data, not text.');
}

/**
 * @param declared what the transport says, e.g. HTTP's charset, or a person
 * @throws Refused BINARY, BAD_ENCODING
 */
export function decode(bytes: Buffer, markup: boolean, declared: string | null = null): Decoded {
  refuseBinary(bytes.subarray(0, 4096));
  const encoding = encodingOf(bytes, markup, declared);
  const text = (encoding === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding)).replace(/^\uFEFF/, '');
  const strange = countMatches(text, CONTROLS);
  if (strange > text.length / 100) throw new Refused('BINARY', 'It is binary data, not text.');
  if (countMatches(text, /\uFFFD/g) > text.length / 100)
    throw new Refused('BAD_ENCODING', `It is not readable as ${encoding}, nor as any other encoding that was tried. Save it as UTF-8.`);
  return { text, encoding };
}

const CONTROLS = /(?!\s)\p{Cc}/gu;
const countMatches = (text: string, form: RegExp) => text.match(form)?.length ?? 0;

/** What is valid UTF-8 is UTF-8: no other text is so by chance, and pages do declare wrongly. */
function encodingOf(bytes: Buffer, markup: boolean, declared: string | null): string {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (isUtf8(bytes) && !bytes.subarray(0, 4096).includes(0)) return 'utf-8';
  const wide = utf16WithoutMark(bytes);
  if (wide) return wide;
  const sniffed = markup
    ? getEncoding(bytes, { transportLayerEncodingLabel: declared ?? undefined }).toLowerCase()
    : (declared?.toLowerCase() ?? null);
  if (sniffed && sniffed !== 'utf-8' && sniffed !== 'utf8' && sniffed !== 'windows-1252' && iconv.encodingExists(sniffed)) return sniffed;
  return guessed(bytes);
}

function byMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function utf16WithoutMark(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024);
  if (!head.includes(0)) return null;
  const zeros = [0, 0];
  head.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
  const many = head.length / 2 / 2;
  if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > many && zeros[1] === 0 ? 'utf-16be' : null;
}

/** Encodings of languages with scripts of their own; among those of Latin letters, English is written in one. */
const OTHER_SCRIPT = /^(?:shift_jis|euc-|gb|big5|iso-2022-|koi8|windows-125[13-6]$|iso-8859-[5-9]$|utf-)/i;
function guessed(bytes: Buffer): string {
  const [best] = analyse(bytes.subarray(0, 65_536));
  const name = best?.name.toLowerCase() ?? '';
  return best && best.confidence >= 50 && OTHER_SCRIPT.test(name) && iconv.encodingExists(name) ? name : 'windows-1252';
}
