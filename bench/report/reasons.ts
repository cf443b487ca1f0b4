/** Why goals were missed in the run that docs/performance.md was last made of: to be looked at anew with every run that is kept. */
export const reasons = `
## What stands between

By CPU profiles of both servers on graph S at 16 connections (eight queries, 23 November 2026), and by PROFILE of both queries side by side:

- **Against the limit** the database is hardly the reason: without a server the compiled Cypher takes about 1.04 times as long as the
  hand-written one, with nearly as many hits. Node is: for the same requests Dictum's thread takes about 1.3 times the processor time of bare
  HTTP (1.6 times, before an operation was compiled once for all variables that ask for the same Cypher). Of the difference a quarter is
  HTTP, with eleven headers, a request id, a time limit, and the text of the operation in every body; a fifth is the driver's, for longer
  Cypher with more parameters; a sixth is coercing variables and arguments; a tenth each are collecting garbage, and finding what was
  compiled and filling in its parameters. With 16 connections the one Node process is what is busy, so all of it shows in the rate;
  with one connection most of the time is the database's and the way to it. A larger young generation gained nothing.
- **@neo4j/graphql** at S takes the same way to the database and back for queries of a millisecond or two, and that is most of what either takes; it runs with
  \`NODE_ENV=production\` since this run, as Dictum does. At L, hinted, searches for words (\`best\`, \`who-said-it\`) take
  nearly as long on either side, and keep the mean down.
- **The read model's page of a country** gains less the more of the base graph is in memory. With a page cache that held less than half of graph L, as in
  earlier runs, the base needed the disk and the gain was 8.7 times.
`;
