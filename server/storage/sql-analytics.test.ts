import { promisesOfAnalytics } from '../feedback/testing/analytics-contract.js';
import { openStorage } from './open-storage.js';
import { postgresPlace, withPostgres } from './testing/postgres-place.js';
import { sqlitePlace } from './testing/sqlite-place.js';

const OPTIONS = { serverId: 'one', onTrouble: () => undefined };

promisesOfAnalytics('an SQLite file', async () => {
  const { file, remove } = await sqlitePlace();
  const storage = await openStorage({ kind: 'sqlite', file }, OPTIONS);
  return { ...storage, remove: () => storage.close().then(remove) };
});

withPostgres(() => {
  promisesOfAnalytics('PostgreSQL', async () => {
    const { url, remove } = await postgresPlace();
    const storage = await openStorage({ kind: 'postgres', url }, OPTIONS);
    return { ...storage, remove: () => storage.close().then(remove) };
  });
});
