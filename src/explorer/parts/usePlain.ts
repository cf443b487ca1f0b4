import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** So many entries of a list are always in the page, to be searched in by the browser; of those beyond, what is in sight. */
export const PLAIN = 100;

/** How many entries to put into the page whether they are in sight or not: all of them while it is printed. */
export function usePlain(): number {
  const [plain, setPlain] = useState(PLAIN);
  useEffect(() => {
    // What is not there when the event is over is not printed.
    const begin = () => flushSync(() => setPlain(Infinity));
    const end = () => setPlain(PLAIN);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return plain;
}
