import {
  isNonNullType,
  locatedError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SelectionSettings } from './compilation.ts';
import { variablesOf } from './coercion.ts';
import { Plans, type Plan } from './plan.ts';
import { readRoot, type ReadContext } from './root.ts';
import { Unfit } from './writer.ts';

/** An answer, written out. */
export interface Written {
  /** JSON of `data`. */
  data: string;
  errors: readonly GraphQLError[];
}

type Request = Pick<ReadContext, 'runner' | 'readOptions'>;

/** A root field failed that the schema says is never null: there is no data. */
class NoData extends Error {}

/** Answers operations without graphql-js, where each root field is a read. */
export class Operations {
  readonly #plans: Plans;

  constructor(
    readonly schema: GraphQLSchema,
    settings: SelectionSettings,
  ) {
    this.#plans = new Plans(schema, settings);
  }

  /**
   * Answers a valid operation; its root fields are read side by side.
   * @param given the variables as they came
   * @returns null: graphql-js is to answer, for something else than reads is asked for, a variable cannot be used, or what was read
   * does not fit the schema
   */
  async run(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
    request: Request,
  ): Promise<Written | null> {
    if (operation.operation !== OperationTypeNode.QUERY) return null;
    const variables = variablesOf(this.schema, operation, given);
    const plan = variables && this.#plans.of(document, operation, variables);
    return plan && write(plan, variables, request);
  }
}

async function write(plan: Plan, variables: Record<string, unknown>, request: Request): Promise<Written | null> {
  const errors: GraphQLError[] = [];

  async function valueOf(read: Plan[number]): Promise<string> {
    if ('constant' in read) return read.constant;
    try {
      return read.write(await readRoot(read.root, read.frame, variables, request, read.site));
    } catch (error) {
      if (error instanceof Unfit) throw error;
      errors.push(locatedError(error, read.nodes, [read.key]));
      if (isNonNullType(read.field.type)) throw new NoData();
      return 'null';
    }
  }

  try {
    const values = plan.length === 1 ? [await valueOf(plan[0]!)] : await Promise.all(plan.map(valueOf));
    return { data: `{${plan.map(({ key }, i) => `${JSON.stringify(key)}:${values[i]}`).join(',')}}`, errors };
  } catch (error) {
    if (error instanceof NoData) return { data: 'null', errors };
    if (error instanceof Unfit) return null;
    throw error;
  }
}
