import { describe, expect, it } from 'vitest';
import { accessible, fits, type Explorer } from './support.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

interface Point {
  from: string | null;
  lower: number | null;
  upper: number | null;
  statement: { id: string; gist: string };
}

export const figures = (explorer: () => Explorer) =>
  describe('Figures', () => {
    const ADDRESS = '/figures?measure=killed_or_wounded';
    const series = async (): Promise<{ claimant: { name: string }; points: Point[] }[]> =>
      (
        await explorer().graph.ask(
          '{ figureSeries(measure: "killed_or_wounded") { claimant { name } points { from lower upper statement { id gist } } } }',
        )
      ).figureSeries;

    it('draws every claim, totals apart from counts of a period, and has the same in its table', async () => {
      const claims = (await series()).flatMap(({ claimant, points }) => points.map((point) => ({ claimant, ...point })));
      const page = await explorer().open(ADDRESS);
      const total = page.getByRole('img', { name: /in total, up to each day/ });
      await total.waitFor();
      const labels = (charts: typeof total) =>
        charts.locator('[aria-label="dot"] > [aria-label]').evaluateAll((dots) => dots.map((dot) => dot.getAttribute('aria-label')!));
      const drawn = await labels(total);
      expect(drawn).toHaveLength(claims.filter(({ from }) => from === null).length);
      expect(await labels(page.locator('figure svg'))).toHaveLength(claims.length);
      expect(drawn).toContain('Volodymyr Zelenskyy: 4,000, 9 Jan 2025');
      expect(drawn).toContain('John Kirby: 1,000 or more, 27 Dec 2024');
      const open = claims.filter(({ from, lower, upper }) => from === null && lower !== null && upper === null);
      expect(await total.locator('[aria-label="vector"] > path').count()).toBe(open.length);
      await accessible(page);

      await page.getByRole('radio', { name: 'Chart' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/view=table/);
      const rows = await page.locator('tbody tr').allTextContents();
      expect(rows).toHaveLength(claims.length);
      for (const { claimant, lower } of claims) {
        expect(rows.some((row) => row.includes(claimant.name) && row.includes(NUMBER.format(lower!)))).toBe(true);
      }
      await accessible(page);
    });

    it('opens the statement of a point that is pressed', async () => {
      const all = (await series()).find(({ claimant }) => claimant.name === 'Volodymyr Zelenskyy')!;
      const latest = all.points.find(({ lower }) => lower === 4000)!;
      const page = await explorer().open(ADDRESS);
      const dot = page.getByLabel('Volodymyr Zelenskyy: 4,000, 9 Jan 2025');
      await dot.hover({ force: true });
      await dot.click({ force: true });
      await page.waitForURL(`**/statement/${latest.statement.id}`);
    });

    it('shows only those who are chosen', async () => {
      const page = await explorer().open('/figures?measure=deployed');
      const box = page.getByRole('checkbox').first();
      await box.focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/claimant=/);
      await expect.poll(() => page.locator('[aria-label="dot"] > [aria-label]').count()).toBe(1);
    });

    it('fits a phone in the dark', async () => {
      const page = await explorer().open(ADDRESS, { width: 360, dark: true });
      await page.locator('figure svg').first().waitFor();
      await fits(page);
      await accessible(page);
    });
  });
