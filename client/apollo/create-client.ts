import {
  ApolloClient,
  InMemoryCache,
  type ApolloLink,
  type TypePolicies,
  type TypePolicy,
} from '@apollo/client';
import possible from '../gql/possible-types.js';

type FieldPolicies = NonNullable<TypePolicy['fields']>;

function replaced(...fields: readonly string[]): { readonly fields: FieldPolicies } {
  return { fields: Object.fromEntries(fields.map((field) => [field, { merge: false }])) };
}

/** What the server sends anew replaces what was there: lists and value objects are never mixed with older ones. */
const TYPE_POLICIES: TypePolicies = {
  Customer: replaced('recommendations', 'insights', 'silentInsights', 'tags', 'constraints', 'membership'),
  Recommendation: replaced('reasons', 'checks'),
  Withheld: replaced('checks'),
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
