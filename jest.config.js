const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testTimeout: 30_000,
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'server',
      testEnvironment: 'node',
      roots: ['<rootDir>/server', '<rootDir>/bench'],
      moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
      transform: { '^.+\\.ts$': ['@swc/jest'] },
    },
    {
      ...common,
      displayName: 'client',
      testEnvironment: 'jsdom',
      roots: ['<rootDir>/client'],
      setupFiles: ['<rootDir>/client/testing/browser-gaps.ts'],
      setupFilesAfterEnv: ['<rootDir>/client/testing/patience.ts'],
      moduleNameMapper: {
        '\\.module\\.css$': '<rootDir>/client/testing/class-names.ts',
        '\\.css$': '<rootDir>/client/testing/no-styles.ts',
        '^(\\.{1,2}/.*)\\.js$': '$1',
      },
      transform: {
        '^.+\\.tsx?$': [
          '@swc/jest',
          {
            jsc: {
              parser: { syntax: 'typescript', tsx: true, decorators: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        ],
      },
    },
  ],
};
