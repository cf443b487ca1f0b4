import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { clean, type Cleaned } from '../../../src/ingest/clean/clean.ts';
import type { ReadArticle, Refusal } from '../../../src/ingest/read/model.ts';
import { read, type ReadOptions } from '../../../src/ingest/read/read.ts';

/** Invented, like everything in these tests. */
export const TITLE = 'Ferry stays in port, says harbour master';
export const PARAGRAPHS = [
  'The ferry Aurora will not sail before the weekend, the harbour master, Ann Lee, said on Tuesday, as ice closed in on the outer pier of the town.',
  '“We have tried everything,” she added, “and the engine is as cold as the sea.”',
  'The mayor disagreed, saying that the town council would look for another ship by Friday, and that money was no object.',
] as const;
export const TEXT = [TITLE, ...PARAGRAPHS].join('\n\n');

export const page = (body: string, head = '', attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>${TITLE} | Island Courier</title>${head}</head><body>${body}</body></html>`;
export const ARTICLE = `<article><h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</article>`;

/** A folder of these files; it goes when the test ends. */
export async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dictum-read-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

export interface Outcome {
  articles: ReadArticle[];
  refusals: Refusal[];
}

export async function readAllOf(paths: readonly string[], options: ReadOptions = {}): Promise<Outcome> {
  const outcome: Outcome = { articles: [], refusals: [] };
  for await (const { article, refusal } of read(paths, options)) {
    if (article) outcome.articles.push(article);
    else outcome.refusals.push(refusal);
  }
  return outcome;
}

/** Reads these files as a folder. */
export async function readFiles(files: Readonly<Record<string, string | Buffer>>, options: ReadOptions = {}): Promise<Outcome> {
  return readAllOf(['.'], { cwd: await folderOf(files), ...options });
}

/** The one article of one file. */
export async function readFile(
  name: string,
  content: string | Buffer,
  options: ReadOptions = {},
): Promise<ReadArticle & { cleaned: Cleaned }> {
  const { articles, refusals } = await readFiles({ [name]: content }, options);
  if (articles.length !== 1) throw new Error(`${articles.length} articles; ${JSON.stringify(refusals)}`);
  const [article] = articles as [ReadArticle];
  return { ...article, cleaned: clean(article.raw, article.meta) };
}

/** Why the one file is refused. */
export async function refusalOfFile(name: string, content: string | Buffer, options: ReadOptions = {}): Promise<Refusal> {
  const { articles, refusals } = await readFiles({ [name]: content }, options);
  if (articles.length !== 0 || refusals.length !== 1) throw new Error(`${articles.length} articles; ${JSON.stringify(refusals)}`);
  return refusals[0]!;
}
