import { useApolloClient } from '@apollo/client/react';
import { useSpeech } from '../words/speech.js';
import { CUSTOMER_SEARCH } from './use-suggestions.js';

interface Deeds {
  readonly open: (customerId: string) => void;
  /** Stands on the first of several. */
  readonly enterList: () => void;
}

/** Ids have digits and no spaces. What has not may be one all the same, but is more likely a name. */
export function isIdLike(text: string): boolean {
  return /\d/.test(text) && !/\s/.test(text);
}

/**
 * What Enter does with a text that no row was chosen for: an id is opened at once; a name opens the one customer that it
 * finds, or leads into the list. Where the search fails, the text is taken for an id.
 */
export function useEnter({ open, enterList }: Deeds): (field: HTMLInputElement) => void {
  const client = useApolloClient();
  const speech = useSpeech();
  const search = async (text: string, isStillMeant: () => boolean): Promise<void> => {
    const { data } = await client.query({
      query: CUSTOMER_SEARCH,
      variables: { text, speech },
      fetchPolicy: 'no-cache',
      errorPolicy: 'all',
    });
    if (!isStillMeant()) return;
    const found = data?.customers.edges.map(({ node }) => node.customerId) ?? [text];
    const [first] = found;
    if (found.includes(text)) open(text);
    else if (found.length > 1) enterList();
    else if (first !== undefined) open(first);
  };
  return (field) => {
    const text = field.value.trim();
    if (text === '') return;
    if (isIdLike(text)) open(text);
    else void search(text, () => field.value.trim() === text && document.activeElement === field);
  };
}
