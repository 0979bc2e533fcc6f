import { MendableError } from '../mendable-error.js';

/** Training cannot go on for a reason the user can mend; the message says which and how. */
export class TrainingError extends MendableError {
  override readonly name = 'TrainingError';
}
