import type { GraphQLResolveInfo } from 'graphql';
import type { Runner, RunOptions, Value } from '../graph/runner.ts';
import { Compilation, type SelectionSettings } from './compilation.ts';
import type { Expression, FieldMap, TypeMaps } from './fields.ts';
import { rootQuery } from './root.cypher.ts';
import { placeOf } from './select.ts';

/** What a root field needs of its request. */
export interface ReadContext {
  readonly runner: Runner;
  readonly settings: SelectionSettings;
  readonly readOptions: RunOptions;
}

export interface Compiled {
  text: string;
  params: Record<string, unknown>;
  read: (row: readonly Value[]) => unknown;
}

/** One Cypher for a root field and all that is selected below it, however deep. */
export function compileRoot(
  map: FieldMap,
  maps: TypeMaps,
  args: Record<string, unknown>,
  info: GraphQLResolveInfo,
  settings: SelectionSettings,
): Compiled {
  const c = new Compilation(info.schema, maps, info.fragments, info.variableValues, settings);
  const field: Expression = map(placeOf(c, '', info.returnType, args, info.fieldNodes));
  return {
    text: rootQuery(`${info.parentType.name}.${info.fieldName}`, c, field.cypher),
    params: c.params,
    read: ([data, checks]) => {
      c.checks.forEach((check, i) => check.verify((checks as Value[])[i]!));
      return field.read(data!);
    },
  };
}

/** The resolver of a root field: compile, one round trip, read. */
export function rootResolver(map: FieldMap, maps: () => TypeMaps) {
  return async <T>(_parent: unknown, args: object, context: ReadContext, info: GraphQLResolveInfo): Promise<T> => {
    const compiled = compileRoot(map, maps(), args as Record<string, unknown>, info, context.settings);
    const name = `${info.parentType.name}.${info.fieldName}`;
    const [row] = await context.runner.read({ name, text: compiled.text }, compiled.params, context.readOptions);
    return compiled.read([row!['data']!, row!['checks']!]) as T;
  };
}
