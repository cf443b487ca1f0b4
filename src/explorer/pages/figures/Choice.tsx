import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { count as counted } from '../../data/format.ts';
import menu from '../../parts/Menu.module.css';
import styles from './Choice.module.css';

interface ChoiceProps {
  label: string;
  options: readonly { id: string; name: string; count: number }[];
  /** What `count` counts. */
  unit: string;
  value: string;
  onChange: (id: string) => void;
}

/** One of several, each with how many there are of it. */
export const Choice = ({ label, options, unit, value, onChange }: ChoiceProps) => (
  <Select value={value} onChange={(key) => onChange(String(key))} className={styles['choice']}>
    <Label className="label">{label}</Label>
    <Button className={`button ${styles['button']}`}>
      <SelectValue /> <span aria-hidden="true">▾</span>
    </Button>
    <Popover className={menu['popover']}>
      <ListBox className={`${menu['list']} ${styles['list']}`}>
        {options.map(({ id, name, count }) => (
          <ListBoxItem key={id} id={id} textValue={name} className={menu['item']}>
            {name} <span className="soft">{counted(count, unit)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </Select>
);
