import type { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { createClient } from './apollo/create-client.js';
import messages from './locales/en.json' with { type: 'json' };
import { createPageRouter } from './router.js';
import { THEME } from './theme.js';

export interface AppProps {
  readonly link: ApolloLink;
  /** The pages visited; left out: the browser's own. */
  readonly history?: RouterHistory;
  /** Style elements without it are refused by the page's content security policy. */
  readonly nonce: string;
}

/** The dashboard, around whatever carries its operations to a server. */
export function App({ link, history, nonce }: AppProps): ReactNode {
  const [client] = useState(() => createClient(link));
  const [router] = useState(() => createPageRouter(history));
  return (
    <IntlProvider locale="en" messages={messages}>
      <MantineProvider theme={THEME} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </IntlProvider>
  );
}
