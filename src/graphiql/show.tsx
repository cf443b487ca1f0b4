import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLES_PLUGIN } from './ExamplesPanel.tsx';
import { examples, firstExamples } from './examples.ts';
import { makeReachable } from './reachable.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

/** How GraphiQL is opened. */
export interface Opened {
  /** `?query=…&variables=…` opens that operation, so that an address can carry one. */
  search: string;
  /** Of the page around it; none: the reader's choice in GraphiQL itself. */
  theme?: 'light' | 'dark' | 'system';
}

/** Shows GraphiQL in an element, until what it returns is called. */
export function show(element: HTMLElement, { search, theme }: Opened): () => void {
  const address = new URLSearchParams(search);
  const query = address.get('query');
  const linked = query === null ? [] : [{ query, variables: address.get('variables') ?? '' }];
  const tabs = [...linked, ...firstExamples(examples)];
  const firstVisit = localStorage.getItem('graphiql:tabState') === null;
  // Of the tabs that it is given, GraphiQL puts the query of the first into the editor, but not the variables.
  const opened = firstVisit ? tabs[0] : linked[0];

  const root = createRoot(element);
  root.render(
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={EXAMPLES_PLUGIN}
      defaultTabs={tabs}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      initialQuery={opened?.query}
      initialVariables={opened?.variables}
      {...(theme && { forcedTheme: theme })}
    >
      <GraphiQL.Logo>
        <a href="/">Dictum</a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
  const leave = makeReachable(element);
  return () => {
    leave();
    root.unmount();
  };
}
