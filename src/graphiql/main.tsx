import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLES_PLUGIN } from './ExamplesPanel.tsx';
import { examples, firstExamples } from './examples.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

// `/graphiql?query=…&variables=…` opens that operation, so that an address can carry one.
const address = new URLSearchParams(window.location.search);
const linked = address.get('query');

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    visiblePlugin={EXAMPLES_PLUGIN}
    defaultTabs={firstExamples(examples)}
    defaultEditorToolsVisibility="variables"
    isHeadersEditorEnabled={false}
    {...(linked === null ? {} : { initialQuery: linked, initialVariables: address.get('variables') ?? '' })}
  >
    <GraphiQL.Logo>Dictum</GraphiQL.Logo>
  </GraphiQL>,
);
