import { createContext, use } from 'react';

const FIELD_ID = 'customer-search';

/** What is typed into the search, so that any part of a page can begin one. */
export interface SearchField {
  readonly text: string;
  readonly write: (text: string) => void;
}

export const SearchFieldContext = createContext<SearchField | null>(null);

export function useSearchField(): SearchField {
  const field = use(SearchFieldContext);
  if (field === null) throw new Error('There is no search here: put the part inside the Shell.');
  return field;
}

export function focusSearch(): void {
  const field = document.getElementById(FIELD_ID);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

export { FIELD_ID as SEARCH_FIELD_ID };
