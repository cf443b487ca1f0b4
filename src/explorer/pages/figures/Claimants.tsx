import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import { hue } from '../../data/hue.ts';
import { number } from '../../data/format.ts';
import { MarkShape } from './MarkShape.tsx';
import type { claimantsOf } from './points.ts';
import styles from './Claimants.module.css';

interface ClaimantsProps {
  claimants: ReturnType<typeof claimantsOf>;
  /** None: all are shown. */
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

/** Whose figures are shown: the chart's legend, and a choice at once. */
export const Claimants = ({ claimants, chosen, onChange }: ClaimantsProps) => (
  <CheckboxGroup value={[...chosen]} onChange={onChange} className={styles['claimants']}>
    <Label className="label">Claims by (press to show only theirs)</Label>
    <div className={styles['list']}>
      {claimants.map(({ claimant, code, count }, i) => (
        <CheckboxField key={claimant.id} value={claimant.id}>
          <CheckboxButton className={`button ${styles['claimant']}`}>
            <span className={styles['shape']} style={{ color: hue(code) }}>
              <MarkShape index={i} />
            </span>
            {claimant.name} <span className="soft">{number(count)}</span>
          </CheckboxButton>
        </CheckboxField>
      ))}
    </div>
  </CheckboxGroup>
);
