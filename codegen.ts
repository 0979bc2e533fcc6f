import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the client's operations, from the schema that the server prints. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['client/**/*.{ts,tsx}', '!client/gql/**'],
  importExtension: '.js',
  generates: {
    'client/gql/': {
      preset: 'client',
      // Apollo masks fragments itself, at run time too.
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        // A server newer than this client may send values that it does not know: the types say so.
        futureProofEnums: true,
        enumType: 'string-literal',
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          Currency: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          ID: 'string',
          Locale: 'string',
          Ratio: 'number',
          UUID: 'string',
        },
      },
    },
    'client/gql/possible-types.ts': {
      plugins: ['fragment-matcher'],
      config: { useExplicitTyping: true },
    },
  },
  hooks: { afterAllFileWrite: ['prettier --write --log-level silent'] },
};

export default config;
