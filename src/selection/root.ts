import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { Query, Runner, RunOptions, Value } from '../graph/runner.ts';
import { Compilation, type Frame, type SelectionSettings } from './compilation.ts';
import type { Expression, FieldMap, Place, TypeMaps } from './fields.ts';
import { plain } from './output.ts';
import { rootQuery } from './root.cypher.ts';
import { placeOf } from './select.ts';
import type { Site } from './site.ts';

/** What a root field needs of its request. */
export interface ReadContext {
  readonly runner: Runner;
  readonly settings: SelectionSettings;
  readonly readOptions: RunOptions;
}

/** A root field, read: its name, as logs have it, and where its selection starts. */
export interface Root {
  name: string;
  map: FieldMap;
  place: (c: Compilation) => Place;
}

/**
 * One Cypher for a root field and all that is selected below it, however deep; one round trip.
 * @param site where what an earlier request worked out is kept; left out: nothing is
 * @returns what the frame's output makes of it
 */
export async function readRoot(
  { name, map, place }: Root,
  frame: Frame,
  variableValues: Record<string, unknown>,
  { runner, readOptions }: Pick<ReadContext, 'runner' | 'readOptions'>,
  site?: Site,
): Promise<unknown> {
  const c = new Compilation(frame, variableValues, site);
  // One of its own for each way to compile it: the text is kept by it.
  const field = c.once('', () => ({ ...map(place(c)) }));
  const [row] = await runner.read(queryOf(name, c, field), c.fill(), readOptions);
  c.checks.forEach((check, i) => check.verify((row!['checks'] as Value[])[i]!));
  return field.read(row!['data']!);
}

const queries = new WeakMap<Expression, Query>();

/** What was compiled before goes with the same text. */
function queryOf(name: string, c: Compilation, field: Expression): Query {
  let query = queries.get(field);
  if (!query) queries.set(field, (query = { name, text: rootQuery(name, c, field.cypher) }));
  return query;
}

/** How a root field is read; kept with the field, so that it can be read without its resolver. */
interface RootRead {
  map: FieldMap;
  maps: () => TypeMaps;
}

const READ = 'read';

/** null: the field is not read from the graph. */
export const rootReadOf = (field: GraphQLField<unknown, unknown>): RootRead | null =>
  (field.extensions[READ] as RootRead | undefined) ?? null;

/** A root field that is read from the graph; the resolver is for operations that graphql-js runs. */
export function rootResolver(map: FieldMap, maps: () => TypeMaps) {
  return {
    extensions: { [READ]: { map, maps } satisfies RootRead },
    resolve(_parent: unknown, args: object, context: ReadContext, info: GraphQLResolveInfo): Promise<never> {
      const { schema, fragments, variableValues, returnType, fieldNodes } = info;
      const frame: Frame = { schema, maps: maps(), settings: context.settings, fragments, output: plain };
      const root: Root = {
        name: `${info.parentType.name}.${info.fieldName}`,
        map,
        place: (c) => placeOf(c, '', returnType, args as Record<string, unknown>, fieldNodes),
      };
      return readRoot(root, frame, variableValues, context) as Promise<never>;
    },
  };
}
