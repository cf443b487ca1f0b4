import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chartOf } from '../../src/explorer/pages/figures/plot.ts';
import { point } from './support/point.ts';

const NOBODY = { __typename: 'Country', country: null } as const;
const ONE = { ...NOBODY, id: 'act_1', name: 'One' };
const OTHER = { ...NOBODY, id: 'act_2', name: 'Other' };

/** What these tests look at of an element; the page's own types are not those of Node. */
interface Drawing {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
  textContent: string;
}

describe('the chart of figures', () => {
  beforeAll(() => {
    vi.stubGlobal('window', parseHTML('<!doctype html><html><body></body></html>'));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
  const drawn = (...points: Parameters<typeof point>[0][]) =>
    chartOf({ points: points.map(point), claimants: [ONE.id, OTHER.id], unit: 'people', width: 900 }) as unknown as Drawing;
  const links = (chart: Drawing) => [...chart.querySelectorAll('a')].map((link) => link.getAttribute('aria-label'));
  const marks = (chart: Drawing, name: string) => [...chart.querySelectorAll(`[aria-label="${name}"] > *`)];

  it('has ranges as bars, and a band from one to the next of a claimant', () => {
    const chart = drawn(
      { claimant: ONE, asOf: '2024-12-20', lower: 1000, upper: 2000 },
      { claimant: ONE, asOf: '2024-12-27', lower: 1500, upper: 3000 },
      { claimant: OTHER, asOf: '2024-12-20', lower: 700, upper: 700 },
      { claimant: OTHER, asOf: '2024-12-27', lower: 900, upper: 900 },
    );
    expect(marks(chart, 'area')).toHaveLength(1);
    expect(marks(chart, 'link')).toHaveLength(2);
    expect(marks(chart, 'vector')).toHaveLength(0);
    expect(links(chart)).toHaveLength(4);
  });

  it('has open bounds as arrows, up and down', () => {
    const chart = drawn({ claimant: ONE, lower: 1000, upper: null }, { claimant: OTHER, lower: null, upper: 500 });
    expect(marks(chart, 'vector')).toHaveLength(2);
    expect(marks(chart, 'vector').map((arrow) => /rotate\(180\)/.test(arrow.getAttribute('transform') ?? ''))).toEqual([false, true]);
    expect(marks(chart, 'area')).toHaveLength(0);
  });

  it('has undated figures apart from the dated ones, and says so', () => {
    const chart = drawn({ claimant: ONE, asOf: '2024-12-27' }, { claimant: OTHER, asOf: null });
    expect(links(chart)).toEqual(['One: 1,000, 27 Dec 2024', 'Other: 1,000, undated']);
    expect(chart.textContent).toContain('undated');
    expect(drawn({ claimant: ONE }).textContent).not.toContain('undated');
    // Without any day there is no line of time, but the figures are there.
    expect(links(drawn({ claimant: ONE, asOf: null }))).toHaveLength(1);
  });

  it('leaves out what gives no number', () => {
    const chart = drawn({ claimant: ONE }, { claimant: OTHER, lower: null, upper: null });
    expect(links(chart)).toHaveLength(1);
  });

  it('has each reading of a number by itself where reports differ, with a ring', () => {
    const differing = [
      { text: 'nearly 3,000', lower: 3000, upper: 3000, approximate: true },
      { text: '“over 3,000”', lower: 3000, upper: null, approximate: false },
    ];
    const chart = drawn({ claimant: ONE, lower: 3000, upper: null, figures: differing }, { claimant: OTHER });
    expect(links(chart)).toEqual([
      'Other: 1,000, 27 Dec 2024',
      'One: “nearly 3,000”, 27 Dec 2024; reports differ',
      'One: “over 3,000”, 27 Dec 2024; reports differ',
    ]);
    expect(marks(chart, 'vector')).toHaveLength(1);
    expect([...chart.querySelectorAll('[stroke-dasharray="3 3"] > circle')]).toHaveLength(2);
  });

  it('leads to the statement of each point, and is silent but for these', () => {
    const chart = drawn({ claimant: ONE }, { claimant: OTHER, asOf: null });
    const hrefs = [...chart.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(['/statement/sta_1', '/statement/sta_1']);
    expect([...chart.querySelectorAll('svg > g:not([aria-hidden])')].map((group) => group.getAttribute('aria-label'))).toEqual(['Claims']);
  });
});
