import autoAnimate from '@formkit/auto-animate';

/** As a list's ref: its items glide to their new places, unless the reader prefers less motion. */
export function moving(list: HTMLElement | null): (() => void) | undefined {
  // Where nothing can be animated, items that leave would wait for ever for the end of their animation.
  if (list === null || !('animate' in list)) return undefined;
  const { destroy } = autoAnimate(list, { duration: 200 });
  return destroy;
}
