// Before the styles of all parts, which say otherwise here and there.
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import { Suspense, useEffect, useRef } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { Provider } from 'urql';
import { Link, Route, Switch, useLocation } from 'wouter';
import { createClient } from './data/client.ts';
import { useTitle } from './data/useTitle.ts';
import { pages } from './pages.ts';
import { Boundary } from './parts/Boundary.tsx';
import { Header } from './parts/Header.tsx';
import { Skeleton } from './parts/Skeleton.tsx';
import styles from './App.module.css';

const client = createClient();

function Nowhere() {
  useTitle('Not found');
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p>
        Perhaps it was cut when it was copied. <Link href="/">To the first page</Link>, or <Link href="/search">to all statements</Link>.
      </p>
    </>
  );
}

/** A new page is read from its top, by readers of the screen too. Going back leaves the browser to find the place. */
function useTop(path: string): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  const back = useRef(false);
  useEffect(() => {
    const note = () => (back.current = true);
    window.addEventListener('popstate', note);
    return () => window.removeEventListener('popstate', note);
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!back.current) window.scrollTo(0, 0);
    back.current = false;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

export function App() {
  const [path, navigate] = useLocation();
  const main = useTop(path);
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={navigate}>
        <Provider value={client}>
          <Header />
          <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
            <Boundary key={path}>
              <Suspense fallback={<Skeleton lines={6} title />}>
                <Switch>
                  {pages.map(({ path: pattern, component: Page }) => (
                    <Route key={pattern} path={pattern}>
                      {(params) => <Page params={params as Record<string, string>} />}
                    </Route>
                  ))}
                  <Route>
                    <Nowhere />
                  </Route>
                </Switch>
              </Suspense>
            </Boundary>
          </main>
          <footer className={styles['footer']}>
            <p>Dictum shows who said what and where accounts differ. It does not say who is right.</p>
          </footer>
        </Provider>
      </RouterProvider>
    </I18nProvider>
  );
}
