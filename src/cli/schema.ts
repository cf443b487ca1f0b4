import { printSchema } from 'graphql';
import { buildSchema } from '../server/schema.ts';
import type { CommandContext } from './command.ts';

/** Prints the schema with its descriptions. */
export function schema({ terminal }: CommandContext): void {
  terminal.data(printSchema(buildSchema()));
}
