import { ApolloLink } from '@apollo/client';
import type { Speech } from '../gql/graphql.js';

/**
 * Says with every question in which language it is asked. Texts are told by their argument; numbers, whose fields are
 * many, go by the request.
 */
export const languageLink = new ApolloLink((operation, forward) => {
  const { speech } = operation.variables as { readonly speech?: Speech };
  if (typeof speech?.locale === 'string') {
    operation.setContext(({ headers }) => ({
      headers: { ...(headers as object | undefined), 'accept-language': speech.locale },
    }));
  }
  return forward(operation);
});
