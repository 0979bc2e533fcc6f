import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/** Where the focus was that got lost: on an item (see itemsIn) of the element that stays, or elsewhere in it. */
export interface LostPlace {
  readonly home: HTMLElement;
  /** What the item's data-item says; undefined: it was none. */
  readonly item: string | undefined;
  /** The item's place among the others; -1: it was none. */
  readonly index: number;
}

interface KeptFocus {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/** The parts of an element that come and go, in order. */
function itemsIn(home: HTMLElement): readonly HTMLElement[] {
  return [...home.querySelectorAll<HTMLElement>('[data-item]')];
}

/** The item that took the place of a lost one, or the last one; undefined where there is none. */
export function itemInPlaceOf({ home, index }: LostPlace): HTMLElement | undefined {
  const items = itemsIn(home);
  return items[Math.min(index, items.length - 1)];
}

/**
 * Where the element with the focus leaves the page, puts the focus somewhere near instead of losing it. Hand what it
 * returns to an element that stays.
 * @param next where to
 */
export function useKeptFocus(next: (lost: LostPlace) => HTMLElement | null | undefined): KeptFocus {
  const focused = useRef<(LostPlace & { readonly element: Element }) | null>(null);

  useLayoutEffect(() => {
    if (focused.current === null || focused.current.element.isConnected) return;
    const lost = focused.current;
    focused.current = null;
    next(lost)?.focus();
  });
  return {
    onFocus: ({ target, currentTarget: home }) => {
      const item = target.closest<HTMLElement>('[data-item]');
      const index = item === null ? -1 : itemsIn(home).indexOf(item);
      focused.current = { element: target, home, item: item?.dataset['item'], index };
    },
    // React tells of a focus that a reader moves, not of one that is lost with its element.
    onBlur: () => {
      focused.current = null;
    },
  };
}
