import { ApolloClient, InMemoryCache, type ApolloLink, type TypePolicies } from '@apollo/client';
import possible from '../gql/possible-types.js';

/** What the server sends anew replaces what was there: lists and value objects are never mixed with older ones. */
const TYPE_POLICIES: TypePolicies = {
  Customer: {
    fields: {
      recommendations: { merge: false },
      insights: { merge: false },
      silentInsights: { merge: false },
      tags: { merge: false },
      constraints: { merge: false },
      membership: { merge: false },
    },
  },
  // A tag's name is spoken in many tones, its key in one.
  Membership: { keyFields: false },
};

/** An Apollo client that keeps things by their ids: an answer that holds a thing anew updates every place that shows it. */
export function createClient(link: ApolloLink): ApolloClient {
  return new ApolloClient({
    link,
    cache: new InMemoryCache({ possibleTypes: possible.possibleTypes, typePolicies: TYPE_POLICIES }),
    dataMasking: true,
    clientAwareness: { name: 'finrec-dashboard' },
  });
}
