import { promisesOfFeedbackLog } from '../feedback/testing/feedback-log-contract.js';
import { sqlFeedbackLog } from './sql-feedback-log.js';
import { openSqlite } from './sqlite-backend.js';
import { sqlitePlace } from './testing/sqlite-place.js';

promisesOfFeedbackLog('an SQLite file', async () => {
  const { file, remove } = await sqlitePlace();
  return { open: async () => sqlFeedbackLog(await openSqlite(file)), remove };
});
