import { promisesOfArchive } from '../archive/testing/archive-contract.js';
import { promisesOfFeedbackLog } from '../feedback/testing/feedback-log-contract.js';
import { promisesOfShown } from '../feedback/testing/shown-contract.js';
import { openStorage, type Storage } from './open-storage.js';
import { postgresPlace, withPostgres } from './testing/postgres-place.js';

function open(url: string): Promise<Storage> {
  return openStorage({ kind: 'postgres', url }, { serverId: 'one', onTrouble: () => undefined });
}

withPostgres(() => {
  promisesOfFeedbackLog('PostgreSQL', async () => {
    const { url, remove } = await postgresPlace();
    return { open: async () => (await open(url)).log, remove };
  });

  promisesOfShown('PostgreSQL', async () => {
    const { url, remove } = await postgresPlace();
    const storage = await open(url);
    return { ...storage, remove: () => storage.close().then(remove) };
  });

  promisesOfArchive('PostgreSQL', async () => {
    const { url, remove } = await postgresPlace();
    const storage = await open(url);
    return { ...storage, remove: () => storage.close().then(remove) };
  });
});
