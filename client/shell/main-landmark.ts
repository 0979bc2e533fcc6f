export const MAIN_ID = 'main';

/** Where somebody reads on: behind the skip link, and after a customer was opened. */
export function focusMain(): void {
  document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
}
