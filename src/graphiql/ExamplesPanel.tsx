import { useEffect, useState } from 'react';
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { examples, type Example } from './examples.ts';

function ExamplesPanel() {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [chosen, choose] = useState<Example>();

  // The editors come after the page: an example that is chosen before them is opened when they are there.
  useEffect(() => {
    if (!chosen || !queryEditor || !variableEditor) return;
    actions.addTab();
    // The editors hold the text of the active tab; GraphiQL does not read it back from the tab's values.
    queryEditor.setValue(chosen.query);
    variableEditor.setValue(chosen.variables);
    actions.updateActiveTabValues({ query: chosen.query, variables: chosen.variables });
    // Otherwise whoever executes at once asks for the operation of the tab before, which this one does not have.
    actions.setOperationName(chosen.name);
    choose(undefined);
  }, [chosen, queryEditor, variableEditor, actions]);

  return (
    <section aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => choose(example)}>
              <strong>{example.title}</strong>
              {example.question && <span>{example.question}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ExamplesIcon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M5 4h14v16H5zM8.5 9h7M8.5 12.5h7M8.5 16h4" />
  </svg>
);

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };
