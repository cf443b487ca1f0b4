import type { QueryArticleArgs } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import { has } from '../../selection/arguments.ts';
import type { FieldMap, Place } from '../../selection/fields.ts';
import { articleById, articleByUrl } from './article.cypher.ts';

export { articles } from './article.list.cypher.ts';

/** By id or by address: exactly one of them. */
export const article: FieldMap = (place: Place<QueryArticleArgs>) => {
  const byId = has(place.args, 'id');
  if (byId === has(place.args, 'url')) throw badInput('Give exactly one of `id` and `url`.', { arguments: ['id', 'url'] });
  return byId ? articleById(place) : articleByUrl(place);
};
