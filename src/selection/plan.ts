import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Frame, SelectionSettings } from './compilation.ts';
import { rootReadOf, type Root } from './root.ts';
import { placeOf } from './select.ts';
import { Site } from './site.ts';
import { switches } from './variables.ts';
import { text, writerOf } from './writer.ts';

/** A root field that is read from the graph. */
export interface PlannedRead {
  key: string;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  root: Root;
  frame: Frame;
  /** Where what one request worked out is kept for the next. */
  site: Site;
  /** The JSON of what was read. */
  write: (value: unknown) => string;
}

/** What an operation asks for, by response name, in order: a read, or the JSON of a constant. */
export type Plan = readonly (PlannedRead | { key: string; constant: string })[];

type Variables = Readonly<Record<string, unknown>>;

/** More ways to select than that (each variable of `@skip` and `@include` has two) are not kept. */
const MOST_WAYS = 64;

interface Kept {
  fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that decide what is selected. */
  deciding: readonly string[];
  /** By their values. */
  plans: Map<string, Plan | null>;
}

/** The plans of operations on one schema, each kept as long as the operation is. */
export class Plans {
  readonly #kept = new WeakMap<OperationDefinitionNode, Kept>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly settings: SelectionSettings,
  ) {}

  /**
   * @param variables coerced
   * @returns null: something else than reads is asked for
   */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Plan | null {
    const kept = this.#keptOf(document, operation);
    let way = '';
    for (const name of kept.deciding) {
      const value = variables[name];
      if (typeof value !== 'boolean') return null;
      way += value ? '1' : '0';
    }
    const known = kept.plans.get(way);
    if (known !== undefined) return known;
    const plan = this.#make(operation, kept.fragments, variables);
    if (kept.plans.size < MOST_WAYS) kept.plans.set(way, plan);
    return plan;
  }

  #keptOf(document: DocumentNode, operation: OperationDefinitionNode): Kept {
    const known = this.#kept.get(operation);
    if (known) return known;
    const fragments: Kept['fragments'] = {};
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    }
    const kept = { fragments, deciding: switches(operation.selectionSet, fragments), plans: new Map<string, Plan | null>() };
    this.#kept.set(operation, kept);
    return kept;
  }

  #make(operation: OperationDefinitionNode, fragments: Kept['fragments'], variables: Variables): Plan | null {
    const type = this.schema.getQueryType()!;
    const plan: Plan[number][] = [];
    for (const [key, nodes] of collectFields(this.schema, fragments, variables, type, operation.selectionSet)) {
      const name = nodes[0]!.name.value;
      const field = type.getFields()[name];
      const read = field && rootReadOf(field);
      if (name === '__typename') plan.push({ key, constant: JSON.stringify(type.name) });
      else if (!field || !read) return null;
      else {
        plan.push({
          key,
          field,
          nodes,
          root: {
            name: `${type.name}.${name}`,
            map: read.map,
            place: (c) => placeOf(c, '', field.type, c.argumentsOf(field, nodes[0]!), nodes),
          },
          frame: { schema: this.schema, maps: read.maps(), settings: this.settings, fragments, output: text },
          site: new Site(),
          write: writerOf(field.type),
        });
      }
    }
    return plan;
  }
}
