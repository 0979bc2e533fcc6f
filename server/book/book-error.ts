import { MendableError } from '../mendable-error.js';

/** The data folder cannot be read at all. The message names the file, what was expected and what to do. */
export class BookError extends MendableError {
  override readonly name = 'BookError';
}
