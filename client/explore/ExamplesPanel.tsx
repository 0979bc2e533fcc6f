import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { MouseEvent, ReactNode } from 'react';
import { searchNaming } from './address.js';
import { exampleIn, type Example, isUntouched } from './example.js';
import { EXAMPLES } from './example-files.js';
import classes from './ExamplesPanel.module.css';

/** Opens an example where nobody's work is lost: in a new tab, unless the open one is untouched. */
function useOpen(): (example: Example) => void {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }));
  return ({ query, variables, operationName }) => {
    if (queryEditor === undefined || variableEditor === undefined) return;
    const draft = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
    if (!isUntouched(EXAMPLES, draft)) actions.addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    responseEditor?.setValue('');
    actions.updateActiveTabValues({ query, variables, response: null });
    // GraphiQL reads the name from the text a moment later: too late for who runs it at once.
    actions.setOperationName(operationName);
    queryEditor.focus();
  };
}

export function ExamplesPanel(): ReactNode {
  const open = useOpen();
  const shown = useGraphiQL(({ tabs, activeTabIndex }) => {
    const tab = tabs[activeTabIndex];
    return tab === undefined ? undefined : exampleIn(EXAMPLES, tab);
  });
  const choose = (event: MouseEvent, example: Example): void => {
    // With a key held, the link does what links do: it opens elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(example);
  };
  return (
    <section aria-label="Examples">
      <h2 className={classes.title}>Examples</h2>
      <ol className={classes.list}>
        {EXAMPLES.map((example) => (
          <li key={example.name}>
            <a
              className={classes.example}
              href={searchNaming(example)}
              aria-current={example === shown ? 'true' : undefined}
              onClick={(event) => {
                choose(event, example);
              }}
            >
              <span className={classes.name}>{example.title}</span>
              {example.writes ? <span className={classes.writes}>writes</span> : null}
              <span className={classes.about}>{example.about}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
