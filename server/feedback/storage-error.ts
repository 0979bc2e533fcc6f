/** not-stored: it was asked to be kept. not-read: it is there, but out of reach. newer: a newer finrec wrote it. */
export type StorageProblem = 'not-stored' | 'not-read' | 'newer';

/**
 * The log cannot be reached or written at the moment: a full disk, a database that went away. Nobody who asks did
 * anything wrong, and asking again may work. The message is for the operator's log; the cause is what the disk or the
 * database said.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly problem: StorageProblem,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Runs a piece of work that is to store something: where the log is out of reach, that is what failed. */
export async function storing<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StorageError) || error.problem !== 'not-read') throw error;
    throw new StorageError('not-stored', `Feedback could not be stored. ${error.message}`, error);
  }
}
