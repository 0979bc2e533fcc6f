import { promisesOfAnalytics } from '../feedback/testing/analytics-contract.js';
import { openStorage } from './open-storage.js';
import { postgresPlace, withPostgres } from './testing/postgres-place.js';
import { sqlitePlace } from './testing/sqlite-place.js';

const OPTIONS = { serverId: 'one', onTrouble: () => undefined };

promisesOfAnalytics('an SQLite file', async () => {
  const { file, remove } = await sqlitePlace();
  const { close, ...place } = await openStorage({ kind: 'sqlite', file }, OPTIONS);
  return { ...place, remove: () => close().then(remove) };
});

withPostgres(() => {
  promisesOfAnalytics('PostgreSQL', async () => {
    const { url, remove } = await postgresPlace();
    const { close, ...place } = await openStorage({ kind: 'postgres', url }, OPTIONS);
    return { ...place, remove: () => close().then(remove) };
  });
});
