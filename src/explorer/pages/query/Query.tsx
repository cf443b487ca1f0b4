import { useEffect, useRef, useState } from 'react';
import { useTheme } from '../../data/useTheme.ts';
import { useTitle } from '../../data/useTitle.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import styles from './Query.module.css';

/** GraphiQL is a build of its own, so that its editors are not in this one; src/graphiql/mount.ts. */
interface GraphiQL {
  mount: (element: Element, opened: { search: string; theme: 'light' | 'dark' | 'system' }) => Promise<() => void>;
}
const ADDRESS = '/graphiql/mount.js';

/** GraphiQL with the schema's documentation and the examples; `?query=…&variables=…` opens that operation. */
export default function Query() {
  useTitle('Query');
  const place = useRef<HTMLDivElement>(null);
  const [theme] = useTheme();
  const [state, setState] = useState<'LOADING' | 'THERE' | 'MISSING'>('LOADING');

  useEffect(() => {
    // React tells of a root that is rendered into twice, so each has an element of its own.
    const element = document.createElement('div');
    element.className = styles['editor']!;
    place.current?.append(element);
    let left = false;
    let close = () => {};
    void (import(/* @vite-ignore */ ADDRESS) as Promise<GraphiQL>)
      .then(({ mount }) => mount(element, { search: window.location.search, theme }))
      .then(
        (unmount) => {
          close = unmount;
          setState('THERE');
          if (left) close();
        },
        () => setState('MISSING'),
      );
    return () => {
      left = true;
      close();
      element.remove();
    };
  }, [theme]);

  return (
    <div className={styles['page']}>
      <header>
        <h1>Ask the graph</h1>
        <p className={styles['lead']}>
          Every page of Dictum is a GraphQL query: “Show as query”, near its top, opens it here. The examples are ready to run; the book is
          the schema’s documentation.
        </p>
      </header>
      {state === 'LOADING' && (
        <div aria-busy="true">
          <Skeleton lines={8} />
        </div>
      )}
      {state === 'MISSING' && (
        <Notice title="GraphiQL could not be loaded" alarm>
          <p>Whoever runs the server builds it by: npm run build. The API itself answers at /graphql.</p>
        </Notice>
      )}
      <div ref={place} />
    </div>
  );
}
