import type { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { type RouterHistory, RouterProvider, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { createClient } from './apollo/create-client.js';
import { pageStateOf } from './page-state.js';
import { createPageRouter } from './router.js';
import { THEME } from './theme.js';
import { LanguageProvider } from './words/LanguageProvider.js';
import type { Language } from './words/languages.js';

export interface AppProps {
  readonly link: ApolloLink;
  /** The pages visited; left out: the browser's own. */
  readonly history?: RouterHistory;
  /** Of addresses that name none. Its words are loaded before. */
  readonly language: Language;
  /** Style elements without it are refused by the page's content security policy. */
  readonly nonce: string;
}

/** The dashboard, around whatever carries its operations to a server. */
export function App({ link, history, language, nonce }: AppProps): ReactNode {
  const [client] = useState(() => createClient(link));
  const [router] = useState(() => createPageRouter(history));
  const { lang = language } = useRouterState({
    router,
    select: ({ location }) => pageStateOf(location.search),
  });
  return (
    <LanguageProvider language={lang} first={language}>
      <MantineProvider theme={THEME} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
