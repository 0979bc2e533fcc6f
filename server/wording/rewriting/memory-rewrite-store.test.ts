import { MOST_KEPT_IN_TESTS, promisesOfRewriteStore } from '../testing/rewrite-store-contract.js';
import { memoryRewriteStore } from './memory-rewrite-store.js';

promisesOfRewriteStore('memory', () =>
  Promise.resolve({ store: memoryRewriteStore(MOST_KEPT_IN_TESTS), remove: () => Promise.resolve() }),
);
