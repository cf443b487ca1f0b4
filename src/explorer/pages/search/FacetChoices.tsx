import { useState, type ReactNode } from 'react';
import { Button, CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import { number } from '../../data/format.ts';
import { Hue } from '../../parts/Speaker.tsx';
import type { Choice } from './facets.ts';
import styles from './FacetChoices.module.css';

/** How many choices are shown before one asks for more. */
const FEW = 6;

interface FacetChoicesProps {
  title: string;
  choices: readonly Choice[];
  onChange: (values: string[]) => void;
  /** The values are country codes. */
  countries?: boolean;
}

interface FacetChoiceProps {
  value: string;
  label: string;
  count: number;
  children?: ReactNode;
}

/** One thing to narrow a search to, and how many statements there are of it. */
export const FacetChoice = ({ value, label, count, children }: FacetChoiceProps) => (
  <CheckboxField value={value} aria-label={`${label}, ${number(count)}`}>
    <CheckboxButton className={styles['choice']}>
      <span className={styles['box']} aria-hidden="true" />
      <span className={styles['name']}>
        {children}
        {label}
      </span>
      <span className={styles['count']}>{number(count)}</span>
    </CheckboxButton>
  </CheckboxField>
);

/** The choices of one facet with their counts; several may be taken, and widen it. */
export function FacetChoices({ title, choices, onChange, countries = false }: FacetChoicesProps) {
  const [all, setAll] = useState(false);
  if (choices.length === 0) return null;
  const chosen = choices.filter((choice) => choice.chosen);
  const shown = all ? choices : choices.slice(0, Math.max(FEW, chosen.length));
  return (
    <CheckboxGroup className={styles['facet']} value={chosen.map(({ value }) => value)} onChange={onChange}>
      <Label className="label">{title}</Label>
      {shown.map(({ value, label, count }) => (
        <FacetChoice key={value} value={value} label={label} count={count}>
          {countries && <Hue code={value} />}
        </FacetChoice>
      ))}
      {choices.length > shown.length && (
        <Button className={styles['more']} onPress={() => setAll(true)} aria-label={`${title}: all ${choices.length}`}>
          All {choices.length}
        </Button>
      )}
    </CheckboxGroup>
  );
}
