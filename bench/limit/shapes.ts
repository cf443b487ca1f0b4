/**
 * What a value of a Cypher answer is in JSON. From it a writer is generated: a function that makes the response's text from nested lists,
 * without an object in between.
 */
export type Shape =
  | { is: 'text' }
  | { is: 'scalar' }
  | { is: 'literal'; json: string }
  /** A column that is not written. */
  | { is: 'skipped' }
  | { is: 'list'; of: Shape }
  /** A list of columns (or null), one for each name whose shape is not of its own making. */
  | { is: 'row'; fields: Record<string, Shape> }
  /** An object whose fields are columns of the row around it. */
  | { is: 'wrap'; fields: Record<string, Shape> }
  /** Whatever a function makes of a column. */
  | { is: 'made'; by: (value: never, write: (shape: Shape) => (value: unknown) => string) => string };

export const text: Shape = { is: 'text' };
/** Numbers and booleans. */
export const scalar: Shape = { is: 'scalar' };
export const skipped: Shape = { is: 'skipped' };
export const literal = (value: unknown): Shape => ({ is: 'literal', json: JSON.stringify(value) });
export const list = (of: Shape): Shape => ({ is: 'list', of });
export const row = (fields: Record<string, Shape>): Shape => ({ is: 'row', fields });
export const wrap = (fields: Record<string, Shape>): Shape => ({ is: 'wrap', fields });
export const nodes = (of: Shape): Shape => wrap({ nodes: list(of) });
export const made = <T>(by: (value: T, write: (shape: Shape) => (value: unknown) => string) => string): Shape => ({ is: 'made', by });
