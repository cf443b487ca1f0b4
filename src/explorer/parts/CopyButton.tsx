import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';

/** Copies a text, and says so. */
export function CopyButton({ text, children }: { text: () => string; children: string }) {
  const [told, setTold] = useState('');
  useEffect(() => {
    if (told === '') return;
    const timer = setTimeout(() => setTold(''), 4000);
    return () => clearTimeout(timer);
  }, [told]);

  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setTold('Copied'),
      () => setTold('The browser does not let this page copy'),
    );
  return (
    <>
      <Button className="button" onPress={() => void copy()}>
        {told === '' ? children : told}
      </Button>
      <span className="unseen" role="status">
        {told}
      </span>
    </>
  );
}
