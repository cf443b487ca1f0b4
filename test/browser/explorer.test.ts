import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { actor } from './actor.ts';
import { article } from './article.ts';
import { away } from './away.ts';
import { figures } from './figures.ts';
import { home } from './home.ts';
import { ingest } from './ingest.ts';
import { long } from './long.ts';
import { network } from './network.ts';
import { query } from './query.ts';
import { search } from './search.ts';
import { statement } from './statement.ts';
import { openExplorer, withoutBrowser, type Explorer } from './support.ts';

/** One file of tests for each page: all share one server, one graph and one browser. The last two add to the graph. */
const pages = [home, search, statement, actor, figures, network, article, query, away, ingest, long];

describe.skipIf(withoutBrowser !== null)(
  `the explorer in a browser${withoutBrowser === null ? '' : ` (skipped: ${withoutBrowser})`}`,
  () => {
    let explorer: Explorer;
    beforeAll(async () => {
      explorer = await openExplorer();
    }, 180_000);
    afterEach(() => explorer.tidy());
    afterAll(() => explorer.close());

    for (const page of pages) page(() => explorer);
  },
);
