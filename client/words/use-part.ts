import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useSpeech } from './speech.js';

/** The generated document holds the component's own fragment first, then those that it spreads. */
function nameOf({ definitions: [own] }: TypedDocumentNode<unknown, unknown>): string {
  if (own === undefined || !('typeCondition' in own))
    throw new Error('A part of a page is read by a fragment.');
  return own.name.value;
}

/** A component's own part of the page's answer, in the page's tone and language; it follows the cache. */
export function usePart<TData>(
  fragment: TypedDocumentNode<TData, unknown>,
  from: FragmentType<TypedDocumentNode<TData, unknown>>,
): TData {
  const speech = useSpeech();
  const { data } = useSuspenseFragment({
    fragment,
    fragmentName: nameOf(fragment),
    from,
    variables: { speech },
  });
  return data as TData;
}
