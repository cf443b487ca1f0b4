import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../test/support/random.ts';
import type { Size } from '../graph/world.ts';
import { queryNames, variablesFor } from '../queries.ts';
import { ask, type Contender } from './requests.ts';

/**
 * Asks all of them the same and compares what they say with what the first one says.
 * @throws Error where one says something else: what answers otherwise does other work
 */
export async function compareAnswers([first, ...others]: readonly Contender[], size: Size, random: Random, draws: number): Promise<number> {
  let compared = 0;
  for (const name of queryNames) {
    for (let i = 0; i < draws; i++) {
      const variables = variablesFor(name, size, random);
      const said = await ask(first!, name, variables);
      for (const other of others.filter(({ queries }) => queries.includes(name))) {
        const answer = await ask(other, name, variables);
        if (!isDeepStrictEqual(said, answer))
          throw new Error(
            `${other.name} answers ${name} with ${JSON.stringify(variables)} otherwise than ${first!.name}:\n${differing(said, answer)}`,
          );
        compared++;
      }
    }
  }
  return compared;
}

/** Where two answers begin to differ. */
function differing(a: unknown, b: unknown): string {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 200);
  return `… ${one.slice(from, at + 200)}\n… ${other.slice(from, at + 200)}`;
}
