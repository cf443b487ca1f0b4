import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { hasWord, ORDERS, type Conditions, type Order } from '../../data/conditions.ts';
import styles from './../../parts/Menu.module.css';

const NAMES: Record<Order, string> = {
  RELEVANCE: 'Best match first',
  SAID_ON: 'Latest first',
  REPORTS: 'Most reported first',
  ADDED_AT: 'Newest in the graph first',
};

/** In which order statements come. */
export function OrderChoice({ conditions, onChange }: { conditions: Conditions; onChange: (order: Order) => void }) {
  const { q, order } = conditions;
  const usual: Order = hasWord(q) ? 'RELEVANCE' : 'SAID_ON';
  return (
    <Select value={order ?? usual} onChange={(key) => onChange(key as Order)}>
      <Label className="unseen">Order</Label>
      <Button className="button">
        <SelectValue /> <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles['popover']}>
        <ListBox className={styles['list']}>
          {ORDERS.filter((one) => one !== 'RELEVANCE' || hasWord(q)).map((one) => (
            <ListBoxItem key={one} id={one} className={styles['item']}>
              {NAMES[one]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
