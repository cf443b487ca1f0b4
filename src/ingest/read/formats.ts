import type { Format } from './model.ts';

const FORMAT_BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  warc: 'warc',
};

/** By the name of the file, and where that does not tell, by how it begins. */
export function formatOf(path: string, head: Buffer): Format {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return FORMAT_BY_ENDING[ending] ?? formatOfStart(head);
}

function formatOfStart(head: Buffer): Format {
  // UTF-16 has a zero in every letter of what is looked for here.
  const start = head
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^WARC\/\d/.test(start)) return 'warc';
  if (start.startsWith('[')) return /^\[\s*[{\]]/.test(start) ? 'json' : 'text';
  if (start.startsWith('{')) {
    // One line alone may be either, and is read as the one that has more forms.
    const [first, ...others] = start.trimEnd().split('\n');
    return others.length > 0 && isWhole(first!) ? 'jsonl' : 'json';
  }
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(start)) return 'feed';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|div|p|article)\b/i.test(start)) return 'html';
  if (/^---\n[^]*?\n---\n/.test(start) || (/^#{1,3} \S/m.test(start) && /\]\(https?:|\*\*\S|^[-*] /m.test(start))) return 'markdown';
  return 'text';
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
