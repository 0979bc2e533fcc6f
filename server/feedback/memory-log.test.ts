import { memoryLog } from './memory-log.js';
import { promisesOfFeedbackLog } from './testing/feedback-log-contract.js';

promisesOfFeedbackLog('memory', () =>
  Promise.resolve({ open: () => Promise.resolve(memoryLog()), remove: () => Promise.resolve() }),
);
