import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedArticle } from './articles.ts';

/** Writes articles into a folder, a file each: those of the annotated files that are given, then generated ones. */
export async function fillFolder(folder: string, count: number, annotated: readonly string[] = []): Promise<void> {
  const texts = annotated
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
    .map((line) => (JSON.parse(line) as { text: string }).text);
  for (let i = 0; i < count; i++) {
    const name = path.join(folder, String(i).padStart(5, '0'));
    if (i < texts.length) await writeFile(`${name}.txt`, texts[i]!);
    else await writeFile(`${name}.json`, JSON.stringify(generatedArticle(i)));
  }
}
