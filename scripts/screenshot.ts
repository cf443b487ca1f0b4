/**
 * Takes docs/answer.png, the picture of an answer in the README, from a running server on the seed articles:
 * `npm run docs:screenshot -- http://127.0.0.1:4000 /usr/bin/chromium`
 */
import path from 'node:path';
import { chromium } from 'playwright-core';

const QUERY = `# Who said that the prisoners could not be saved,
# and how did each article put it?
query Prisoners {
  statements(filter: { text: "prisoners could not be" }) {
    nodes {
      gist
      saidOn
      speakers { name }
      occasion { name }
      independentReports
      quotations { nodes { text } }
      discrepancies { kind sides { value } }
    }
  }
}
`;

const [address = 'http://127.0.0.1:4000', executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 960 }, colorScheme: 'light' });
  await page.goto(`${address}/graphiql?query=${encodeURIComponent(QUERY)}`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByRole('button', { name: /hide examples/i }).click();
  await page.getByRole('button', { name: /hide editor tools/i }).click();
  await page.getByRole('button', { name: /execute/i }).click();
  await page.locator('.graphiql-response .view-line', { hasText: 'quotations' }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(import.meta.dirname, '..', 'docs', 'answer.png') });
} finally {
  await browser.close();
}
