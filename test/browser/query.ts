import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessible, fits, type Explorer } from './support.ts';

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
      await page
        .getByRole('region', { name: 'Examples' })
        .getByRole('button', { name: /^FigureChart/ })
        .click();
      await page.getByRole('region', { name: 'Operation Editor' }).getByText('FigureChart').first().waitFor();
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await answer(page).getByText('figureSeries').first().waitFor();
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.getByText('A GraphQL schema provides a root type').waitFor();
    });

    it.each([
      { width: 1280, dark: false },
      { width: 360, dark: true },
    ])('is accessible and fits: $width pixels, dark: $dark', async (view) => {
      const page = await explorer().open('/query', view);
      await page.getByRole('button', { name: /^Execute query/ }).waitFor();
      await fits(page);
      await accessible(page);
    });
  });
