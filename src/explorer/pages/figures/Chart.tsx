import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { addressAt, chartOf, type ChartAsked } from './plot.ts';
import styles from './Chart.module.css';

/** Pixels: what the chart's box has now. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

/** What a pointer there would show. */
function pointAt(chart: Element, point: Element): void {
  const { x, y, width, height } = point.getBoundingClientRect();
  chart.dispatchEvent(new PointerEvent('pointermove', { clientX: x + width / 2, clientY: y + height / 2 }));
}

const hideTip = (chart: Element) => chart.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));

/** A press that opens another window or tab is left to the browser. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Points over time, each a link to its statement, for pointers and keys; the table beside it has the same. */
export default function Chart({ points, claimants, unit, label }: Omit<ChartAsked, 'width'> & { label: string }) {
  const { box, width } = useWidth();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!box.current || width === 0) return;
    const chart = chartOf({ points, claimants, unit, width });
    for (const link of chart.querySelectorAll('a')) {
      link.addEventListener('focus', () => pointAt(chart, link));
      link.addEventListener('blur', () => hideTip(chart));
      link.addEventListener('click', (event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        navigate(link.getAttribute('href')!);
      });
    }
    // A press beside a point that is shown as pointed at means it, too.
    const near = () => addressAt(chart);
    chart.addEventListener('input', () => (chart.style.cursor = near() === null ? '' : 'pointer'));
    chart.addEventListener('click', ({ target }) => {
      const address = near();
      if (address !== null && target instanceof Element && !target.closest('a')) navigate(address);
    });
    box.current.replaceChildren(chart);
    return () => chart.remove();
  }, [box, points, claimants, unit, width, navigate]);
  return <div ref={box} role="group" aria-label={label} className={styles['chart']} />;
}
