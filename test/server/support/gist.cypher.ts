import type { Query } from '../../../src/graph/runner.ts';

/** Changes a statement behind the back of all that would keep it right; null: it has none then, which the schema forbids. */
export const SET_GIST: Query = { name: 'test.setGist', text: 'MATCH (s:Statement {id: $id}) SET s.gist = $gist' };
