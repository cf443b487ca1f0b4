import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's second build for our files, while Node takes the first for Apollo's: two kinds of GraphQLError.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Neo4j Community has one database for users: each worker has a Neo4j of its own, and the files of a worker take turns.
    maxWorkers: availableParallelism() < 4 ? 2 : 3,
    // For what hangs, not for what is slow: some tests start several processes and a database, on machines that do other work too.
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
