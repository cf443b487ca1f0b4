import { print, visit, type DocumentNode } from 'graphql';

/** An operation's text as one would write it: without what the page's cache alone asks for. */
export const printed = (document: object): string =>
  print(visit(document as DocumentNode, { Field: ({ name }) => (name.value === '__typename' ? null : undefined) }));
