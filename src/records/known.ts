import type { Row, Writer } from '../graph/runner.ts';
import { readKnown } from './known.cypher.ts';

export const KINDS = ['actor', 'position', 'topic', 'measure', 'occasion', 'article', 'statement', 'quotation', 'discrepancy'] as const;
export type Kind = (typeof KINDS)[number];

export interface Facts {
  /** Of the record as it was last written. */
  hash?: string | null;
  key?: string | null;
  /** Of an actor: `Person`, … */
  type?: string;
  code?: string | null;
  /** What a merged thing stands for now. */
  into?: string;
  /** It is merged, or others stand for it. */
  grouped?: boolean;
  /** Of a position. */
  holder?: string | null;
  from?: string | null;
  to?: string | null;
  /** Of an article. */
  url?: string;
  textHash?: string | null;
  hasText?: boolean;
  /** Of an article: its outlet and credits. */
  sources?: string[];
  /** Of a quotation: the id of the one that it was recorded for. */
  statement?: string;
}

/** What the graph has of what a file is about. */
export interface Known {
  get(kind: Kind, id: string): Facts | undefined;
  /** Id of the country with that code. */
  countryOf(code: string): string | undefined;
  /** Id of the article with that address. */
  articleAt(url: string): string | undefined;
}

/** Knows nothing, and remembers what it was asked for. */
export class Asked implements Known {
  readonly ids: Record<Kind, Set<string>> = Object.fromEntries(KINDS.map((kind) => [kind, new Set()])) as unknown as Record<
    Kind,
    Set<string>
  >;
  readonly codes = new Set<string>();
  readonly urls = new Set<string>();

  get(kind: Kind, id: string): undefined {
    this.ids[kind].add(id);
  }

  countryOf(code: string): undefined {
    this.codes.add(code);
  }

  articleAt(url: string): undefined {
    this.urls.add(url);
  }
}

/** Asks the graph for all of it at once. */
export async function readGraph(tx: Writer, { ids, codes, urls }: Asked): Promise<Known> {
  const facts = new Map<string, Facts>();
  const countries = new Map<string, string>();
  const addresses = new Map<string, string>();
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, [...ids[kind]]]));
  for (const row of await tx.run(readKnown, { asked: { ...lists, codes: [...codes], urls: [...urls] } })) {
    const [kind, id, found] = [String(row['kind']), String(row['id']), row['facts'] as Row as Facts];
    if (kind === 'code') countries.set(found.code!, id);
    else if (kind === 'url') addresses.set(found.url!, id);
    else facts.set(id, found);
  }
  return { get: (_kind, id) => facts.get(id), countryOf: (code) => countries.get(code), articleAt: (url) => addresses.get(url) };
}
