/** Training cannot go on for a reason the user can mend; the message says which and how. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
}
