import { memoryAnalytics } from './memory-analytics.js';
import { memoryLog } from './memory-log.js';
import { promisesOfAnalytics } from './testing/analytics-contract.js';

promisesOfAnalytics('memory', () => {
  const log = memoryLog();
  return Promise.resolve({ log, analytics: memoryAnalytics(log), remove: () => log.close() });
});
