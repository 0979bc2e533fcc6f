import { promisesOfArchive } from '../archive/testing/archive-contract.js';
import { promisesOfFeedbackLog } from '../feedback/testing/feedback-log-contract.js';
import { promisesOfShown } from '../feedback/testing/shown-contract.js';
import { openStorage, type Storage } from './open-storage.js';
import { sqlitePlace } from './testing/sqlite-place.js';

function open(file: string): Promise<Storage> {
  return openStorage({ kind: 'sqlite', file }, { serverId: 'one', onTrouble: () => undefined });
}

promisesOfFeedbackLog('an SQLite file', async () => {
  const { file, remove } = await sqlitePlace();
  return { open: async () => (await open(file)).log, remove };
});

promisesOfShown('an SQLite file', async () => {
  const { file, remove } = await sqlitePlace();
  const storage = await open(file);
  return { ...storage, remove: () => storage.close().then(remove) };
});

promisesOfArchive('an SQLite file', async () => {
  const { file, remove } = await sqlitePlace();
  const storage = await open(file);
  return { ...storage, remove: () => storage.close().then(remove) };
});
