import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessible, fits, tabTo, type Explorer } from './support.ts';

export const query = (explorer: () => Explorer) =>
  describe('Query', () => {
    const answer = (page: Page) => page.getByRole('region', { name: 'Result Window' });

    it('opens the query behind a page with its variables, and runs it', async () => {
      const { statements } = await explorer().graph.ask('{ statements(first: 1) { nodes { id gist } } }');
      const [statement] = statements.nodes;
      const page = await explorer().open(`/statement/${statement.id}`);
      await page.getByRole('button', { name: 'Show as query' }).click();
      await page.getByLabel('GraphQL').filter({ hasText: 'query StatementPage' }).waitFor();
      const address = await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href');
      await page.goto(address!);
      await page.getByRole('region', { name: 'Operation Editor' }).getByText('StatementPage').first().waitFor();
      const [answered] = await Promise.all([
        page.waitForResponse((response) => response.request().postData()?.includes('query StatementPage') ?? false),
        page.getByRole('button', { name: /^Execute query/ }).click(),
      ]);
      expect((await answered.json()).data.statement).toMatchObject(statement);
      await answer(page).getByText('"statement"').first().waitFor();
    });

    it('has examples that are ready to run, and the documentation of the schema', async () => {
      const page = await explorer().open('/query');
      const waiting = page.locator('.graphiql-response[data-empty]');
      await waiting.waitFor();
      await page
        .getByRole('region', { name: 'Examples' })
        .getByRole('button', { name: /^A chart of figures/ })
        .click();
      await page.getByRole('region', { name: 'Operation Editor' }).getByText('FigureChart').first().waitFor();
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await answer(page).getByText('figureSeries').first().waitFor();
      expect(await waiting.count()).toBe(0);
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.getByText('A GraphQL schema provides a root type').waitFor();
    });

    it('is used by keys alone', async () => {
      const page = await explorer().open('/query');
      const editor = page.getByRole('region', { name: 'Operation Editor' });
      await editor.getByText('query').first().waitFor();
      await tabTo(page, page.getByRole('button', { name: /^Counts by speaker/ }));
      await page.keyboard.press('Enter');
      await editor.getByText('Counts').first().waitFor();
      // An editor is passed by, unless Enter opens it; Escape leaves it again.
      await tabTo(page, editor.locator('.graphiql-editor'));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('# Asked by keys.\n');
      await editor.getByText('by keys').first().waitFor();
      await page.keyboard.press('Escape');
      await tabTo(page, page.getByRole('button', { name: /^Execute query/ }));
      await page.keyboard.press('Enter');
      await answer(page).getByText('statementCounts').first().waitFor();
    });

    it.each([
      { address: '/query', width: 1280, dark: false },
      { address: '/query', width: 360, dark: true },
      { address: '/graphiql', width: 1280, dark: true },
    ])('is accessible and fits: $address, $width pixels, dark: $dark', async ({ address, ...view }) => {
      const page = await explorer().open(address, view);
      await page.getByRole('region', { name: 'Operation Editor' }).getByText('# Who said this').first().waitFor();
      await page.getByRole('region', { name: 'Result Window' }).waitFor();
      // Comments are set in the faintest colour, once the editor knows that they are.
      await page.locator('.view-line [class^="mtk"]:not(.mtk1)').first().waitFor();
      await fits(page);
      await accessible(page);
    });
  });
