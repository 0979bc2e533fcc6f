import {
  ApolloClient,
  InMemoryCache,
  type ApolloLink,
  type FieldPolicy,
  type TypePolicies,
} from '@apollo/client';
import possible from '../gql/possible-types.js';
import { languageLink } from './language-link.js';

/** What the server sends anew replaces what was there: lists and value objects are never mixed with older ones. */
const REPLACED = { merge: false } as const;

/**
 * Texts inside of things without an id are kept by how they speak. Else an answer in one tone would take away the texts of
 * another, and as long as a page shows those, both would be asked for in turn.
 */
function spoken(...args: readonly string[]): FieldPolicy {
  return { ...REPLACED, keyArgs: [...args, '$speech'] };
}

const TYPE_POLICIES: TypePolicies = {
  Cluster: { fields: { profile: spoken() } },
  Customer: {
    fields: {
      constraints: REPLACED,
      facts: spoken('columns'),
      insights: REPLACED,
      membership: REPLACED,
      recommendations: REPLACED,
      silentInsights: spoken(),
      tags: spoken(),
    },
  },
  Insight: { fields: { figure: spoken() } },
  Recommendation: { fields: { checks: spoken('atLeast'), reasons: spoken() } },
  // There is one, whoever asks for which part of it.
  Viewer: { keyFields: [] },
  Withheld: { fields: { checks: spoken() } },
};

/** An Apollo client that keeps things by their ids: an answer that holds a thing anew updates every place that shows it. */
export function createClient(link: ApolloLink): ApolloClient {
  return new ApolloClient({
    link: languageLink.concat(link),
    cache: new InMemoryCache({ possibleTypes: possible.possibleTypes, typePolicies: TYPE_POLICIES }),
    dataMasking: true,
    clientAwareness: { name: 'finrec-dashboard' },
  });
}
