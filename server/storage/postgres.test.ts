import { promisesOfFeedbackLog } from '../feedback/testing/feedback-log-contract.js';
import { openFeedbackLog } from './open-feedback-log.js';
import { postgresPlace, withPostgres } from './testing/postgres-place.js';

withPostgres(() => {
  promisesOfFeedbackLog('PostgreSQL', async () => {
    const { url, remove } = await postgresPlace();
    const options = { serverId: 'one', onTrouble: () => undefined };
    return { open: () => openFeedbackLog({ kind: 'postgres', url }, options), remove };
  });
});
