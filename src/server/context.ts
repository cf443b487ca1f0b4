import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Ending } from '../ending.ts';
import type { Runner, RunOptions } from '../graph/runner.ts';
import type { SelectionSettings } from '../selection/compilation.ts';

/** How far an operation got. Apollo hands a copy of the context to its plugins: what they tell is kept in an object of its own. */
export interface Progress {
  /** The operation's own name; null: it has none, or it is not known yet. */
  operation: string | null;
  /** There was a query to look at: what comes now is a GraphQL answer, whatever is wrong with the query. */
  wellFormed: boolean;
  /** The errors of the answer bear the request id. */
  marked: boolean;
}

/** What the resolvers of one operation share. */
export interface Context {
  readonly runner: Runner;
  readonly log: Logger;
  readonly requestId: string;
  /** Told when the client goes away, the time is up, or the server stops. */
  readonly ending: Ending;
  readonly settings: SelectionSettings;
  /** Milliseconds that the operation may take. */
  readonly time: number;
  /** The language model that ingest asks; null: none. */
  readonly llm: Config['llm'];
  /** Whoever asks has the write token, or needs none. */
  readonly mayWrite: boolean;
  /** For every read of the operation. */
  readonly readOptions: RunOptions;
  readonly progress: Progress;
}

/** @param parts become the context: a copy for each request would cost more than all else that is done here */
export const createContext = (parts: Omit<Context, 'readOptions' | 'progress'>): Context =>
  Object.assign(parts, {
    readOptions: { signal: parts.ending, requestId: parts.requestId },
    progress: { operation: null, wellFormed: false, marked: false },
  });

/** What fields give out, by the server's settings. */
export const selectionSettings = ({ showText }: Pick<Config, 'showText'>): SelectionSettings => ({ showAllText: showText === 'all' });
