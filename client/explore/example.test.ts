import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exampleNamedBy, searchNaming } from './address.js';
import { exampleIn, examplesOf, isUntouched } from './example.js';

const FIND = `# Finds customers by name,
# ten at a time.
# Variables: find-customer.variables.json; text may be empty.
query FindCustomerByName($text: String) {
  # Not about the example.
  customers(filter: { text: $text }) { totalCount }
}
`;
const UNDO = '# Takes it back.\nmutation UndoFeedback {\n  undo\n}\n';
const MODEL = 'query ModelCard {\n  release {\n    k\n  }\n}\n';

const EXAMPLES = examplesOf(
  {
    '../../examples/undo-feedback.graphql': UNDO,
    '../../examples/find-customer.graphql': FIND,
    '../../examples/model-card.graphql': MODEL,
  },
  { '../../examples/find-customer.variables.json': '{ "text": "a" }\n' },
);
const [find, model, undo] = EXAMPLES;

function projectFiles(ending: string): Readonly<Record<string, string>> {
  const folder = join(import.meta.dirname, '../../examples');
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('examples', () => {
  it('are titled by the name of their operation, in words', () => {
    expect(EXAMPLES.map(({ title }) => title)).toEqual([
      'Find customer by name',
      'Model card',
      'Undo feedback',
    ]);
  });

  it('are explained by the comment at the top, without what is about the file of variables', () => {
    expect([find?.about, model?.about, undo?.about]).toEqual([
      'Finds customers by name, ten at a time.',
      '',
      'Takes it back.',
    ]);
  });

  it('come with those that only read before those that write', () => {
    expect(EXAMPLES.map(({ name, writes }) => [name, writes])).toEqual([
      ['find-customer', false],
      ['model-card', false],
      ['undo-feedback', true],
    ]);
  });

  it('bring their own variables, a value a line, or none', () => {
    expect([find?.variables, model?.variables]).toEqual(['{\n  "text": "a"\n}', '']);
  });

  it('name the file whose operation has no name, and what to do', () => {
    expect(() => examplesOf({ 'nameless.graphql': '{ release { k } }' }, {})).toThrow(
      /^nameless\.graphql: .*Name it/,
    );
  });

  it('of the project all have a title and say what they are good for', () => {
    const examples = examplesOf(projectFiles('.graphql'), projectFiles('.variables.json'));

    expect(examples.length).toBeGreaterThan(5);
    expect(examples.filter(({ title, about }) => !/^[A-Z]/.test(title) || !about.endsWith('.'))).toEqual([]);
    expect(
      examples.filter(({ query, variables }) => /\(\$\w+: \w+!/.test(query) && variables === ''),
    ).toEqual([]);
  });
});

describe('a draft', () => {
  it('is the example it was opened with until somebody writes in its text or its variables', () => {
    const drafts = [
      { query: FIND, variables: '{\n  "text": "a"\n}' },
      { query: MODEL, variables: null },
      { query: `${MODEL} `, variables: null },
      { query: FIND, variables: '{\n  "text": "b"\n}' },
    ];

    expect(drafts.map((draft) => exampleIn(EXAMPLES, draft)?.name)).toEqual([
      'find-customer',
      'model-card',
      undefined,
      undefined,
    ]);
  });

  it('makes way for an example only where nothing was written', () => {
    const texts = [null, '', ' \n', MODEL, 'query Mine { release { k } }'];

    expect(texts.map((query) => isUntouched(EXAMPLES, { query, variables: null }))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the address', () => {
  it('names an example, and is the one that opens it', () => {
    expect(searchNaming(find)).toBe('?example=find-customer');
    expect(exampleNamedBy(searchNaming(find), EXAMPLES)).toBe(find);
  });

  it('opens nothing where it names no example, or one that there is not', () => {
    expect(searchNaming(undefined)).toBe('');
    expect(
      ['', '?', '?example=', '?example=no-such', '?other=find-customer'].map((search) =>
        exampleNamedBy(search, EXAMPLES),
      ),
    ).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});
