import { MendableError } from '../mendable-error.js';

/** The evaluation cannot be run as asked; the message says what to change. */
export class EvaluationError extends MendableError {
  override readonly name = 'EvaluationError';
}
