import type { QueryTopicsArgs, Topic } from '../../generated/graphql.ts';
import { connection } from '../../selection/connection.cypher.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { prefixQuery } from '../search/words.ts';
import { statementsOf } from '../statement/statement.list.cypher.ts';

export const topicFields: FieldsOf<Topic> = {
  id: property('id'),
  name: property('name'),
  statements: statementsOf((topic, s) => ({ pattern: `(${s}:Statement)-[:ON]->(${topic})`, list: 'TOPIC' })),
};

export const topics = connection<QueryTopicsArgs>(({ args, c }, t) => {
  const query = args.search ? prefixQuery(args.search) : null;
  return {
    from: query === null ? `MATCH (${t}:Topic)` : `CALL db.index.fulltext.queryNodes('topicText', ${c.param(query)}) YIELD node AS ${t}`,
    where: [`${t}.nameKey IS NOT NULL`, `${t}.id IS NOT NULL`],
    variable: t,
    order: 'name',
    keys: [{ cypher: `${t}.nameKey`, direction: 'ASC' }],
  };
});
