import { describe, expect, it } from 'vitest';
import { actWord } from '../../src/explorer/data/words.ts';
import { accessible, fits, settled, tabTo, type Explorer } from './support.ts';

export const article = (explorer: () => Explorer) =>
  describe('Article', () => {
    const one = async () => {
      const { articles } = await explorer().graph.ask(
        `{ articles(search: "Zelensky") { nodes { id title text removed { reason }
           quotations(first: 100) { nodes { id segments { start exact } statement { id gist act } } } } } }`,
      );
      return articles.nodes.find(({ title }: { title: string | null }) => title !== null);
    };

    it('shows the excerpts in their order where the text may not be shown, each with its gist beside it', async () => {
      const { id, title, text, removed, quotations } = await one();
      expect(text).toBeNull();
      const page = await explorer().open(`/article/${id}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
      expect(await page.getByText('characters not shown').count()).toBeGreaterThan(0);
      const notes = page.locator('li[id^="quo_"]');
      expect(await notes.count()).toBe(quotations.nodes.length);
      for (const { id: quotation, statement } of quotations.nodes) {
        const note = page.locator(`[id="${quotation}"]`);
        expect(await note.textContent()).toBe(`${actWord(statement.act)} ${statement.gist}`);
        expect(await note.getByRole('link').getAttribute('href')).toBe(`/statement/${statement.id}`);
      }
      // All that is marked, and nothing else, is what the quotations quote.
      const letters = new Map<number, string>();
      for (const { segments } of quotations.nodes)
        for (const { start, exact } of segments as { start: number; exact: string }[])
          [...exact].forEach((letter, i) => letters.set(start + i, letter));
      const quoted = [...letters].sort(([a], [b]) => a - b).map(([, letter]) => letter);
      expect((await page.locator('[data-target]:not(li)').allTextContents()).join('')).toBe(quoted.join(''));

      const folded = page.locator('details');
      expect(await folded.count()).toBe(removed.length);
      expect(await folded.first().locator('summary').textContent()).toContain(removed[0].reason);
      await accessible(page);
    });

    it('leads to the quotation that its address names, shows its statement on pointing, and opens it', async () => {
      const { id, quotations } = await one();
      const { id: quotation, statement } = quotations.nodes.at(-1);
      const page = await explorer().open(`/article/${id}#${quotation}`);
      const note = page.locator(`[id="${quotation}"]`);
      await page.waitForFunction(`document.activeElement?.closest('li')?.id === '${quotation}'`);
      expect(await note.getAttribute('data-target')).toBe('true');
      const box = (await note.boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y + box.height).toBeLessThan(900);

      const words = page.locator('[data-target="true"]:not(li)').first();
      // One who points has moved before.
      await page.mouse.move(5, 5);
      await words.hover();
      const card = page.getByRole('tooltip');
      await card.waitFor();
      expect(await card.textContent()).toContain(statement.gist);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
      await words.click();
      await page.getByRole('heading', { level: 1, name: statement.gist }).waitFor();
      await page.goBack();
      await note.waitFor();
    });

    it('is read by keys alone, on a phone in the dark', async () => {
      const { id, quotations } = await one();
      const page = await explorer().open(`/article/${id}`, { width: 360, dark: true });
      await fits(page);
      await accessible(page);
      const first = quotations.nodes[0];
      await page.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
      await tabTo(page, page.locator(`[id="${first.id}"]`).getByRole('link'));
      expect(await page.locator(`[data-pointed="true"]:not(li)`).count()).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/statement/${first.statement.id}`);
      await settled(page);
    });

    it('says so where there is none', async () => {
      const page = await explorer().open('/article/art_00000000000000000000');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No article has this address');
      // What is no id at all is told in the same words.
      for (const [address, words] of [
        ['/article/nonsense', 'No article has this address'],
        ['/actor/nonsense', 'Nobody has this address'],
        ['/statement/nonsense', 'No statement has this address'],
      ] as const) {
        await page.goto(address);
        await page.getByRole('heading', { level: 1, name: words }).waitFor();
        expect(await page.locator('main').innerText()).not.toContain('`id`');
      }
    });
  });
