import { parentPort } from 'node:worker_threads';
import type { Answer } from './extractors.ts';
import { extractArticle } from './extracted.ts';
import type { CleanArticle } from './ingest.model.ts';

parentPort!.on('message', ({ article, today }: { article: CleanArticle; today: string }) => {
  let answer: Answer;
  try {
    answer = { extracted: extractArticle(article, today) };
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort!.postMessage(answer);
});
