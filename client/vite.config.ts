import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './build/compiled-messages.js';
import { compressedCopies } from './build/compressed-copies.js';
import { preloadedMessages } from './build/preloaded-messages.js';
import { singleDocuments } from './build/single-documents.js';

const API = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [singleDocuments(), react(), compiledMessages(), preloadedMessages(), compressedCopies()],
  // The server puts a fresh nonce in its place in every page that it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    // Messages are compiled when the client is built, so the browser needs no parser for them.
    alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // The first browsers with light-dark(): for older ones it is rewritten into something that Mantine's scheme does not reach.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      input: ['client/index.html', 'client/explore.html'],
      // GraphiQL comes compiled by React's compiler; what is left of its directives has no meaning any more.
      checks: { moduleLevelDirective: false },
    },
  },
  // Its workers are imported by a query of Vite's, which the bundler of packages for development does not know.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: { proxy: { '/graphql': { target: API, ws: true }, '/schema.graphql': API } },
});
