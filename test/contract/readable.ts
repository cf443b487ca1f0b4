import { readRecordFiles } from '../../src/seed/files.ts';
import { parseRecords } from '../../src/records/parse.ts';
import { idOf, type IdKind } from '../../src/relay/id.ts';
import { withoutOriginals } from '../seed/originals.ts';

/** The ids of all that the seed records define, each with the key that it is made from. */
export async function seededKeys(): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  const add = (kind: IdKind, key: string) => keys.set(idOf(kind, key), `${kind} ${key}`);
  for (const { file, records } of await readRecordFiles()) {
    const set = parseRecords(file, records);
    for (const actor of set.actors) {
      add('actor', actor.key);
      if (actor.type === 'PERSON') for (const { key } of actor.positions) add('position', `${actor.key}/${key}`);
    }
    for (const { key } of set.topics) add('topic', key);
    for (const { key } of set.occasions) add('occasion', key);
    for (const { key } of set.articles) add('article', key);
    for (const { key, quotations } of set.statements) {
      add('statement', key);
      for (const quotation of quotations) add('quotation', `${key}/${quotation.key ?? quotation.article}`);
    }
  }
  return keys;
}

const ID = /^[a-z]{3}_[a-z0-9]{20}$/;
const ANCHOR = withoutOriginals ? 'UNCHECKED' : 'EXACT';

type Fields = Record<string, unknown>;

/** What stands between the parts of a quotation that is cut in two, only the article's text has: other tests look at it. */
function withoutBetween(fields: Fields): Fields {
  const { text, selector } = fields as { text?: unknown; selector?: Fields };
  if (typeof text !== 'string' || !text.includes(' … ') || selector === undefined) return fields;
  return { ...fields, selector: { ...selector, exact: 'from its first word to its last' } };
}

/**
 * An answer as a person can check it, the same with and without the articles' texts: ids as the keys that they are made from;
 * cursors and scores, which mean nothing by themselves, as what they are; anchors as what they must be.
 */
export function readable(answer: unknown, keys: ReadonlyMap<string, string>): unknown {
  const walk = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, field));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(withoutBetween(value as Fields)).map(([name, inner]) => [name, walk(inner, name)]));
    if (/cursor$/i.test(field) && typeof value === 'string') return 'a cursor';
    if (field === 'score' && typeof value === 'number' && value > 0) return 'a score';
    if (field === 'anchor' && value === ANCHOR) return 'EXACT, or UNCHECKED without texts';
    if (typeof value === 'string' && ID.test(value)) {
      const key = keys.get(value);
      if (key === undefined) throw new Error(`${value} at ${field} is of no seed record`);
      return key;
    }
    return value;
  };
  return walk(answer, '');
}
