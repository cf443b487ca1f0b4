import { describe, expect, it } from 'vitest';
import { accessible, fits, tabTo, type Explorer } from './support.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** How many readings of numbers there are: reports of one statement may differ. */
const readings = (points: readonly Point[]) =>
  points.reduce(
    (sum, { figures }) => sum + new Set(figures.map(({ lower, upper, approximate }) => `${lower} ${upper} ${approximate}`)).size,
    0,
  );

interface Point {
  from: string | null;
  lower: number | null;
  upper: number | null;
  figures: { text: string; lower: number | null; upper: number | null; approximate: boolean }[];
  statement: { id: string; gist: string };
}

export const figures = (explorer: () => Explorer) =>
  describe('Figures', () => {
    const ADDRESS = '/figures?measure=killed_or_wounded';
    const series = async (): Promise<{ claimant: { name: string }; points: Point[] }[]> =>
      (
        await explorer().graph.ask(
          '{ figureSeries(measure: "killed_or_wounded") { claimant { name } points { from lower upper figures { text lower upper approximate } statement { id gist } } } }',
        )
      ).figureSeries;

    it('draws every claim, totals apart from counts of a period, and has the same in its table', async () => {
      const claims = (await series()).flatMap(({ claimant, points }) => points.map((point) => ({ claimant, ...point })));
      const page = await explorer().open(ADDRESS);
      const total = page.getByRole('group', { name: /in total, up to each day/ });
      await total.waitFor();
      const labels = (charts: typeof total) =>
        charts.getByRole('link').evaluateAll((dots) => dots.map((dot) => dot.getAttribute('aria-label')!));
      const drawn = await labels(total);
      expect(drawn).toHaveLength(readings(claims.filter(({ from }) => from === null)));
      expect(await labels(page.locator('figure svg'))).toHaveLength(readings(claims));
      expect(drawn).toContain('Volodymyr Zelenskyy: 4,000, 9 Jan 2025');
      expect(drawn).toContain('John Kirby: 1,000 or more, 27 Dec 2024');
      // Reports of one statement that differ: neither stands for the other.
      expect(drawn).toContain('Volodymyr Zelenskyy: “nearly 3,000”, 23 Dec 2024; reports differ');
      expect(drawn).toContain('Volodymyr Zelenskyy: “over 3,000 soldiers”, 23 Dec 2024; reports differ');
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
      expect(rows.some((row) => row.includes('“nearly 3,000” or “over 3,000 soldiers”'))).toBe(true);
      expect(rows.join()).not.toContain('3,000 or more');
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

    it('opens it by keys alone, and shows what is pointed at', async () => {
      const all = (await series()).find(({ claimant }) => claimant.name === 'Volodymyr Zelenskyy')!;
      const latest = all.points.find(({ lower }) => lower === 4000)!;
      const page = await explorer().open(ADDRESS);
      const link = page.getByRole('link', { name: 'Volodymyr Zelenskyy: 4,000, 9 Jan 2025' });
      await link.waitFor();
      await page.getByRole('checkbox').last().focus();
      await tabTo(page, link);
      await page.locator('figure svg [aria-label="tip"]').getByText(latest.statement.gist.slice(0, 20)).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/statement/${latest.statement.id}`);
    });

    it('shows only those who are chosen', async () => {
      const page = await explorer().open('/figures?measure=deployed');
      const box = page.getByRole('checkbox').first();
      await box.focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/claimant=/);
      await expect.poll(() => page.locator('figure').getByRole('link').count()).toBe(1);
    });

    it('fits a phone in the dark', async () => {
      const page = await explorer().open(ADDRESS, { width: 360, dark: true });
      await page.locator('figure svg').first().waitFor();
      await fits(page);
      await accessible(page);
    });
  });
