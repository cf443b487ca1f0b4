import type { Occasion, QueryOccasionsArgs } from '../../generated/graphql.ts';
import { connection } from '../../selection/connection.cypher.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { prefixQuery } from '../search/words.ts';
import { statementsOf } from '../statement/statement.list.cypher.ts';
import { within } from '../../selection/range.cypher.ts';

export const occasionFields: FieldsOf<Occasion> = {
  id: property('id'),
  name: property('name'),
  kind: property('kind'),
  date: property('date'),
  place: property('place'),
  statements: statementsOf((occasion, s) => ({ pattern: `(${s}:Statement)-[:AT]->(${occasion})` })),
};

/** The latest first, undated last. */
export const occasions = connection<QueryOccasionsArgs>(({ args, c }, o) => {
  const query = args.search ? prefixQuery(args.search) : null;
  return {
    from:
      query === null ? `MATCH (${o}:Occasion)` : `CALL db.index.fulltext.queryNodes('occasionText', ${c.param(query)}) YIELD node AS ${o}`,
    where: [`${o}.dateDesc IS NOT NULL`, `${o}.id IS NOT NULL`, ...(args.date ? within(c, `${o}.date`, args.date) : [])],
    variable: o,
    order: 'occasions',
    keys: [{ cypher: `${o}.dateDesc`, direction: 'DESC' }],
  };
});
