/**
 * Takes the pictures of the explorer in docs/explorer/, light and dark, from a running server on the seed articles:
 * `npm run docs:screenshots -- http://127.0.0.1:4000 /usr/bin/chromium`. Look at each before it is committed.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from './chromium.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'docs', 'explorer');
const SIZE = { width: 1280, height: 900 };

const IDS = `query Ids {
  statements(filter: { text: "prisoners could not be" }) { nodes { id } }
  actor(name: "Zelenskyy") { id }
  articles(search: "casualties") { nodes { id } }
}`;

interface Ids {
  statements: { nodes: { id: string }[] };
  actor: { id: string };
  articles: { nodes: { id: string }[] };
}

async function pagesOf(address: string): Promise<Record<string, string>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: IDS }),
  });
  const { data } = (await response.json()) as { data: Ids };
  return {
    home: '/',
    search: '/search?country=UA&country=KR',
    statement: `/statement/${data.statements.nodes[0]!.id}`,
    actor: `/actor/${data.actor.id}`,
    figures: '/figures',
    network: `/network?around=${data.actor.id}`,
    article: `/article/${data.articles.nodes[0]!.id}`,
    query: '/query',
    ingest: '/ingest',
  };
}

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

const [address = 'http://127.0.0.1:4000', executablePath = '/usr/bin/chromium', ...only] = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const browser = await openChromium(executablePath);
try {
  const wanted = Object.entries(await pagesOf(address)).filter(([name]) => only.length === 0 || only.includes(name));
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL: address, viewport: SIZE, colorScheme, reducedMotion: 'reduce' });
    for (const [name, where] of wanted) {
      const page = await context.newPage();
      await page.goto(where);
      await settled(page);
      // Its renderings are what it is for, and begin low.
      const fullPage = name === 'statement';
      await page.screenshot({ path: path.join(FOLDER, `${name}-${colorScheme}.png`), fullPage });
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
}
