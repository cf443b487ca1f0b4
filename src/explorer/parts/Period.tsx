import { useEffect, useMemo, useState } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { count, shortDay } from '../data/format.ts';
import { rangeOf, spansOf, type Counts } from '../data/spans.ts';
import styles from './Period.module.css';

interface PeriodProps {
  days: Counts;
  weeks: Counts;
  from: string | null;
  to: string | null;
  onChange: (period: { from: string | null; to: string | null }) => void;
}

/** When it was said: a histogram, and two thumbs that cut a period out of it. */
export function Period({ days, weeks, from, to, onChange }: PeriodProps) {
  const spans = useMemo(() => spansOf(days, weeks), [days, weeks]);
  const chosen = useMemo(() => rangeOf(spans, from, to), [spans, from, to]);
  const [range, setRange] = useState<number[]>(chosen);
  useEffect(() => setRange(chosen), [chosen]);
  if (spans.length < 2) return null;

  const last = spans.length - 1;
  const [start = 0, end = last] = range;
  const tallest = Math.max(...spans.map((span) => span.count));
  const ended = (values: number[]) => {
    const [first = 0, final = last] = values;
    onChange({ from: first === 0 ? null : spans[first]!.from, to: final === last ? null : spans[final]!.to });
  };
  const inside = spans.slice(start, end + 1).reduce((sum, span) => sum + span.count, 0);
  return (
    <div className={styles['period']}>
      <Slider value={range} onChange={setRange} onChangeEnd={ended} minValue={0} maxValue={last} aria-label="When it was said">
        <Label className="label">When it was said</Label>
        <div className={styles['bars']} aria-hidden="true">
          {spans.map((span, i) => (
            <span
              key={span.from}
              className={styles['bar']}
              data-in={i >= start && i <= end}
              style={{ height: `${(span.count / tallest) * 100}%` }}
            />
          ))}
        </div>
        <SliderTrack className={styles['track']}>
          <SliderThumb index={0} data-thumb="from" className={styles['thumb']} aria-label={`From ${shortDay(spans[start]!.from)}`} />
          <SliderThumb index={1} data-thumb="to" className={styles['thumb']} aria-label={`To ${shortDay(spans[end]!.to)}`} />
        </SliderTrack>
      </Slider>
      <p className="soft">
        {shortDay(spans[start]!.from)} to {shortDay(spans[end]!.to)}: {count(inside, 'statement')} with a known date
      </p>
    </div>
  );
}
