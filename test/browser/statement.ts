import { describe, expect, it } from 'vitest';
import { accessible, fits, type Explorer } from './support.ts';

export const statement = (explorer: () => Explorer) =>
  describe('Statement', () => {
    const saved = async (): Promise<string> => {
      const { statements } = await explorer().graph.ask('{ statements(filter: { text: "prisoners could not be" }) { nodes { id } } }');
      return `/statement/${statements.nodes[0].id}`;
    };

    it('sets the four renderings of one sentence side by side, with what differs marked', async () => {
      const page = await explorer().open(await saved());
      const renderings = page
        .locator('section', { has: page.getByRole('heading', { name: 'As 4 articles have it' }) })
        .getByRole('article');
      expect(await renderings.count()).toBe(4);
      const marked = await renderings.evaluateAll((all) =>
        all.map((one) => [...one.querySelectorAll('mark')].map((mark) => mark.textContent)),
      );
      expect(marked.filter((words) => words.includes('saved'))).toHaveLength(2);
      expect(marked.filter((words) => words.some((word) => word.startsWith('resuscitated')))).toHaveLength(2);
      expect(marked.flat()).not.toContain('could');
      const tops = await renderings.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
      await accessible(page);
    });

    it('says in words where accounts differ, and boxes the numbers', async () => {
      const { statements } = await explorer().graph.ask(
        '{ statements(filter: { discrepancies: [MEASURE] }) { nodes { id discrepancies { description sides { value } } } } }',
      );
      const [first] = statements.nodes;
      const page = await explorer().open(`/statement/${first.id}`);
      const differences = page.locator('section', { has: page.getByRole('heading', { name: 'Where the accounts differ' }) });
      const words = await differences.textContent();
      for (const { description, sides } of first.discrepancies) {
        expect(words).toContain(description);
        for (const { value } of sides) expect(words).toContain(value);
      }
      expect(await page.locator('blockquote [data-figure]').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringMatching(/thousand/), expect.stringMatching(/1,000/)]),
      );
    });

    it('tells what others say to it, and leads there and back', async () => {
      const { statements } = await explorer().graph.ask(
        '{ statements(filter: { relations: [UPDATES] }) { nodes { id gist relations { kind reason statement { gist } } } } }',
      );
      const [first] = statements.nodes;
      const update = first.relations.find(({ kind }: { kind: string }) => kind === 'UPDATES');
      const page = await explorer().open(`/statement/${first.id}`);
      const relation = page.getByRole('listitem').filter({ hasText: update.reason });
      expect(await relation.textContent()).toContain('Updates');
      await relation.getByRole('link', { name: update.statement.gist }).click();
      await page.getByRole('heading', { level: 1, name: update.statement.gist }).waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: 'Updated by' }).getByRole('link', { name: first.gist }).count()).toBe(1);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: first.gist }).waitFor();
    });

    it('is cited as text, and shown as a query that gives the same', async () => {
      const address = await saved();
      const page = await explorer().open(address);
      await page.getByRole('button', { name: 'Cite' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const cited = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(cited).toContain('Volodymyr Zelenskyy (President of Ukraine), on 27 December 2024: ');
      expect(cited).toContain(explorer().url + address);
      expect(cited.match(/^- /gm)).toHaveLength(4);

      await page.getByRole('button', { name: 'Show as query' }).click();
      const query = page.getByLabel('GraphQL');
      await query.filter({ hasText: 'query StatementPage' }).waitFor();
      const { statement } = await explorer().graph.ask(
        (await query.textContent())!,
        JSON.parse((await page.getByLabel('Variables').textContent())!),
      );
      expect(statement.quotations.nodes).toHaveLength(4);
      await accessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('fits a phone in the dark', async () => {
      const page = await explorer().open(await saved(), { width: 360, dark: true });
      await fits(page);
      await accessible(page);
    });

    it('says so where there is none', async () => {
      const page = await explorer().open('/statement/stm_00000000000000000000');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No statement has this address');
    });
  });
