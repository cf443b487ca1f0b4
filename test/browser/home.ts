import { describe, expect, it } from 'vitest';
import { accessible, fits, settled, tabTo, type Explorer } from './support.ts';

export const home = (explorer: () => Explorer) =>
  describe('Home', () => {
    it('shows what differs, what moved, what is retold and what is latest, as the graph has it', async () => {
      const { differing, latest } = await explorer().graph.ask(`{
        differing: statements(first: 1, filter: { hasDiscrepancy: true }, orderBy: { field: REPORTS, direction: DESC }) {
          nodes { gist discrepancies { sides { value } } }
        }
        latest: statements(first: 1, orderBy: { field: SAID_ON, direction: DESC }) { totalCount nodes { gist } }
      }`);
      const page = await explorer().open('/');
      const section = (name: string) => page.locator('section', { has: page.getByRole('heading', { name, level: 2 }) });
      const differs = (await section('Where accounts differ').textContent())!;
      expect(differs).toContain(differing.nodes[0].gist);
      for (const { value } of differing.nodes[0].discrepancies[0].sides) expect(differs).toContain(value);
      expect(await section('Figures that moved').textContent()).toMatch(/3,800.*→.*4,000.*Killed or wounded, North Korea/s);
      // Two reports of one number that differ are both told, in their own words.
      expect(await section('Figures that moved').textContent()).toMatch(/“over 3,000 soldiers” or “nearly 3,000”.*→.*3,800/s);
      expect(await section('Most retold').getByRole('article').count()).toBe(4);
      expect(await section('Latest').textContent()).toContain(latest.nodes[0].gist);
      expect(await page.locator('main').textContent()).toContain(`${latest.totalCount} statements from 5 articles`);
      await accessible(page);
    });

    it('is asked for once, before its scripts are there', async () => {
      const page = await explorer().open('/');
      await page.getByRole('heading', { name: 'Latest' }).waitFor();
      const asked = await page.evaluate(
        `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/graphql')).map(({ initiatorType }) => initiatorType)`,
      );
      expect(asked).toEqual(['link']);
    });

    it('leads to an answer by a question, with the keys alone', async () => {
      const page = await explorer().open('/');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      const question = page.getByRole('navigation', { name: 'Questions to start with' }).getByRole('link').first();
      await tabTo(page, question);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?speaker=.+&about=.+/);
      await page.getByRole('list', { name: 'Statements' }).getByRole('article').first().waitFor();
      // A new page is read from its beginning.
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
    });

    it('suggests as one types, and leads to what is chosen with the keys alone', async () => {
      const page = await explorer().open('/');
      await page.getByRole('combobox').fill('zelen');
      await page.getByRole('option', { name: /^Volodymyr Zelenskyy Person/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/actor\//);
      await page.getByRole('combobox').fill('could not be resusc');
      await page.getByRole('option', { name: /too badly wounded/ }).waitFor();
    });

    it('is as light or dark as the reader likes, and remembers it', async () => {
      const page = await explorer().open('/', { dark: true });
      const paper = () => page.locator('html').evaluate((html) => html.ownerDocument.defaultView!.getComputedStyle(html).backgroundColor);
      const dark = await paper();
      await page.getByRole('button', { name: 'Colours: as the system. Change' }).click();
      // The press is answered by React when it comes to it, so the colour is asked for until it has changed.
      await expect.poll(paper).not.toBe(dark);
      const light = await paper();
      await page.reload();
      await settled(page);
      await expect.poll(paper).toBe(light);
    });

    it('says so where there is nothing at an address', async () => {
      const page = await explorer().open('/');
      await page.evaluate("history.pushState(null, '', '/nowhere')");
      await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
      await page.getByRole('link', { name: 'To the first page' }).click();
      await page.getByRole('heading', { name: 'Latest' }).waitFor();
    });

    it('fits a phone in the dark', async () => {
      const page = await explorer().open('/', { width: 360, dark: true });
      await fits(page);
      await accessible(page);
    });
  });
