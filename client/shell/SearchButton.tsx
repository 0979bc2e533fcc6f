import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { focusSearch, useSearchField } from './search-field.js';

const LONGEST_NAMED = 40;

interface SearchButtonProps {
  /** Put into the search; left out: whatever stands there stays. */
  readonly text?: string;
}

/** Leads to the search on top of the page. */
export function SearchButton({ text = '' }: SearchButtonProps): ReactNode {
  const say = useWords();
  const { write } = useSearchField();
  const named = text.length > LONGEST_NAMED ? `${text.slice(0, LONGEST_NAMED)}…` : text;
  return (
    <Button
      onClick={() => {
        if (text !== '') write(text);
        focusSearch();
      }}
    >
      {named === '' ? say('problem.searchAny') : say('problem.search', { text: named })}
    </Button>
  );
}
