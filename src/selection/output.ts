import type { GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Value } from '../graph/runner.ts';

/** One field of an object that is given out: its response name, its type, and how it is made of what was read. */
export type Slot<Row> = {
  key: string;
  type: GraphQLOutputType;
} & (
  | {
      /** Where its value stands in the row: the column, and the column in that. */
      at: readonly number[];
      read: (value: Value) => unknown;
    }
  | {
      /** It is made of the row as a whole. */
      at: null;
      read: (row: Row) => unknown;
    }
);

/** What the answer's objects become: text for a response, or plain objects for graphql-js. */
export interface Output {
  /** Whether an object has to tell its type, asked or not. */
  readonly typed: boolean;
  object<Row>(type: GraphQLObjectType, slots: readonly Slot<Row>[]): (row: Row) => unknown;
}

const valueAt = (row: Value, at: readonly number[]): Value => at.reduce((value, column) => (value as Value[])[column]!, row);

/** Objects whose values graphql-js completes: checks against their types, and writes out. */
export const plain: Output = {
  typed: true,
  object: (type, slots) => (row) => {
    const out: Record<string, unknown> = { __typename: type.name };
    for (const slot of slots) out[slot.key] = slot.at === null ? slot.read(row) : slot.read(valueAt(row as Value, slot.at));
    return out;
  },
};
