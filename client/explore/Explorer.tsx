import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { type ReactNode, useMemo, useState } from 'react';
import { exampleNamedBy, searchNaming } from './address.js';
import { exampleIn } from './example.js';
import { EXAMPLES } from './example-files.js';
import { EXAMPLES_PLUGIN } from './examples-plugin.js';
import { createFetcher } from './fetcher.js';
import { chosenTheme } from './theme.js';
import { TokenForm } from './TokenForm.js';
import classes from './Explorer.module.css';

interface ExplorerProps {
  readonly schema: GraphQLSchema;
}

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
/** Where GraphiQL keeps the tabs of earlier visits. */
const KEPT_TABS = 'graphiql:tabState';
const FIRST_EXAMPLE = 'customer-page';

/** What to open instead of the tabs of earlier visits; nothing where they are to come back as they were. */
function initialDraft(): Pick<GraphiQLProps, 'initialQuery' | 'initialVariables'> {
  const isFirstVisit = localStorage.getItem(KEPT_TABS) === null;
  const example =
    exampleNamedBy(location.search, EXAMPLES) ??
    (isFirstVisit ? EXAMPLES.find(({ name }) => name === FIRST_EXAMPLE) : undefined);
  return example === undefined ? {} : { initialQuery: example.query, initialVariables: example.variables };
}

/** The address names the example in the open tab for as long as nobody has written in it, so it can be handed on. */
const nameInAddress: NonNullable<GraphiQLProps['onTabChange']> = ({ tabs, activeTabIndex }) => {
  const tab = tabs[activeTabIndex];
  const example = tab === undefined ? undefined : exampleIn(EXAMPLES, tab);
  history.replaceState(null, '', `${location.pathname}${searchNaming(example)}`);
};

export function Explorer({ schema }: ExplorerProps): ReactNode {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [draft] = useState(initialDraft);
  const fetcher = useMemo(() => createFetcher(setRefusal), []);
  return (
    <main className={classes.page}>
      {refusal === null ? null : (
        <TokenForm
          message={refusal}
          onGiven={() => {
            setRefusal(null);
          }}
        />
      )}
      <div className={classes.tool}>
        <GraphiQL
          {...draft}
          schema={schema}
          fetcher={fetcher}
          plugins={PLUGINS}
          visiblePlugin={EXAMPLES_PLUGIN.title}
          forcedTheme={chosenTheme()}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
          onTabChange={nameInAddress}
        >
          <GraphiQL.Logo>
            <h1 className={classes.title}>
              <a href="/">finrec</a> explorer
            </h1>
          </GraphiQL.Logo>
        </GraphiQL>
      </div>
    </main>
  );
}
