import { type ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from '@jest/globals';
import { createClient } from '../apollo/create-client.js';
import { graphql } from '../gql/index.js';
import { Sentence } from '../words/Sentence.js';
import { fetchRewrites } from './rewrites.js';

const TEXT = graphql(`
  fragment ShownSentence on Text {
    id
    body
    rewritten
    source
  }
`);

/** A client that shows two sentences, one of them rewritten already; and what it asks the network for. */
function clientWithTexts(): { readonly client: ApolloClient; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const link = new ApolloLink(({ variables }) => {
    asked.push(variables['ids']);
    const node = { __typename: 'Text', id: 'a', rewritten: 'Better.', source: 'LLM' };
    return new Observable((observer) => {
      observer.next({ data: { nodes: [node] } });
      observer.complete();
    });
  });
  const client = createClient(link);
  for (const [id, rewritten] of [
    ['a', null],
    ['b', 'Good.'],
  ] as const) {
    client.cache.writeFragment({
      fragment: TEXT,
      data: {
        __typename: 'Text',
        id,
        body: 'Plain.',
        rewritten,
        source: rewritten === null ? 'TEMPLATE' : 'CACHE',
      },
    });
  }
  return { client, asked };
}

describe('When texts become ready', () => {
  test('only those are fetched that are shown in the bank’s words, and every place that shows them follows', async () => {
    const { client, asked } = clientWithTexts();
    await fetchRewrites(client, ['b', 'of another page']);
    expect(asked).toEqual([]);
    await fetchRewrites(client, ['a', 'b', 'of another page']);
    expect(asked).toEqual([['a']]);
    expect(client.cache.readFragment({ id: 'Text:a', fragment: TEXT })).toMatchObject({
      body: 'Plain.',
      rewritten: 'Better.',
      source: 'LLM',
    });
    await fetchRewrites(client, ['a']);
    expect(asked).toHaveLength(1);
  });

  test('a sentence fades in what comes late, and stands still with what was there', () => {
    const { rerender } = render(<Sentence text={{ body: 'Plain.', rewritten: null }} />);
    expect(screen.getByText('Plain.').className).toBe('');
    rerender(<Sentence text={{ body: 'Plain.', rewritten: 'Better.' }} />);
    expect(screen.getByText('Better.').className).toContain('late');
  });
});
