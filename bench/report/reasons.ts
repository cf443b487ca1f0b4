/** Why goals were missed in the run that docs/performance.md was last made of: to be looked at anew with every run that is kept. */
export const reasons = `
## What stands between

By CPU profiles of both servers on graph S at 16 connections (all queries, 23 November 2026), and by PROFILE of both queries side by side:

- **Against the limit** the database is hardly the reason: without a server the compiled Cypher takes about 1.05 times as long as the
  hand-written one on S, most of it with as many hits. Node is: for the same requests Dictum's process takes about 1.3 times the processor
  time of bare HTTP. Some 7 % of its time goes to compiling what hangs on variables, 2 to 3 % to coercing them, and most of the rest of the difference to
  HTTP with its checks: eleven headers where the limit has two, an id for each request, a time limit, the end of a query whose client
  has gone. With 16 connections the one Node process is what is busy, so all of it shows in the rate. Tried without gain: keeping compiled queries by the
  values of their variables (too few come again), a larger young generation.
- **@neo4j/graphql** at S has the same way to the database and back for queries of a millisecond or two; what Dictum spends in Node weighs there as well.
`;
