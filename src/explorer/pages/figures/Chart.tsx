import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { chartOf, pointAt, type ChartAsked } from './plot.ts';
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

/** Points over time. A press on one opens its statement; the table beside it has the same for the keyboard and readers of the screen. */
export default function Chart({ points, claimants, unit, label }: Omit<ChartAsked, 'width'> & { label: string }) {
  const { box, width } = useWidth();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!box.current || width === 0) return;
    const chart = chartOf({ points, claimants, unit, width });
    chart.setAttribute('aria-hidden', 'true');
    const open = () => {
      const point = pointAt(chart);
      if (point) navigate(statementAddress(point.statement));
    };
    const point = () => (chart.style.cursor = pointAt(chart) ? 'pointer' : '');
    chart.addEventListener('input', point);
    chart.addEventListener('click', open);
    box.current.replaceChildren(chart);
    return () => chart.remove();
  }, [box, points, claimants, unit, width, navigate]);
  return <div ref={box} role="img" aria-label={label} className={styles['chart']} />;
}
