import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openChromium } from '../../scripts/chromium.ts';
import { packageRoot } from '../../src/paths.ts';
import { seeded, type Seeded } from '../contract/seeded.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Of the title of tests that want a browser where there is none; null: there is one. */
export const withoutBrowser = existsSync(CHROMIUM) ? null : `no browser at ${CHROMIUM} (CHROMIUM says where one is)`;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page is looked at. */
export interface View {
  /** CSS pixels; 1280 unless given. A phone: 360. */
  width?: number;
  dark?: boolean;
  /** What the browser will say of answers that the test wants to be refused. */
  expected?: RegExp;
}

/** One browser and one server with the five articles, for the whole run. */
export interface Explorer {
  readonly url: string;
  readonly graph: Seeded;
  /** Opens an address (`/search?q=…`) and waits until it shows what it read. Whatever the page complains of fails the test. */
  open(address: string, view?: View): Promise<Page>;
  /** Closes the pages of a test; throws what they complained of. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Waits until a page has read what it shows. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Everything that axe-core finds wrong by WCAG 2.2 AA and by good practice: nothing. */
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  // In the page's own words: what runs there knows neither our modules nor our types.
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(WCAG)} } })`,
  );
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Presses Tab until it is where it should be, as those do who have no pointer. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  const there = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let presses = 0; presses < most && !(await there()); presses++) await page.keyboard.press('Tab');
  expect(await there()).toBe(true);
}

/** Nothing is wider than the window, so that nobody scrolls sideways. */
export async function fits(page: Page): Promise<void> {
  const [wanted, there] = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(wanted).toBeLessThanOrEqual(there);
}

export async function openExplorer(): Promise<Explorer> {
  execFileSync(process.execPath, [path.join(packageRoot, 'scripts/build.js'), 'explorer', 'graphiql']);
  const graph = await seeded();
  const browser = await openChromium(CHROMIUM);
  const pages: Page[] = [];
  const complaints: string[] = [];
  return {
    url: graph.url,
    graph,
    async open(address, { width = 1280, dark = false, expected } = {}) {
      const page = await browser.newPage({
        baseURL: graph.url,
        viewport: { width, height: width < 500 ? 780 : 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      pages.push(page);
      page.on('pageerror', (error) => complaints.push(`${address}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected?.test(message.text())) complaints.push(`${address}: ${message.text()}`);
      });
      await page.goto(address);
      await settled(page);
      return page;
    },
    async tidy() {
      await Promise.all(pages.splice(0).map((page) => page.close()));
      expect(complaints.splice(0)).toEqual([]);
    },
    async close() {
      await browser.close();
      await graph.close();
    },
  };
}
