import type { FeedbackLog } from '../feedback/feedback-log.js';
import type { FeedbackPlace } from './feedback-place.js';
import { openStorage } from './open-storage.js';
import type { PostgresOptions } from './postgres-backend.js';

export { describePlace, type FeedbackPlace } from './feedback-place.js';

/** @throws {MendableError} where the place cannot be used, with what to do */
export async function openFeedbackLog(
  place: FeedbackPlace,
  options: Omit<PostgresOptions, 'url'>,
): Promise<FeedbackLog> {
  return (await openStorage(place, options)).log;
}
