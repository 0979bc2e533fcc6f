import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionNode, DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

const GENERATED = join(import.meta.dirname, '..', 'gql', 'graphql.ts');
const DOCUMENT = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as DocumentNode</gm;
const CALL = /graphql\(\s*`([^`]+)`,?\s*\)/g;
const OWN_NAME = /^\s*(?:query|mutation|subscription|fragment)\s+(\w+)/;
const PREFIX = '\0operation:';

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? definition.name.value : '';
}

/** The generated documents, by the name of their first definition. */
function generated(): ReadonlyMap<string, DocumentNode> {
  const documents = [...readFileSync(GENERATED, 'utf8').matchAll(DOCUMENT)].map(
    ([, , json = '{}']) => JSON.parse(json) as DocumentNode,
  );
  return new Map(documents.map((document) => [document.definitions.map(nameOf)[0] ?? '', document] as const));
}

/** A module of one document: its own definition, and those of the fragments that it needs from their own modules. */
function moduleOf(name: string, documents: ReadonlyMap<string, DocumentNode>): string {
  const [own, ...fragments] = documents.get(name)?.definitions ?? [];
  const parts = fragments.map(nameOf);
  return [
    ...parts.map((part, index) => `import { own as part${index} } from '${PREFIX}${part}';`),
    `export const own = ${JSON.stringify(own)};`,
    `export const document = { kind: 'Document', definitions: [own${parts.map((_, index) => `, part${index}`).join('')}] };`,
  ].join('\n');
}

/**
 * Gives every call of `graphql()` its own document alone. The generated map holds all documents of the client, so with
 * it every page would load those of every other; and each fragment would be written out once for every document it is in.
 */
export function singleDocuments(): Plugin {
  let documents = generated();
  return {
    name: 'single-documents',
    enforce: 'pre',
    watchChange(id) {
      if (id === GENERATED) documents = generated();
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? { id, moduleSideEffects: false } : null),
    load: (id) => (id.startsWith(PREFIX) ? moduleOf(id.slice(PREFIX.length), documents) : null),
    transform: {
      filter: { id: /\/client\/(?!(.*\/)?(gql|build)\/).*\.tsx?$/, code: /graphql\(\s*`/ },
      handler(code, id) {
        this.addWatchFile(GENERATED);
        const imports: string[] = [];
        const replaced = code.replaceAll(CALL, (_call, text: string) => {
          const name = OWN_NAME.exec(text)?.[1] ?? '';
          if (!documents.has(name)) {
            throw new Error(`${id}: "${name}" has no generated document. Run npm run generate.`);
          }
          const local = `document${imports.length}`;
          imports.push(`import { document as ${local} } from '${PREFIX}${name}';`);
          return local;
        });
        return `${imports.join('')}${replaced}`;
      },
    },
  };
}
