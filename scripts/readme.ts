/**
 * Fills in what the README takes from elsewhere: `npm run docs:readme` the tables of codes; with the address of a server on the seed
 * articles behind it (`-- http://127.0.0.1:4000`), the answers too. Read them before they are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { exits } from '../src/cli/exit-codes.ts';
import { errorCodes } from '../src/server/codes.ts';

export const readmeFile = path.join(import.meta.dirname, '..', 'README.md');

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const code = (text: string) => `\`${text}\``;

const TABLES = {
  codes: () =>
    table(
      ['code', 'meaning'],
      Object.entries(errorCodes).map(([name, meaning]) => [code(name), meaning]),
    ),
  exits: () =>
    table(
      ['exit code', 'error', 'meaning'],
      exits.map(({ status, codes, meaning }) => [String(status), codes.map(code).join(', '), meaning]),
    ),
};

/** The README with its tables as the code has them. */
export function withTables(readme: string): string {
  return Object.entries(TABLES).reduce(
    (text, [name, made]) =>
      text.replace(
        new RegExp(`(<!-- ${name}: [^>]*-->\n)[^]*?(<!-- /${name} -->)`),
        (_, start: string, end: string) => `${start}\n${made()}\n\n${end}`,
      ),
    readme,
  );
}

const ANSWERED = /(```graphql\n([^]*?)```\n\n```json\n)[^]*?```/g;

/** Every operation that the README prints with its answer. */
export const printed = (readme: string): { operation: string; answer: unknown }[] =>
  [...readme.matchAll(ANSWERED)].map(([whole, start, operation]) => ({
    operation: operation!,
    answer: JSON.parse(whole.slice(start!.length, -3)) as unknown,
  }));

async function withAnswers(readme: string, address: string): Promise<string> {
  let text = readme;
  for (const [whole, start, query] of readme.matchAll(ANSWERED)) {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    if (errors !== undefined) throw new Error(`${query}\n${JSON.stringify(errors)}`);
    const json = await format(JSON.stringify(data), { parser: 'json', printWidth: 120 });
    text = text.replace(whole, () => `${start!}${json}\`\`\``);
  }
  return text;
}

if (process.argv[1] === import.meta.filename) {
  const [address] = process.argv.slice(2);
  const readme = withTables(readFileSync(readmeFile, 'utf8'));
  writeFileSync(readmeFile, address === undefined ? readme : await withAnswers(readme, address));
}
