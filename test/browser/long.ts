import type { Locator } from 'playwright-core';
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
      /** How far below the window's top an entry is, once it is in the page. */
      const depth = async (entry: Locator, key: string): Promise<number> => {
        await page.keyboard.press(key);
        return (await entry.boundingBox({ timeout: 1000 }).catch(() => null))?.y ?? Infinity;
      };
      await expect.poll(() => depth(last, 'End'), { timeout: 30_000 }).toBeLessThan(900);
      expect(await entries.count()).toBeLessThan(150);
      // What is scrolled back to is there.
      await expect.poll(() => depth(list.locator('[aria-posinset="1"]'), 'Home')).toBeLessThan(900);
      await fits(page);
    });

    it('is printed as far as it was read, and says how far that is', async () => {
      const page = await explorer().open('/search?kind=actors&q=gull');
      const entries = page.getByRole('list', { name: 'People and bodies' }).getByRole('listitem');
      const told = page.getByText('The first 50 of 260');
      expect(await told.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await told.isVisible()).toBe(true);
      await page.emulateMedia({ media: null });

      const read = () => page.keyboard.press('End').then(() => entries.last().getAttribute('aria-posinset'));
      await expect.poll(read, { timeout: 30_000 }).toBe('260');
      await page.evaluate(`addEventListener('beforeprint', () => {
        window.printed = document.querySelectorAll('main li[aria-posinset]').length;
      })`);
      await page.pdf();
      expect(await page.evaluate('window.printed')).toBe(260);
      await expect.poll(() => entries.count()).toBeLessThan(150);
    });
  });
