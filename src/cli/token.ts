import { writeTokenOf } from '../server/token.ts';
import type { CommandContext } from './command.ts';

/** Prints what mutations must bear; makes it where there is none yet. */
export async function token({ config, terminal }: CommandContext, { json }: { json: boolean }): Promise<void> {
  const found = await writeTokenOf(config);
  terminal.data(json ? JSON.stringify(found) : found.token);
}
