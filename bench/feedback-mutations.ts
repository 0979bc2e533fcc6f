import { readFile } from 'node:fs/promises';
import { type DocumentNode, Kind, print, visit } from 'graphql';
import { MendableError } from '../server/mendable-error.js';

const GENERATED = 'client/gql/graphql.ts';

/** What was understood, what changed, and that it was kept. */
export const SHORT_MUTATION = `mutation SubmitFeedback($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) {
    __typename
    ... on SubmitFeedbackSuccess {
      replayed
      feedback { id understood { id add label } verdicts { verdict product { id name } } }
      changes { kind fromRank toRank product { id name } }
      customer { id version }
    }
    ... on UserError { message }
  }
}`;

/** The dashboard's mutation as its Apollo client sends it: with all fragments, types named, and no word about masking. */
export async function dashboardMutation(): Promise<string> {
  const text = await readFile(GENERATED, 'utf8');
  const json = /^export const SubmitFeedbackDocument = (\{.*\}) as /m.exec(text)?.[1];
  if (json === undefined)
    throw new MendableError(`${GENERATED} holds no SubmitFeedbackDocument. Run npm run generate.`);
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const sent = visit(JSON.parse(json) as DocumentNode, {
    Directive: ({ name }) => (name.value === 'unmask' ? null : undefined),
    SelectionSet: (node, _key, parent) =>
      parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...node, selections: [...node.selections, typename] },
  });
  return print(sent);
}
