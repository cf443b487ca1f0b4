/**
 * How soon the explorer's pages are useful, as a middling laptop would see them (processor at a quarter of this machine's, 10 Mbit/s, 40 ms):
 * `npm run bench:explorer -- http://127.0.0.1:4000 /usr/bin/chromium`, with a server on the seed articles behind the address. Medians of several
 * loads with an empty cache; `--json FILE` keeps them. Aims: the largest paint within 1.5 s, no layout shift, 250 kB of compressed script.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const LOADS = 5;
const PAGES = ['/', '/search', '/figures', '/network'];
const VITALS = readFileSync(
  createRequire(import.meta.url)
    .resolve('web-vitals')
    .replace(/[^/]+$/, 'web-vitals.iife.js'),
  'utf8',
);
const WATCH = `${VITALS}
window.vitals = {};
for (const name of ['FCP', 'LCP', 'CLS']) webVitals['on' + name](({ value }) => (vitals[name] = value), { reportAllChanges: true });`;

/** Milliseconds, but CLS (none) and script (bytes as they came). */
interface Load {
  FCP: number;
  LCP: number;
  CLS: number;
  useful: number;
  script: number;
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: 10_000_000 / 8,
      uploadThroughput: 5_000_000 / 8,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const scripts = new Set<string>();
    let script = 0;
    devtools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) script += encodedDataLength;
    });
    await page.addInitScript(WATCH);
    await page.goto(address);
    await page.locator('main h1').first().waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    const useful = await page.evaluate<number>('performance.now()');
    await page.waitForLoadState('networkidle');
    const vitals = await page.evaluate<Record<'FCP' | 'LCP' | 'CLS', number | undefined>>('vitals');
    return { FCP: vitals.FCP ?? NaN, LCP: vitals.LCP ?? NaN, CLS: vitals.CLS ?? 0, useful, script };
  } finally {
    await context.close();
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const [address = 'http://127.0.0.1:4000', executablePath = '/usr/bin/chromium'] = positionals;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
try {
  const results: Record<string, Load> = {};
  for (const page of PAGES) {
    const loads: Load[] = [];
    for (let i = 0; i < LOADS; i++) loads.push(await load(browser, address + page));
    const of = (name: keyof Load) => median(loads.map((one) => one[name]));
    results[page] = { FCP: of('FCP'), LCP: of('LCP'), CLS: of('CLS'), useful: of('useful'), script: of('script') };
  }
  console.table(
    Object.entries(results).map(([page, { FCP, LCP, CLS, useful, script }]) => ({
      page,
      'first paint (ms)': Math.round(FCP),
      'largest paint (ms)': Math.round(LCP),
      'all there (ms)': Math.round(useful),
      'layout shift': Number(CLS.toFixed(3)),
      'script (kB)': Math.round(script / 1000),
    })),
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
} finally {
  await browser.close();
}
