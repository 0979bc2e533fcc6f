import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const decoratedFields = ['server/api/**/*.type.ts', 'server/api/**/*.input.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'var/', 'coverage/', 'node_modules/', 'client/gql/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers are the ordinary content of our messages; everything else in a template literal stays checked.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Decorated resolver classes hold their collaborators only in the constructor.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only server/config.ts reads the environment.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
      ],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['client/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // What these tools load is the default export of a file.
    files: ['codegen.ts', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['bench/client-probe.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'performance',
          'requestAnimationFrame',
          'setTimeout',
          'MutationObserver',
          'PerformanceObserver',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['client/build/*.js'], languageOptions: { globals: { URL: 'readonly' } } },
  { files: ['server/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // Fields of GraphQL types are filled by type-graphql or by Object.assign, so they are asserted here and only here.
    files: decoratedFields,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['vendor/**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable' } },
  },
);
