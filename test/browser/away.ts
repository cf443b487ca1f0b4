import { describe, expect, it } from 'vitest';
import { DictumError } from '../../src/errors.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { testServer } from '../server/support/server.ts';
import { accessible, type Explorer } from './support.ts';

export const away = (explorer: () => Explorer) =>
  describe('A database that goes away', () => {
    it('is told of, and what was asked comes by itself when it is back', async () => {
      let gone = true;
      const { runner } = explorer().graph.graph;
      const read: Runner['read'] = (...parts) =>
        gone ? Promise.reject(new DictumError('DATABASE_UNAVAILABLE', 'The database does not answer.')) : runner.read(...parts);
      const server = await testServer({ runner: { ...runner, read } });
      try {
        const page = await explorer().open(`${server.url}/`);
        const alarm = page.getByRole('alert').filter({ hasText: 'The graph cannot be reached at the moment' });
        await alarm.waitFor();
        expect(await alarm.textContent()).toContain('The database does not answer.');
        await accessible(page);
        gone = false;
        await page.getByRole('heading', { name: 'Latest' }).waitFor();
        await alarm.waitFor({ state: 'detached' });

        // What was read stays while it is away again.
        gone = true;
        await page.getByRole('link', { name: 'Statements', exact: true }).click();
        await page.getByRole('alert').first().waitFor();
        await page.goBack();
        await alarm.waitFor();
        expect(await page.getByRole('heading', { name: 'Latest' }).count()).toBe(1);
      } finally {
        await server.close();
      }
    });
  });
