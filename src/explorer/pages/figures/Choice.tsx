import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import menu from '../../parts/Menu.module.css';
import styles from './Choice.module.css';

interface ChoiceProps {
  label: string;
  options: readonly { id: string; name: string; count: number }[];
  value: string;
  onChange: (id: string) => void;
}

/** One of several, each with how many there are of it. */
export const Choice = ({ label, options, value, onChange }: ChoiceProps) => (
  <Select value={value} onChange={(key) => onChange(String(key))} className={styles['choice']}>
    <Label className="label">{label}</Label>
    <Button className={`button ${styles['button']}`}>
      <SelectValue /> <span aria-hidden="true">▾</span>
    </Button>
    <Popover className={menu['popover']}>
      <ListBox className={`${menu['list']} ${styles['list']}`}>
        {options.map(({ id, name, count }) => (
          <ListBoxItem key={id} id={id} textValue={name} className={menu['item']}>
            {name} <span className="soft">{count}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </Select>
);
