import { ingest, type IngestOptions, type IngestResult } from '../../../src/ingest/ingest.ts';
import { readRecords } from '../../../src/ingest/read/read.ts';
import type { Runner } from '../../../src/graph/runner.ts';

/** Articles of nobody and about nobody. */
export const HARBOUR = {
  url: 'https://daily.example/harbour',
  title: 'Ferry stays in port',
  outlet: 'The Daily Harbour',
  publishedOn: '2025-03-07',
  text: `Kenyan Transport Minister Amina Wanjiru said on Thursday that the northern ferry would not sail before the end of the month.

“The engine is as cold as the sea and the hull has three deep cracks,” Wanjiru said. “Nobody will board that ship while I hold this office.”

She added that 240 passengers had been stranded on the island since Monday.

The shipping company declined to comment on the state of the hull.`,
};

export const ISLAND = {
  url: 'https://island.example/ferry',
  title: 'Stranded passengers wait for news',
  outlet: 'Island Gazette',
  publishedOn: '2025-03-08',
  text: `The northern ferry will not sail before the end of the month, Kenyan minister Amina Wanjiru said on Thursday.

“The engine is cold as the sea and the hull has three deep cracks,” the minister told reporters at the pier.

A port official said that the passengers had begun to share their food.`,
};

export const CORRECTED = {
  ...HARBOUR,
  text: `Correction: an earlier version gave another day.\n\n${HARBOUR.text.replace('since Monday', 'since Sunday')}`,
};

/** @param options.told after each article */
export async function take(
  runner: Runner,
  articles: readonly object[],
  { told, ...options }: IngestOptions & { told?: () => void } = {},
): Promise<IngestResult[]> {
  const results: IngestResult[] = [];
  for await (const result of ingest(runner, readRecords(articles), { now: new Date('2025-04-01T12:00:00Z'), ...options })) {
    results.push(result);
    told?.();
  }
  return results;
}
