/**
 * Something that whoever started the program can mend: a wrong flag, a broken file, a port in use. The message says what
 * is wrong and what to do, so commands show it alone, without a stack.
 */
export class MendableError extends Error {
  override readonly name: string = 'MendableError';
}
