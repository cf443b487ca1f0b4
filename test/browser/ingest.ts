import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BEARER } from '../server/support/server.ts';
import { accessible, fits, settled, type Explorer } from './support.ts';

const TOKEN = BEARER.authorization.slice('Bearer '.length);
const TEXT = [
  'River town counts the cost',
  'Mayor Anna Sorel said on Tuesday that more than 200 houses had been flooded in Brenn. “We have never seen the river so high,” she told reporters.',
  'ADVERTISEMENT',
  'The interior ministry denied that the dam had been opened without warning.',
].join('\n\n');

export const ingest = (explorer: () => Explorer) =>
  describe('Ingest', () => {
    const articles = async (): Promise<number> => (await explorer().graph.ask('{ articles(first: 0) { totalCount } }')).articles.totalCount;
    const tryIt = (page: Page) => page.getByRole('button', { name: 'See what would be added' });

    it('says beside the field what cannot be taken', async () => {
      const page = await explorer().open('/ingest', { expected: /status of 401/ });
      await accessible(page);
      await tryIt(page).click();
      await page.getByText('Give the write token').waitFor();
      await page.getByLabel('Write token').fill('some-other-token-altogether');
      await tryIt(page).click();
      await page.getByText('The server does not take this token.').waitFor();
      await page.getByLabel('Write token').fill(TOKEN);
      await tryIt(page).click();
      await page.getByText('There is no text in it.').waitFor();
      expect(await page.getByLabel('Its text').getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByLabel('Write token').count()).toBe(0);
      await accessible(page);
    });

    it('takes a file, shows what would be written, writes it when that is accepted, and then the reader has it', async () => {
      const before = await articles();
      const page = await explorer().open('/ingest');
      await page.locator('input[type="file"]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
      await page.getByText('photo.jpg is not a text').waitFor();
      await page.locator('input[type="file"]').setInputFiles({ name: 'river.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
      await page.getByText('photo.jpg').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Its text').inputValue()).toBe(TEXT);
      await page.getByLabel('Published on').fill('2025-03-12');
      await page.getByLabel('Licence').fill('CC0-1.0');
      await page.getByLabel('Write token').fill(TOKEN);
      await tryIt(page).click();

      await page.getByText(/^It would be added, with \d statements\.$/).waitFor();
      const words = await page.locator('main').innerText();
      for (const part of ['Anna Sorel', 'new', 'more than 200 houses', 'Denial', 'Taken out: advertisement']) expect(words).toContain(part);
      await page.getByText('Why it was read so').first().click();
      expect(await page.locator('main').innerText()).not.toMatch(/[A-Z]{4,}_?[A-Z]*: |\([A-Z]{3,}\)/);
      expect(await articles()).toBe(before);
      await accessible(page);
      await page.getByRole('button', { name: 'Add it to the graph' }).click();
      await page.getByText(/^It was added, with \d statements\./).waitFor();
      expect(await articles()).toBe(before + 1);

      await page.getByRole('link', { name: 'Read it in the graph' }).click();
      await page.waitForURL('**/article/*');
      await settled(page);
      const read = await page.locator('main').innerText();
      expect(read).toContain('We have never seen the river so high');
      expect(read).not.toContain('characters not shown');
      const { article } = await explorer().graph.ask('query($id: ID!) { article(id: $id) { text quotations { nodes { text } } } }', {
        id: decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!),
      });
      for (const paragraph of article.text.split('\n\n')) expect(read).toContain(paragraph);
      const marked = (await page.locator('[data-target]:not(li)').allTextContents()).join(' ');
      for (const { text } of article.quotations.nodes) for (const part of text.split(' … ')) expect(marked).toContain(part);
      await accessible(page);
    });

    it('takes several files, shows what would become of each, and adds them together', async () => {
      const before = await articles();
      const page = await explorer().open('/ingest');
      const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page
        .locator('input[type="file"]')
        .setInputFiles([
          file('harbour.txt', 'Harbour master Ole Brand said on Monday that two ferries had been delayed by fog in Norhavn.'),
          file('empty.txt', ' '),
          file('school.txt', 'Headmaster Ida Lund told parents that the school in Norhavn would open again next week.'),
          file('left-out.txt', 'Nobody is to read this.'),
        ]);
      await page.getByRole('heading', { name: '4 articles' }).waitFor();
      await page.getByRole('button', { name: 'Leave out left-out.txt' }).click();
      await page.getByLabel('Outlet').fill('Norhavn Courier');
      await page.getByLabel('Write token').fill(TOKEN);
      await accessible(page);
      await tryIt(page).click();
      await page.getByText(/^2 of 3 articles would be added, with \d statements\./).waitFor();
      const list = page.getByRole('list', { name: 'Articles' });
      expect(await list.getByRole('listitem').filter({ hasText: 'empty.txt' }).textContent()).toContain('There is no text in it.');
      await list.getByText('school.txt').click();
      await page.getByRole('heading', { name: 'Who says what in it' }).waitFor();
      expect(await list.innerText()).toContain('Ida Lund');
      await accessible(page);
      expect(await articles()).toBe(before);
      await page.getByRole('button', { name: 'Add 2 articles to the graph' }).click();
      await page.getByText('2 of 3 articles were added.').waitFor();
      expect(await articles()).toBe(before + 2);
      await accessible(page);
    });

    it('is used by keys alone, on a phone in the dark', async () => {
      const page = await explorer().open('/ingest', { width: 360, dark: true });
      await fits(page);
      await accessible(page);
      await page.getByRole('button', { name: 'Choose files' }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.type('Mayor Anna Sorel said the bridge would be opened again in May. She told reporters that the town was safe.');
      await page.getByLabel('Write token').focus();
      await page.keyboard.type(TOKEN);
      await page.keyboard.press('Enter');
      await page.getByText(/^It would be added/).waitFor();
      await fits(page);
      await accessible(page);
      const change = page.getByRole('button', { name: 'Change what was given' });
      await change.focus();
      await page.keyboard.press('Enter');
      expect(await page.getByLabel('Its text').inputValue()).toContain('Mayor Anna Sorel');
    });
  });
