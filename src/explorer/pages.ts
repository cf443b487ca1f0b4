import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { Home } from './pages/home/Home.tsx';

/** What a page is given: the parts of its address, e.g. `id`. */
export interface PageProps {
  params: Readonly<Record<string, string>>;
}

interface Page {
  /** As wouter takes it; src/server/explorer.ts knows the beginnings of all. */
  path: string;
  component: ComponentType<PageProps> | LazyExoticComponent<ComponentType<PageProps>>;
}

/** Every page by its address. All but the first are loaded when they are opened. */
export const pages: readonly Page[] = [
  { path: '/', component: Home },
  { path: '/search', component: lazy(() => import('./pages/search/Search.tsx')) },
  { path: '/statement/:id', component: lazy(() => import('./pages/statement/Statement.tsx')) },
  { path: '/actor/:id', component: lazy(() => import('./pages/actor/Actor.tsx')) },
  { path: '/figures', component: lazy(() => import('./pages/figures/Figures.tsx')) },
  { path: '/network', component: lazy(() => import('./pages/network/Network.tsx')) },
  { path: '/article/:id', component: lazy(() => import('./pages/article/Article.tsx')) },
  { path: '/query', component: lazy(() => import('./pages/query/Query.tsx')) },
  { path: '/ingest', component: lazy(() => import('./pages/ingest/Ingest.tsx')) },
];
