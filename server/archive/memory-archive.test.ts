import { memoryArchive } from './memory-archive.js';
import { promisesOfArchive } from './testing/archive-contract.js';

promisesOfArchive('memory', () =>
  Promise.resolve({ archive: memoryArchive(), remove: () => Promise.resolve() }),
);
