/**
 * What the system, the database or the driver calls this failure: ENOENT, SQLITE_BUSY, 23505. Empty where it says none.
 * By shape, because an error may come from another realm and be no `Error` of this one.
 */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
