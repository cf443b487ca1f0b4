/** What was read for one object: its keys are the response names of the operation, its values what graphql-js completes. */
export type Selected = Readonly<Record<string, unknown>>;
