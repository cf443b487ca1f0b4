import type { GraphQLObjectType, GraphQLOutputType } from 'graphql';

/** One field of an object that is given out: its response name, its type, and how it is taken from what was read. */
export interface Slot<Row> {
  key: string;
  type: GraphQLOutputType;
  read: (row: Row) => unknown;
}

/** What the answer's objects become: text for a response, or plain objects for graphql-js. */
export interface Output {
  /** Whether an object has to tell its type, asked or not. */
  readonly typed: boolean;
  object<Row>(type: GraphQLObjectType, slots: readonly Slot<Row>[]): (row: Row) => unknown;
}

/** Objects whose values graphql-js completes: checks against their types, and writes out. */
export const plain: Output = {
  typed: true,
  object: (type, slots) => (row) => {
    const out: Record<string, unknown> = { __typename: type.name };
    for (const { key, read } of slots) out[key] = read(row);
    return out;
  },
};
