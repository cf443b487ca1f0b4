import { describe, expect, it } from 'vitest';
import { accessible, fits, settled, type Explorer } from './support.ts';

export const actor = (explorer: () => Explorer) =>
  describe('Actor', () => {
    const idOf = async (name: string): Promise<string> =>
      (await explorer().graph.ask('query ($name: String!) { actor(name: $name) { id } }', { name })).actor.id;

    it('tells the names, the posts, what was said, and about whom', async () => {
      const id = await idOf('Volodymyr Zelenskyy');
      const { actor, about } = await explorer().graph.ask(
        `query ($id: ID!) {
          actor(id: $id) { aliases statements { totalCount } }
          about: statementCounts(by: [ABOUT], filter: { speakers: [$id] }, first: 9) { labels count }
        }`,
        { id },
      );
      const page = await explorer().open(`/actor/${id}`);
      const text = (await page.locator('main').textContent())!;
      for (const name of actor.aliases) expect(text).toContain(name);
      expect(text).toContain('President, Ukraine since 20 May 2019');
      expect(text).toContain(`${actor.statements.totalCount} statements`);
      const rows = page.locator('section', { has: page.getByRole('heading', { name: 'Speaks about' }) }).getByRole('listitem');
      expect(await rows.allTextContents()).toEqual(
        about.map(({ labels: [label], count }: { labels: string[]; count: number }) =>
          expect.stringMatching(new RegExp(`^${label}${count} statement`)),
        ),
      );
      await accessible(page);
    });

    it('lets the keys cut a period out of what was said', async () => {
      const id = await idOf('Volodymyr Zelenskyy');
      const page = await explorer().open(`/actor/${id}`);
      await page.getByRole('slider', { name: /^From/ }).focus();
      await page.keyboard.press('End');
      await page.waitForURL(/from=/);
      await settled(page);
      const from = new URL(page.url()).searchParams.get('from');
      const { statements } = await explorer().graph.ask(
        'query ($id: ID!, $from: Date!) { statements(filter: { speakers: [$id], saidOn: { from: $from } }) { totalCount } }',
        { id, from },
      );
      await page
        .getByRole('status')
        .filter({ hasText: `${statements.totalCount} statements` })
        .waitFor();
    });

    it('speaks of a state with those who speak for it', async () => {
      const id = await idOf('South Korea');
      const { statements } = await explorer().graph.ask('{ statements(filter: { speakerCountries: ["KR"] }) { totalCount } }');
      const page = await explorer().open(`/actor/${id}`, { width: 360, dark: true });
      await page
        .getByRole('status')
        .filter({ hasText: `${statements.totalCount} statements` })
        .waitFor();
      await fits(page);
      await accessible(page);
    });
  });
