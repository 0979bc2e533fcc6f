import { memoryAnalytics } from './memory-analytics.js';
import { memoryLog } from './memory-log.js';
import { promisesOfFeedbackLog } from './testing/feedback-log-contract.js';
import { promisesOfShown } from './testing/shown-contract.js';

const remove = (): Promise<void> => Promise.resolve();

promisesOfFeedbackLog('memory', () => Promise.resolve({ open: () => Promise.resolve(memoryLog()), remove }));

promisesOfShown('memory', () => {
  const log = memoryLog();
  return Promise.resolve({ log, analytics: memoryAnalytics(log), remove });
});
