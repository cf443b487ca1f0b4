import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { generatedArticle, generatedArticles } from '../../test/support/articles.ts';

const EVAL = path.resolve('../shared/eval');

/** Articles as they are read: JSON lines, each with what is known of it. */
export interface Articles {
  file: string;
  count: number;
  /** Whose they are, in words for the report. */
  from: string;
}

/** News articles of ../shared/eval where that is there, generated ones elsewhere; `generated` are counted from `offset` on. */
export async function newsArticles(file: string, set: 'dev' | 'train_1', most: number): Promise<Articles> {
  const source = path.join(EVAL, `${set}.jsonl`);
  if (!existsSync(source)) return madeArticles(file, most, set === 'dev' ? 0 : 1_000_000);
  const lines = readFileSync(source, 'utf8').trim().split('\n').slice(0, most);
  const records = lines.map((line, i) => {
    const { text } = JSON.parse(line) as { text: string };
    const { outlet, publishedOn } = generatedArticle(i);
    return { url: `https://news.example/${set}/${i}`, text, outlet, publishedOn, language: 'en' };
  });
  await write(file, records);
  return { file, count: records.length, from: `articles of PolNeAR's ${set === 'dev' ? 'dev' : 'train'} split` };
}

export async function madeArticles(file: string, count: number, from = 0): Promise<Articles> {
  await write(file, generatedArticles(count, from));
  return { file, count, from: 'generated articles' };
}

async function write(file: string, records: Iterable<object>): Promise<void> {
  const out = createWriteStream(file);
  for (const record of records) out.write(`${JSON.stringify(record)}\n`);
  out.end();
  await finished(out);
}
