import { examplesOf } from './example.js';

/** Read by the bundler, which alone knows `import.meta.glob`: what needs no bundler stands in example.ts. */
export const EXAMPLES = examplesOf(
  import.meta.glob<string>('../../examples/*.graphql', { query: '?raw', import: 'default', eager: true }),
  import.meta.glob<string>('../../examples/*.variables.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
