import { describe, expect, it } from 'vitest';
import { accessible, fits, type Explorer } from './support.ts';

export const home = (explorer: () => Explorer) =>
  describe('Home', () => {
    it('shows the latest statements', async () => {
      const page = await explorer().open('/');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Who said what');
      expect(await page.getByRole('article').count()).toBeGreaterThan(3);
      await accessible(page);
    });

    it('suggests as one types, and leads to what is chosen with the keys alone', async () => {
      const page = await explorer().open('/');
      await page.getByRole('combobox').fill('zelen');
      await page.getByRole('option', { name: /Volodymyr Zelenskyy/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/actor\//);
    });

    it('fits a phone in the dark', async () => {
      const page = await explorer().open('/', { width: 360, dark: true });
      await fits(page);
      await accessible(page);
    });
  });
