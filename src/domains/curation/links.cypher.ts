import type { Query } from '../../graph/runner.ts';

/** Labels between which links are written; each has a unique `id`. */
export type LinkEnd =
  'Actor' | 'Position' | 'Statement' | 'Quotation' | 'Figure' | 'Measure' | 'Article' | 'Occasion' | 'Topic' | 'Discrepancy';

// The labels are in the text, not parameters: by a dynamic label no index is found.
export const createLinks = (from: LinkEnd, to: LinkEnd): Query => ({
  name: `Link${from}To${to}`,
  text: `UNWIND $rows AS row
         MATCH (a:${from} {id: row.from})
         MATCH (b:${to} {id: row.to})
         CREATE (a)-[r:$(row.type)]->(b)
         SET r = row.props`,
});
