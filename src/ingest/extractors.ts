import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import type { CleanArticle } from './ingest.model.ts';
import { type ExtractedArticle, extractArticle } from './extracted.ts';

interface Waiting {
  article: CleanArticle;
  today: string;
  resolve: (extracted: ExtractedArticle) => void;
  reject: (error: unknown) => void;
}

/** What a worker answers with. */
export type Answer = { extracted: ExtractedArticle } | { error: string };

/** Threads that extract, each one article at a time; without any, this thread does. Where a language model is set, it is asked instead. */
export class Extractors {
  private readonly idle: Worker[] = [];
  private readonly all: Worker[] = [];
  private readonly queue: Waiting[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  /** A thread that ends by itself does so for a fault of ours: nothing goes on after it. */
  private failure: Error | null = null;

  constructor(
    jobs: number,
    private readonly llm: Config['llm'] = null,
  ) {
    // Threads run what is built; the sources' own loader does not reach into them.
    if (llm !== null || jobs < 2 || import.meta.url.endsWith('.ts')) return;
    for (let i = 0; i < jobs; i++) this.add(new Worker(new URL('./extract.worker.js', import.meta.url)));
  }

  /** @param signal nobody wants it any more: a language model is not waited for */
  async extract(article: CleanArticle, today: string, signal?: AbortSignal): Promise<ExtractedArticle> {
    if (this.llm !== null) {
      // Only who has set one loads what speaks to it.
      const { extractByLlm } = await import('./llm/llm.ts');
      return extractArticle(article, today, await extractByLlm(article.text, this.llm, signal));
    }
    if (this.all.length === 0) return extractArticle(article, today);
    if (this.failure !== null) throw this.failure;
    return new Promise((resolve, reject) => {
      this.queue.push({ article, today, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }

  private add(worker: Worker): void {
    this.all.push(worker);
    this.idle.push(worker);
    worker.on('message', (answer: Answer) => {
      const waiting = this.busy.get(worker);
      if (waiting === undefined) return;
      this.busy.delete(worker);
      this.idle.push(worker);
      if ('extracted' in answer) waiting.resolve(answer.extracted);
      else waiting.reject(new Error(answer.error));
      this.next();
    });
    worker.on('error', (error) => {
      this.failure = new DictumError('INTERNAL', 'A thread that extracts ended by itself.', {}, { cause: error });
      const lost = [...this.queue.splice(0), ...this.busy.values()];
      this.busy.clear();
      for (const { reject } of lost) reject(this.failure);
    });
  }

  private next(): void {
    while (this.idle.length > 0 && this.queue.length > 0) {
      const [worker, waiting] = [this.idle.pop()!, this.queue.shift()!];
      this.busy.set(worker, waiting);
      worker.postMessage({ article: waiting.article, today: waiting.today });
    }
  }
}
