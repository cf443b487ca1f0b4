import type { Runner } from '../../src/graph/runner.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { IngestReport } from '../../src/ingest/pipeline.ts';
import { read } from '../../src/ingest/read/read.ts';

/** @throws Error where one of its articles cannot be read */
export async function ingestFolder(runner: Runner, folder: string): Promise<IngestReport[]> {
  const reports: IngestReport[] = [];
  for await (const { report, refusal } of ingest(runner, read([folder]))) {
    if (refusal) throw new Error(`${refusal.file}: ${refusal.reason}`);
    reports.push(report);
  }
  return reports;
}
