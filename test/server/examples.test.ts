import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/paths.ts';
import { idOf, type IdKind } from '../../src/relay/id.ts';
import { buildSchema } from '../../src/server/schema.ts';

const FOLDER = path.join(packageRoot, 'examples');
const CONTRACT = path.join(packageRoot, '../shared/contract/queries');
const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
const operations = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort();

/** The ids of all that the seed records define. */
function seededIds(): Set<string> {
  const kinds: Record<string, IdKind> = {
    actors: 'actor',
    topics: 'topic',
    occasions: 'occasion',
    articles: 'article',
    statements: 'statement',
  };
  const folder = path.join(packageRoot, 'seed');
  const ids = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const set = JSON.parse(read(folder, file)) as Record<string, { key: string }[]>;
    for (const [list, kind] of Object.entries(kinds)) set[list]?.forEach(({ key }) => ids.add(idOf(kind, key)));
  }
  return ids;
}

describe('examples', () => {
  const schema = buildSchema();
  const ids = seededIds();

  it.each(operations(FOLDER))('%s fits the schema, and so do its variables', (file) => {
    const document = parse(read(FOLDER, file));
    expect(validate(schema, document)).toEqual([]);
    const text = read(FOLDER, file.replace(/\.graphql$/, '.variables.json'));
    const definitions = getOperationAST(document)?.variableDefinitions ?? [];
    expect(getVariableValues(schema, definitions, JSON.parse(text) as Record<string, unknown>)).not.toHaveProperty('errors');
    // An id is made from a key that nobody sees here: one mistyped would simply find nothing.
    for (const id of text.match(/\b[a-z]{3}_[a-z0-9]{20}\b/g) ?? []) expect(ids, `${id} of ${file} is in seed/`).toContain(id);
  });

  const missing = !existsSync(CONTRACT);
  describe.skipIf(missing)(`are those of the contract${missing ? ' (left out: ../shared is not here)' : ''}`, () => {
    it('and no others', () => {
      expect(operations(FOLDER)).toEqual(operations(CONTRACT));
    });
    it.each(missing ? [] : operations(CONTRACT))('%s', (file) => {
      expect(read(FOLDER, file)).toBe(read(CONTRACT, file));
    });
  });
});
