import type { Query, Runner } from '../../graph/runner.ts';
import { refreshStatistics } from '../../graph/statistics.ts';
import { raiseVersion } from '../../graph/version.cypher.ts';
import { takeLock } from '../../records/known.cypher.ts';
import { clearParts, clearTallies, clearTies, forgetCounted, nextMerged, nextStatements, readState, setState } from './rebuild.cypher.ts';
import { refreshReadModel } from './readmodel.write.ts';

/** Milliseconds that a rebuild may take, and one step of it. */
const WHOLE = 24 * 3_600_000;
const STEP = 30 * 60_000;

export interface RebuildOptions {
  /** Statements of one transaction. Default 1,000. */
  batch?: number;
  /** After each transaction: how many statements were looked at so far. */
  progress?: (statements: number) => void;
  signal?: AbortSignal;
}

/** Makes the read model where migrations or a rebuild that was broken off have left it incomplete. @returns whether it had to */
export async function completeReadModel(runner: Runner, options: RebuildOptions = {}): Promise<boolean> {
  const [row] = await runner.read(readState);
  if (row === undefined || row['state'] === 'COMPLETE') return false;
  await rebuild(runner, { ...options, resume: true });
  return true;
}

/**
 * Makes the read model anew from the base graph, in many transactions. Whoever writes meanwhile waits; whoever reads may miss
 * statements in lists and counts until it is done. Broken off, it is gone on with by `completeReadModel`.
 * @returns how many statements there are
 */
export async function rebuild(runner: Runner, options: RebuildOptions & { resume?: boolean } = {}): Promise<number> {
  return runner.write(
    'RebuildReadModel',
    async (outer) => {
      // Held while the steps below run in transactions of their own; let go of when this process ends, however it does.
      await outer.run(takeLock);
      const steps = new Steps(runner, options);
      const [row] = await runner.read(readState);
      // Another process may have done it while this one waited for the lock.
      if (options.resume === true && row?.['state'] === 'COMPLETE') return 0;
      if (options.resume !== true || row?.['state'] !== 'FILLING') {
        await steps.state('CLEARING');
        await steps.clear();
        await steps.state('FILLING');
      }
      const statements = await steps.fill();
      await steps.state('COMPLETE');
      await outer.run(raiseVersion);
      await refreshStatistics(runner);
      return statements;
    },
    { timeout: WHOLE },
  );
}

class Steps {
  private readonly batch: number;

  constructor(
    private readonly runner: Runner,
    private readonly options: RebuildOptions,
  ) {
    this.batch = options.batch ?? 1000;
  }

  state(state: 'CLEARING' | 'FILLING' | 'COMPLETE'): Promise<unknown> {
    return this.write(setState, { state });
  }

  async clear(): Promise<void> {
    for (const query of [clearTallies, clearTies, clearParts]) while ((await this.write(query, { batch: 10 * this.batch })) > 0);
    for (const next of [nextStatements, nextMerged]) {
      for await (const { ids } of this.pages(next, 10 * this.batch, true)) await this.write(forgetCounted, { ids });
    }
  }

  async fill(): Promise<number> {
    const refresh = (ids: readonly string[]) => this.runner.write('FillReadModel', (tx) => refreshReadModel(tx, ids), { timeout: STEP });
    let done = 0;
    for await (const { ids, of } of this.pages(nextStatements, this.batch, false)) {
      await refresh(ids);
      this.options.progress?.((done += of));
    }
    for await (const { ids } of this.pages(nextMerged, this.batch, true)) await refresh(ids);
    return done;
  }

  private async write(query: Query, params: Record<string, unknown>): Promise<number> {
    this.options.signal?.throwIfAborted();
    const [row] = await this.runner.write(query.name, (tx) => tx.run(query, params), { timeout: STEP });
    return Number(row?.['done'] ?? 0);
  }

  /** Ids of those that the read model knows, or does not, out of pages of all. */
  private async *pages(next: Query, batch: number, known: boolean): AsyncGenerator<{ ids: string[]; of: number }> {
    for (let after = ''; ;) {
      this.options.signal?.throwIfAborted();
      const rows = await this.runner.read(next, { after, batch }, { timeout: STEP });
      if (rows.length === 0) return;
      after = String(rows.at(-1)!['id']);
      yield { ids: rows.filter((row) => row['known'] === known).map(({ id }) => String(id)), of: rows.length };
    }
  }
}
