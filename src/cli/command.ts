import type { Config } from '../config.ts';
import type { Interruption } from './interruption.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets. */
export interface CommandContext {
  config: Config;
  terminal: Terminal;
  interruption: Interruption;
}
