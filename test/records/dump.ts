import type { Runner } from '../../src/graph/runner.ts';

const NODES = {
  name: 'test.dumpNodes',
  text: `MATCH (n) WHERE NOT n:TestDatabase AND NOT n:Migration AND NOT n:Lock AND NOT n:Version AND NOT n:ReadModel AND NOT n:Judgement
         RETURN labels(n) AS labels, properties(n) AS props`,
};
const LINKS = {
  name: 'test.dumpLinks',
  text: `MATCH (a)-[r]->(b) WHERE NOT a:Judgement
         RETURN coalesce(a.id, a.key) AS from, type(r) AS type, coalesce(b.id, b.key, b.text) AS to, properties(r) AS props`,
};

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Sort keys are made from these. */
const KEYS: Readonly<Record<string, readonly string[]>> = { addedAt: ['addedUp', 'addedDown'], changedAt: ['changedUp', 'changedDown'] };

/**
 * Everything in the graph, one line each, in an order of its own; without the ledger. `leaveOut`: properties that do not count, with
 * the sort keys made from them.
 */
export async function dump(runner: Runner, { leaveOut = [] }: { leaveOut?: readonly string[] } = {}): Promise<string[]> {
  const out = new Set(leaveOut.flatMap((name) => [name, ...(KEYS[name] ?? [])]));
  const without = (props: unknown) => Object.fromEntries(Object.entries(props as object).filter(([name]) => !out.has(name)));
  const nodes = (await runner.read(NODES)).map(({ labels, props }) =>
    sorted({ labels: [...(labels as string[])].sort(), props: without(props) }),
  );
  const links = (await runner.read(LINKS)).map(({ props, ...ends }) => sorted({ ...ends, props: without(props) }));
  return [...nodes.sort(), ...links.sort()];
}

/** Lines of one dump that the other has not. */
export const missing = (lines: readonly string[], from: readonly string[]): string[] => lines.filter((line) => !from.includes(line));
