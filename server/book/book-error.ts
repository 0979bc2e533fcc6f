/** The data folder cannot be read at all. The message names the file, what was expected and what to do. */
export class BookError extends Error {
  override readonly name = 'BookError';
}
