// Counts in how many paragraphs of news each word stands: `npx tsx scripts/count-words.ts FILE.jsonl`, lines of {"id","text"}.
// Writes models/words/english.json: counts of single stems, no text; what is written with a capital (names) is left out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { words } from '../src/domains/search/words.ts';
import { packageRoot } from '../src/paths.ts';

/** A stem in fewer paragraphs than this is as rare as one that is in none. */
const LEAST = 4;

const file = process.argv[2];
if (file === undefined) throw new Error('Say which file of articles to count: npx tsx scripts/count-words.ts FILE.jsonl');

const counts = new Map<string, number>();
const small = new Map<string, number>();
let paragraphs = 0;
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  for (const paragraph of (JSON.parse(line) as { text: string }).text.split(/\n+/)) {
    const found = words(paragraph).filter(({ stem }) => /^[a-z]{2,20}$/.test(stem));
    if (found.length === 0) continue;
    paragraphs++;
    for (const stem of new Set(found.map(({ stem }) => stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const plain = found.filter(({ start }) => /\p{Ll}/u.test(paragraph[start]!));
    for (const stem of new Set(plain.map(({ stem }) => stem))) small.set(stem, (small.get(stem) ?? 0) + 1);
  }
}

const kept = [...counts]
  .filter(([stem, count]) => count >= LEAST && (small.get(stem) ?? 0) > count / 2)
  .sort(([a], [b]) => (a < b ? -1 : 1));
mkdirSync(`${packageRoot}models/words`, { recursive: true });
writeFileSync(`${packageRoot}models/words/english.json`, `${JSON.stringify({ paragraphs, counts: Object.fromEntries(kept) })}\n`);
process.stdout.write(`${kept.length} stems of ${paragraphs} paragraphs\n`);
