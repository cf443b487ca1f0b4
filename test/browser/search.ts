import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessible, fits, settled, type Explorer } from './support.ts';

export const search = (explorer: () => Explorer) =>
  describe('Search', () => {
    const total = async (filter: string): Promise<number> => {
      const { statements } = await explorer().graph.ask(`{ statements(first: 0, filter: ${filter}) { totalCount } }`);
      return statements.totalCount;
    };
    const found = (page: Page, count: number) =>
      page
        .getByRole('status')
        .filter({ hasText: new RegExp(`^${count} statements?$`) })
        .waitFor();
    const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

    it('finds a sentence by the words of any rendering, and marks them', async () => {
      const page = await explorer().open('/');
      await page.getByRole('combobox').fill('could not be saved');
      // While it proposes, the box hides all else from screen readers; Enter is their way.
      await page.locator('search > button').click();
      await page.waitForURL(/\/search\?q=could\+not\+be\+saved$/);
      await found(page, await total('{ text: "could not be saved" }'));
      expect(await page.locator('mark', { hasText: 'saved' }).count()).toBeGreaterThan(0);
      await page.getByRole('heading', { level: 2 }).getByRole('link').first().click();
      await page.getByRole('heading', { name: 'As 4 articles have it' }).waitFor();
      await page.goBack();
      await found(page, await total('{ text: "could not be saved" }'));
    });

    it('narrows by facets that count, combine, stand in the address and can be undone', async () => {
      const page = await explorer().open('/search');
      await found(page, await total('{}'));
      const ukraine = await total('{ speakerCountries: ["UA"] }');
      await facet(page, 'Speaking for')
        .getByRole('checkbox', { name: `Ukraine, ${ukraine}` })
        .check({ force: true });
      await found(page, ukraine);
      const both = await total('{ speakerCountries: ["UA"], acts: [ESTIMATE] }');
      await facet(page, 'Kind of statement')
        .getByRole('checkbox', { name: `Estimate, ${both}` })
        .check({ force: true });
      await found(page, both);
      expect(new URL(page.url()).search).toBe('?country=UA&act=ESTIMATE');
      // Within a facet a second choice widens.
      const wider = await total('{ speakerCountries: ["UA", "KR"], acts: [ESTIMATE] }');
      await facet(page, 'Speaking for')
        .getByRole('checkbox', { name: /^South Korea, / })
        .check({ force: true });
      await found(page, wider);
      await page.goBack();
      await found(page, both);
      await page.getByRole('button', { name: 'Without Kind of statement: Estimate' }).click();
      await found(page, ukraine);
      await accessible(page);
    });

    it('cuts a period out by dragging, and by keys', async () => {
      const page = await explorer().open('/search');
      const last = page.getByRole('slider', { name: /^To / });
      const thumbs = page.locator('[data-thumb]');
      const [from, to] = [(await thumbs.first().boundingBox())!, (await thumbs.last().boundingBox())!];
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, from.y + from.height / 2, { steps: 5 });
      await page.mouse.up();
      await page.waitForURL(/\?from=\d{4}-\d\d-\d\d$/);
      const dragged = new URL(page.url()).searchParams.get('from')!;
      await found(page, await total(`{ saidOn: { from: "${dragged}" } }`));
      await last.focus();
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(/&to=\d{4}-\d\d-\d\d$/);
      const end = new URL(page.url()).searchParams.get('to')!;
      await found(page, await total(`{ saidOn: { from: "${dragged}", to: "${end}" } }`));
    });

    it('is a table where one wants it, and is taken along as a file', async () => {
      const page = await explorer().open('/search?country=UA');
      const ukraine = await total('{ speakerCountries: ["UA"] }');
      await page.getByRole('radio', { name: 'Table' }).click();
      await page.waitForURL(/view=table/);
      expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(ukraine + 1));
      expect(await page.locator('tbody tr[aria-rowindex]').count()).toBe(ukraine);
      await accessible(page);
      const files: Record<string, string> = {};
      for (const format of ['CSV', 'JSON', 'JSON-LD']) {
        await page.getByRole('button', { name: /^Export/ }).click();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('menuitem', { name: format, exact: true }).click(),
        ]);
        files[download.suggestedFilename()] = await readFile(await download.path(), 'utf8');
      }
      expect(Object.keys(files)).toEqual(['dictum-statements.csv', 'dictum-statements.json', 'dictum-statements.jsonld']);
      const json = JSON.parse(files['dictum-statements.json']!) as { quotations: { nodes: unknown[] } }[];
      expect(json).toHaveLength(ukraine);
      const rows = files['dictum-statements.csv']!.trim().split('\r\n');
      expect(rows).toHaveLength(1 + json.flatMap((one) => one.quotations.nodes).length);
      const linked = JSON.parse(files['dictum-statements.jsonld']!);
      expect(linked['@context']).toBe('https://schema.org');
      expect(linked['@graph'][0]).toMatchObject({ '@type': 'Claim', appearance: [{ '@type': 'Quotation' }] });
      // Who an unnamed source is, or how many, nobody knows.
      const types = new Map(
        linked['@graph'].flatMap((claim: { claimInterpreter: { '@type': string; name: string }[] }) =>
          claim.claimInterpreter.map((one) => [one.name, one['@type']]),
        ),
      );
      expect(types.get('Volodymyr Zelenskyy')).toBe('Person');
      expect(types.get('Ukrainian officials')).toBe('Thing');
    });

    it('reads on as one scrolls, and then has all of a short list in the page, without gaps', async () => {
      const page = await explorer().open('/search');
      const all: number = await total('{}');
      const entries = page.getByRole('list', { name: 'Statements' }).getByRole('listitem');
      await expect
        .poll(async () => {
          await page.keyboard.press('End');
          return entries.count();
        })
        .toBe(all);
      expect(await page.getByRole('list', { name: 'Statements' }).locator('[aria-hidden="true"][style]').count()).toBe(0);
    });

    it('never passes an answer to another question off as the one to this', async () => {
      const page = await explorer().open('/search');
      const list = page.getByRole('list', { name: 'Statements' });
      const all: number = await total('{}');
      let answer = () => {};
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/graphql*', async (route) => {
        await held;
        await route.continue();
      });
      for (const name of [/^Ukraine, /, /^South Korea, /])
        await facet(page, 'Speaking for').getByRole('checkbox', { name }).check({ force: true });
      await page.waitForURL(/country=UA&country=KR/);
      await page.locator('[aria-busy="true"]').filter({ has: list }).waitFor();
      expect(await page.locator('main').getByRole('status').allTextContents()).not.toContain(`${all} statements`);
      expect(await page.getByRole('button', { name: /^Export/ }).isDisabled()).toBe(true);
      answer();
      const both = await total('{ speakerCountries: ["UA", "KR"] }');
      await found(page, both);
      expect(await page.locator('[aria-busy="true"]').filter({ has: list }).count()).toBe(0);
      // Conditions are of statements: they say nothing of how many people and articles there are.
      await expect
        .poll(() => page.getByRole('navigation', { name: 'Kinds of results' }).getByRole('link').allTextContents())
        .toEqual([`Statements ${both}`, 'People and bodies ', 'Articles ']);
    });

    it('finds a word by its beginning', async () => {
      const page = await explorer().open('/search?q=could+not+be+resusc');
      await found(page, await total('{ text: "could not be resuscitated" }'));
      expect(await page.locator('mark', { hasText: 'resuscitated' }).count()).toBeGreaterThan(0);
    });

    it('finds people, bodies and articles too', async () => {
      const page = await explorer().open('/search?q=zelen&kind=actors');
      await page.getByRole('link', { name: 'Volodymyr Zelenskyy' }).waitFor();
      await page
        .getByRole('navigation', { name: 'Kinds of results' })
        .getByRole('link', { name: /^Articles/ })
        .click();
      await page.waitForURL(/kind=articles/);
      await settled(page);
      await page.goto('/search?kind=articles');
      await settled(page);
      expect(await page.getByRole('article').count()).toBe(5);
      await accessible(page);
    });

    it('says what was asked where nothing is found, and what is nearest', async () => {
      const page = await explorer().open('/search?q=gulls+zelenskyy');
      await page.getByText('No statement has all of the words “gulls zelenskyy”').waitFor();
      await page.getByRole('heading', { name: 'Nearest to it' }).waitFor();
      await page.goto('/search?q=saved&country=SK');
      await page.getByRole('link', { name: /^Without the conditions there is 1 statement/ }).click();
      await found(page, 1);
    });

    it('refuses a condition that is none, and says why', async () => {
      const page = await explorer().open('/search?speaker=nonsense');
      await page.getByText('This cannot be answered').first().waitFor();
    });

    it('fits a phone in the dark', async () => {
      const page = await explorer().open('/search?q=soldiers', { width: 360, dark: true });
      await fits(page);
      await page.getByText('Narrow', { exact: true }).click();
      await facet(page, 'Speaking for').waitFor();
      await fits(page);
      await accessible(page);
    });
  });
