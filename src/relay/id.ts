import { hash } from 'node:crypto';
import { DictumError } from '../errors.ts';

/**
 * Global ids. An id is a short tag for the kind of thing, `_`, and 20 letters: `stm_k2v9…`. It is opaque to clients, the
 * same in the graph and in the API (so that "ties by id" means what clients see), made from the record's own key (so that
 * a reload finds the same node), and never Neo4j's elementId.
 */
const TAGS = {
  actor: 'act',
  position: 'pos',
  statement: 'stm',
  quotation: 'quo',
  figure: 'fig',
  measure: 'mea',
  article: 'art',
  occasion: 'occ',
  topic: 'top',
  discrepancy: 'dis',
  judgement: 'jud',
} as const;

export type IdKind = keyof typeof TAGS;

const KIND_BY_TAG = new Map<string, IdKind>(Object.entries(TAGS).map(([kind, tag]) => [tag, kind as IdKind]));
/** Letters of an id, tag and all. */
export const ID_LENGTH = 24;
const SHAPE = /^([a-z]{3})_[a-z0-9]{20}$/;
/** Crockford's alphabet: no i, l, o, u, so that an id read aloud or copied by hand survives it. In the order in which text sorts. */
export const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of the thing of that kind with that key; 100 bits of SHA-256 over both. */
export function idOf(kind: IdKind, key: string): string {
  // At once and as a text of bytes: half of the time that an object for hashing and a buffer take.
  const digest = hash('sha256', `${kind}:${key}`, 'binary');
  let text = '';
  for (let i = 0; i < 20; i++) {
    const bit = i * 5;
    const pair = (digest.charCodeAt(bit >> 3) << 8) | digest.charCodeAt((bit >> 3) + 1);
    text += ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return `${TAGS[kind]}_${text}`;
}

/** The kind that an id is of, or null where it does not have the form of one. */
export function kindOfId(id: string): IdKind | null {
  const tag = SHAPE.exec(id)?.[1];
  return (tag && KIND_BY_TAG.get(tag)) || null;
}

/**
 * Checks the form of an id that came from outside.
 * @throws DictumError BAD_ID where it is none, or one of another kind
 */
export function checkId(id: string, argument: string, ...kinds: IdKind[]): string {
  const kind = kindOfId(id);
  if (kind === null) {
    throw new DictumError(
      'BAD_ID',
      `\`${argument}\` is not an id of this graph: ${JSON.stringify(id.slice(0, 60))}. Take ids from the \`id\` field of an answer.`,
      { argument },
    );
  }
  if (kinds.length > 0 && !kinds.includes(kind)) {
    throw new DictumError(
      'BAD_ID',
      `\`${argument}\` takes the id of ${kinds.map((k) => (/^[aeiou]/.test(k) ? `an ${k}` : `a ${k}`)).join(' or ')}; ${id} is that of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}.`,
      { argument },
    );
  }
  return id;
}
