import type { RemovalReason } from './reasons.ts';

/** A piece of a page that stands by itself, as its markup shows it. */
export interface PageBlock {
  text: string;
  /** `title`: the article's own headline. */
  kind: 'title' | 'heading' | 'paragraph' | 'item';
  /** Why the markup says that it is no part of the article; null: it may be. */
  reason: RemovalReason | null;
}

/** An article as it was read: a text whose blocks are yet to be found, or the blocks that markup gave. */
export type RawArticle = { text: string } | { blocks: readonly PageBlock[] };
