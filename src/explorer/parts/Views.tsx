import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface Props<Id extends string> {
  options: readonly { id: Id; name: string }[];
  chosen: Id;
  onChange: (id: Id) => void;
  className?: string;
}

/** Buttons side by side, of which one is chosen. */
export const Views = <Id extends string>({
  options,
  chosen,
  onChange,
  className = '',
  ...label
}: Props<Id> & ({ 'aria-label': string } | { 'aria-labelledby': string })) => (
  <ToggleButtonGroup
    {...label}
    className={`views ${className}`}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[chosen]}
    onSelectionChange={([id]) => onChange(id as Id)}
  >
    {options.map(({ id, name }) => (
      <ToggleButton key={id} id={id} className="button">
        {name}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
