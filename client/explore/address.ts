import type { Example } from './example.js';

const PARAMETER = 'example';

/** @param search - of the page's address, with its "?" */
export function exampleNamedBy(search: string, examples: readonly Example[]): Example | undefined {
  const name = new URLSearchParams(search).get(PARAMETER);
  return examples.find((example) => example.name === name);
}

/** The search of an address that opens the example; empty where there is none to open. */
export function searchNaming(example: Example | undefined): string {
  return example === undefined ? '' : `?${new URLSearchParams({ [PARAMETER]: example.name }).toString()}`;
}
