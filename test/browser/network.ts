import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { accessible, fits, type Explorer } from './support.ts';

/** The hue of Ukraine in the light, as style/tokens.css has it. */
const UKRAINE = [0x1c, 0x5f, 0xb0];

/** Where a colour is in the picture, from its top left corner: the middle of all that has it. */
async function middleOf(page: Page, picture: Locator, color: readonly number[]): Promise<{ x: number; y: number }> {
  // The picture moves until everyone has found a place.
  let before = '';
  let now = (await picture.screenshot()).toString('base64');
  while (now !== before) [before, now] = [now, (await picture.screenshot()).toString('base64')];
  // In the page's own words: what runs there knows neither our modules nor our types.
  return page.evaluate<{ x: number; y: number }>(`(async () => {
    const bytes = Uint8Array.from(atob('${now}'), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const drawn = new OffscreenCanvas(image.width, image.height).getContext('2d');
    drawn.drawImage(image, 0, 0);
    const { data } = drawn.getImageData(0, 0, image.width, image.height);
    const found = [];
    for (let i = 0; i < data.length; i += 4) {
      if (${JSON.stringify(color)}.every((part, j) => Math.abs(data[i + j] - part) < 3)) found.push(i / 4);
    }
    const middle = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return { x: middle(found.map((at) => at % image.width)), y: middle(found.map((at) => Math.floor(at / image.width))) };
  })()`);
}

export const network = (explorer: () => Explorer) =>
  describe('Network', () => {
    const around = async (): Promise<{ id: string; edges: { source: { name: string }; target: { name: string }; count: number }[] }> => {
      const { actor } = await explorer().graph.ask('{ actor(name: "Volodymyr Zelenskyy") { id } }');
      const { network: asked } = await explorer().graph.ask(
        'query ($id: ID!) { network(around: [$id], first: 50) { edges { source { name } target { name } count } } }',
        { id: actor.id },
      );
      return { id: actor.id, edges: asked.edges };
    };

    it('begins with a question, and can be asked by keys alone', async () => {
      const page = await explorer().open('/network');
      expect(await page.locator('canvas').count()).toBe(0);
      await accessible(page);
      await page.getByLabel('Around whom?').focus();
      await page.keyboard.type('Zelensk');
      await page.getByRole('list', { name: 'Found' }).getByRole('link').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Who speaks about whom around Volodymyr Zelenskyy' }).waitFor();
    });

    it('lists who speaks about whom, and leads from the picture to the statements', async () => {
      const { id, edges } = await around();
      const page = await explorer().open(`/network?around=${id}`);
      const lines = page.getByRole('list', { name: 'Who speaks about whom' }).getByRole('listitem');
      expect(await lines.allTextContents()).toEqual(
        edges.map(({ source, target, count }) => `${source.name} →about ${target.name}${count} statement${count === 1 ? '' : 's'}`),
      );
      await accessible(page);
      // All are shown already, so there is no choice of how many.
      expect(await page.getByText('Show at most').count()).toBe(0);
      const picture = page.getByRole('img', { name: /Who speaks about whom/ });
      await picture.locator('canvas').first().waitFor();
      await picture.click({ position: await middleOf(page, picture, UKRAINE) });
      await page.waitForURL(`**/search?speaker=${id}`);
    });

    it('is taken along as GraphML and GEXF', async () => {
      const { id, edges } = await around();
      const page = await explorer().open(`/network?around=${id}`);
      for (const name of ['GraphML', 'GEXF']) {
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Export ${name}` }).click()]);
        const xml = await readFile(await file.path(), 'utf8');
        expect(xml.match(/<edge /g)).toHaveLength(edges.length);
        expect(xml).toContain('Volodymyr Zelenskyy');
        if (name === 'GEXF') {
          expect(xml).toMatch(/<gexf [^>]*xmlns="http:\/\/gexf\.net\/1\.3" xmlns:viz="http:\/\/gexf\.net\/1\.3\/viz"/);
          expect(xml).toMatch(/<meta lastmodifieddate="\d{4}-\d\d-\d\d">\s*<creator>Dictum<\/creator>/);
        }
      }
    });

    it('shows a search as a network, on a phone in the dark', async () => {
      const page = await explorer().open('/search?country=UA', { width: 360, dark: true });
      await page.getByRole('link', { name: 'As a network' }).click();
      await page.getByRole('heading', { level: 1, name: 'Who speaks about whom, of the statements of a search' }).waitFor();
      await page.locator('canvas').first().waitFor();
      await fits(page);
      await accessible(page);
    });
  });
