/** Why goals were missed in the run that docs/performance.md was last made of: to be looked at anew with every run that is kept. */
export const reasons = `
## What stands between

By CPU profiles of both servers on graph S at 16 connections (all queries, 23 November 2026), and by PROFILE of both queries side by side:

- **Against the limit** the database is not the reason: the compiled Cypher takes 1.03 times as long as the hand-written one (geometric mean
  of both graphs, measured without a server), with as many hits or fewer in most. Node is: for the same requests Dictum's process takes 1.30 times
  the processor time of bare HTTP. Of its time 7 % goes to compiling what hangs on variables, 3 % to coercing variables, 3 % to writing more
  than lists of columns, 13 % to garbage (as much as at the limit, of a larger whole), and most of the rest to HTTP with its checks: eleven headers
  where the limit has two, an id for each request, a time limit, the end of a query whose client has gone. With 16 connections the one Node
  process is what is busy, so all of it shows in the rate. Tried without gain: keeping compiled queries by the values of their variables (too
  few come again), a larger young generation.
- **@neo4j/graphql at S** asks the database for little, and the way there and back is the same for both.
- **From S to L** pages at S are often not full: an official of the smaller graph has three statements about a country where the larger one
  has twenty. \`retold\`, \`newest\` and \`joint-capacities\`, whose pages are full in both, stay within 1.3; the hits of \`deep-page\` grow by
  4 %, its time by the disk's cache. \`said-by-agency\` and \`silence\` read more rows, by what they answer.
`;
