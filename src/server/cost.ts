import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from '../relay/paging.ts';

/** A list that has no page size, such as `speakers`, is taken to be so long. */
const LIST = 3;
/** The most that a list with `first` alone gives, such as `statementCounts`. */
const MAX_ROWS = 10_000;
/** The whole schema, as an answer. */
const INTROSPECTION = 1000;

type Variables = Readonly<Record<string, unknown>>;

/** What an operation costs, by the values of the variables that page sizes come from. */
interface Known {
  variables: readonly string[];
  costs: Map<string, number>;
}

const known = new WeakMap<OperationDefinitionNode, Known>();
const MOST_KNOWN = 100;
const SIZES = new Set(['first', 'last', 'ids']);

/** The variables that page sizes come from, whatever fields they stand at. */
function sizeVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (SIZES.has(name.value) && value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  return [...found];
}

/**
 * How many objects an operation may read at most: the page sizes of nested connections multiply. An estimate that needs nothing
 * but the operation, its variables and the schema; whether the values are right is checked elsewhere.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, given: Variables): number {
  let of = known.get(operation);
  if (!of) known.set(operation, (of = { variables: sizeVariables(document), costs: new Map() }));
  const sizes = of.variables.map((name) => {
    const value = given[name];
    return Array.isArray(value) ? value.length : typeof value === 'number' ? value : String(value === undefined);
  });
  const key = JSON.stringify(sizes);
  const cost = of.costs.get(key) ?? estimate(schema, document, operation, given);
  if (of.costs.size < MOST_KNOWN) of.costs.set(key, cost);
  return cost;
}

function estimate(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, given: Variables): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map((definition) => [definition.variable.name.value, definition.defaultValue]),
  );
  // A fragment costs the same wherever it is spread, but for the page that its lists belong to.
  const known = new Map<string, number>();

  function valueOf(node: ValueNode | undefined): unknown {
    if (node === undefined) return undefined;
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind === Kind.LIST) return node.values;
    if (node.kind !== Kind.VARIABLE) return undefined;
    const value = given[node.name.value];
    return value === undefined ? valueOf(defaults.get(node.name.value)) : value;
  }

  function argumentOf(definition: GraphQLField<unknown, unknown>, field: FieldNode, name: string): unknown {
    const value = valueOf(field.arguments?.find((argument) => argument.name.value === name)?.value);
    return value === undefined ? definition.args.find((argument) => argument.name === name)?.defaultValue : value;
  }

  /** How many it asks for; null: it has no say in that. */
  function pageOf(definition: GraphQLField<unknown, unknown>, field: FieldNode): number | null {
    if (!definition.args.some((argument) => argument.name === 'first')) {
      const ids = argumentOf(definition, field, 'ids');
      return Array.isArray(ids) ? ids.length : null;
    }
    const connection = definition.args.some((argument) => argument.name === 'last');
    const wanted = argumentOf(definition, field, 'first') ?? argumentOf(definition, field, 'last');
    // Sizes beyond the maximum are refused where they are read, with a message of their own.
    return typeof wanted === 'number' ? Math.max(0, Math.min(wanted, connection ? MAX_PAGE : MAX_ROWS)) : DEFAULT_PAGE;
  }

  function ofField(field: FieldNode, parent: GraphQLCompositeType, page: number | null): number {
    const name = field.name.value;
    if (name.startsWith('__')) return name === '__schema' ? INTROSPECTION : 0;
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const type = definition && getNamedType(definition.type);
    if (!definition || !isCompositeType(type) || !field.selectionSet) return 0;
    const size = pageOf(definition, field);
    if (!isListType(getNullableType(definition.type))) return 1 + ofSelections(field.selectionSet, type, size);
    return (size ?? page ?? LIST) * (1 + ofSelections(field.selectionSet, type, null));
  }

  /** @param page how many `nodes` and `edges` there are, where the parent is a connection */
  function ofSelections(set: SelectionSetNode, parent: GraphQLCompositeType, page: number | null): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, parent, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value, page);
      else cost += ofSelections(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent, page);
    }
    return cost;
  }

  function ofFragment(name: string, page: number | null): number {
    const key = `${name} ${page}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const definition = fragments.get(name);
    const type = typeNamed(definition?.typeCondition.name.value);
    const cost = definition && type ? ofSelections(definition.selectionSet, type, page) : 0;
    known.set(key, cost);
    return cost;
  }

  const typeNamed = (name: string | undefined): GraphQLCompositeType | null => {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : null;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, null) : 0;
}
