import { DictumError } from '../../errors.ts';
import type { Runner } from '../runner.ts';
import { shape } from './0001-shape.cypher.ts';
import { readModel } from './0002-read-model.cypher.ts';
import { awaitIndexes, readMigrations, recordMigration } from './migrations.cypher.ts';

/**
 * One step of the graph's shape. A step that was released never changes: what comes after is a new one with the next number.
 * Each command must be safe to run again and beside itself (`IF NOT EXISTS`), for two servers may start at once and schema
 * commands cannot share a transaction with the record of them.
 */
export interface Migration {
  number: number;
  /** Of its file, behind the number. */
  name: string;
  schema: readonly string[];
}

const MIGRATIONS: readonly Migration[] = [shape, readModel];
/** Seconds until new indexes must be filled. */
const PATIENCE = 600;
const TRIES = 8;

/**
 * Brings the graph to the shape that this version works with.
 * @returns numbers of the migrations that had not run before
 * @throws DictumError DATABASE_NEWER where a later version of Dictum has migrated it already
 */
export async function migrate(runner: Runner, now: Date = new Date()): Promise<{ applied: number[] }> {
  const done = new Set((await runner.read(readMigrations)).map(({ number }) => Number(number)));
  const newest = MIGRATIONS.at(-1)!.number;
  const newer = [...done].filter((number) => number > newest);
  if (newer.length > 0) {
    throw new DictumError(
      'DATABASE_NEWER',
      `This database was brought to migration ${Math.max(...newer)} by a later version of Dictum; this one knows those up to ${newest}. Start that version or a later one, or give this one a data folder or database of its own.`,
      { database: Math.max(...newer), known: newest },
    );
  }
  const applied: number[] = [];
  for (const { number, name, schema } of MIGRATIONS) {
    if (done.has(number)) continue;
    for (const text of schema)
      await persist(() => runner.write(`Migration${number}`, (tx) => tx.run({ name: `Migration${number}`, text })));
    await persist(() => runner.write(recordMigration.name, (tx) => tx.run(recordMigration, { number, name, at: now.toISOString() })));
    applied.push(number);
  }
  // Also where another server applied them: its indexes may be filling still.
  await runner.read(awaitIndexes, { seconds: PATIENCE }, { timeout: PATIENCE * 1000 });
  return { applied };
}

/** Two servers that change the schema at once may be refused by turns: whoever comes again finds the other's work done. */
async function persist(step: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await step();
      return;
    } catch (error) {
      const code = String((error instanceof DictumError ? (error.cause as { code?: unknown } | undefined) : undefined)?.code ?? '');
      if (
        attempt === TRIES ||
        !/^Neo\.(?:TransientError\.|ClientError\.Schema\.(?:EquivalentSchemaRuleAlreadyExists|ConstraintAlreadyExists|IndexAlreadyExists|ConstraintValidationFailed)|DatabaseError\.Schema\.)/.test(
          code,
        )
      )
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt * (0.5 + Math.random())));
    }
  }
}
