import { Button } from 'react-aria-components';
import { Link, useRoute } from 'wouter';
import { useTheme, type Theme } from '../data/useTheme.ts';
import { SearchBox } from './SearchBox.tsx';
import styles from './Header.module.css';

interface PlaceProps {
  href: string;
  name: string;
  more?: string;
}

/** `more` goes where there is little room, but is read out. */
const PLACES: readonly PlaceProps[] = [
  { href: '/search', name: 'Statements' },
  { href: '/figures', name: 'Figures' },
  { href: '/network', name: 'Network' },
  { href: '/query', name: 'Query' },
  { href: '/ingest', name: 'Add', more: 'articles' },
];

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const LOOKS: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' };

function ThemeButton() {
  const [theme, setTheme] = useTheme();
  return (
    <Button className={styles['theme']} onPress={() => setTheme(NEXT[theme])} aria-label={`Colours: ${LOOKS[theme]}. Change`}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {theme === 'system' && <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />}
        {theme === 'dark' && <circle cx="10" cy="10" r="7" fill="currentColor" />}
      </svg>
    </Button>
  );
}

function Place({ href, name, more }: PlaceProps) {
  const [here] = useRoute(href);
  return (
    <li>
      <Link href={href} aria-current={here ? 'page' : undefined} className={styles['place']}>
        {name}
        {more && <span className="unseen-if-narrow"> {more}</span>}
      </Link>
    </li>
  );
}

/** At the top of every page: where one is, where one can go, and the search box; the first page has its own, larger. */
export function Header() {
  const [atHome] = useRoute('/');
  return (
    <header className={styles['header']}>
      <a href="#main" className={styles['skip']}>
        To the content
      </a>
      <div className={styles['inner']}>
        <Link href="/" className={styles['name']} aria-label="Dictum, first page">
          Dictum
        </Link>
        {!atHome && (
          <div className={styles['search']}>
            <SearchBox />
          </div>
        )}
        <nav aria-label="Pages" className={styles['nav']}>
          <ul className={styles['places']}>
            {PLACES.map((place) => (
              <Place key={place.href} {...place} />
            ))}
          </ul>
        </nav>
        <ThemeButton />
      </div>
    </header>
  );
}
