import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { draw, type Pressed } from './draw.ts';
import { graphOf, type Network } from './graph.ts';
import styles from './Picture.module.css';

interface PictureProps {
  network: Network;
  label: string;
  onPress: (pressed: Pressed) => void;
}

/** The page's colour as it is drawn: another one in the dark, where the picture is drawn anew. */
const paperNow = (): string => getComputedStyle(document.documentElement).backgroundColor;

function followPaper(tell: () => void): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(tell);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', tell);
  return () => {
    chosen.disconnect();
    dark.removeEventListener('change', tell);
  };
}

/** The network as a picture: arrows lead from who spoke to whom it was about. The list beside it has the same. */
export default function Picture({ network, label, onPress }: PictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<ReturnType<typeof draw> | null>(null);
  const press = useRef(onPress);
  const graph = useMemo(() => graphOf(network), [network]);
  const [failed, setFailed] = useState(false);
  const [settled, setSettled] = useState(false);
  const paper = useSyncExternalStore(followPaper, paperNow);

  useEffect(() => {
    press.current = onPress;
  }, [onPress]);
  useEffect(() => {
    if (!box.current) return;
    setSettled(false);
    try {
      drawing.current = draw(
        box.current,
        graph,
        (pressed) => press.current(pressed),
        () => setSettled(true),
      );
    } catch {
      setFailed(true);
    }
    return () => {
      drawing.current?.stop();
      drawing.current = null;
    };
  }, [graph, paper]);

  if (failed) return <p className={styles['failed']}>This browser cannot draw the picture (it has no WebGL). The list has the same.</p>;
  return (
    <div className={styles['picture']} aria-busy={!settled}>
      {!settled && <p className={styles['settling']}>Finding everyone a place …</p>}
      <div ref={box} className={styles['box']} role="img" aria-label={label} />
      <div className={styles['zoom']} role="group" aria-label="Zoom">
        <Button className="button" aria-label="Closer" onPress={() => drawing.current?.zoom('in')}>
          +
        </Button>
        <Button className="button" aria-label="Farther" onPress={() => drawing.current?.zoom('out')}>
          −
        </Button>
        <Button className="button" onPress={() => drawing.current?.zoom('all')}>
          All
        </Button>
      </div>
    </div>
  );
}
