export const MAIN_ID = 'main';

/** Where somebody reads on: behind the skip link, and after a customer was opened. */
export function focusMain(): void {
  document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
}

/** As a notice's ref: where somebody stood on it when it goes, they stand at the beginning of what takes its place. */
export function focusMainAfter(notice: HTMLElement | null): () => void {
  return () => {
    if (notice?.contains(document.activeElement) === true) focusMain();
  };
}
