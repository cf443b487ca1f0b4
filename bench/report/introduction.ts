/** What the numbers mean: the text before them in docs/performance.md, which `npm run bench -- --docs docs` writes. */
export const introduction = `
How fast Dictum answers, against what one would take instead, and against what the database itself can give. \`npm run bench\` measures it
anew; this file and its chart are written by \`npm run bench -- --docs docs\`.

- **Graphs.** S has 20 thousand statements, L 500 thousand, with articles, quotations, figures, posts and countries; whom they are by and
  about follows a power law. They are generated, the same each time, and written by Neo4j's offline importer in rows that the loader of
  records itself has made (\`bench/graph\`).
- **Queries.** Those of \`examples/\` that clients rely on, and four of \`bench/queries\`. Variables are drawn anew for every request, no
  answer comes from a cache, and no request is conditional. All answers are compared before anything is timed.
- **limit** is what could be had without GraphQL: node:http, one hand-written Cypher for each query that returns nested lists, and a
  generated function that writes the JSON (\`bench/limit\`).
- **@neo4j/graphql** has the same graph as its users would describe it, on the same Apollo Server (\`bench/peer\`). Sums over the whole graph
  are left out: it has no directive for them but Cypher of one's own. *Hinted*: with predicates on the sort keys, so that Neo4j takes its
  indexes for the order.
- **DataLoader** is Dictum's schema with a resolver for each field, batched by DataLoader (\`bench/dataloader\`).
- **Warm.** Before anything is timed all of the graph is read once, into a page cache that holds it, as in a database that has been running
  for a day; else the larger graph waits for the disk more often than the smaller one.
- **Turns.** Servers take turns in every round, each round in another order, with the same requests (where one is more than
  twice as fast, it gets more of them), after a few that are not counted: none pays for what the other one left behind, or for new
  connections. What is told is a ratio within one run.
  Times are of a machine that is shared by load tool (autocannon), servers and database: read ratios, not milliseconds.
`;
