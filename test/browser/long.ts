import { describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/records/load.ts';
import { fits, type Explorer } from './support.ts';

export const long = (explorer: () => Explorer) =>
  describe('A long list', () => {
    it('has a hundred entries in the page, and of those beyond what is in sight', async () => {
      const actors = Array.from({ length: 260 }, (_, i) => ({
        type: 'OUTLET',
        key: `gull-${i}`,
        name: `Gull Courier ${String(i).padStart(3, '0')}`,
      }));
      await loadRecords(explorer().graph.graph.runner, [{ file: 'gulls', records: { actors } }]);
      const page = await explorer().open('/search?kind=actors&q=gull');
      const list = page.getByRole('list', { name: 'People and bodies' });
      const entries = list.getByRole('listitem');
      const last = list.locator('[aria-posinset="260"]');
      await expect
        .poll(
          async () => {
            await page.keyboard.press('End');
            return last.count();
          },
          { timeout: 30_000 },
        )
        .toBe(1);
      expect(await last.textContent()).toContain('Gull Courier');
      expect(await entries.count()).toBeLessThan(150);
      expect((await last.boundingBox())!.y).toBeLessThan(900);
      // What is scrolled back to is there.
      await page.keyboard.press('Home');
      expect((await list.locator('[aria-posinset="1"]').boundingBox())!.y).toBeLessThan(900);
      await fits(page);
    });
  });
