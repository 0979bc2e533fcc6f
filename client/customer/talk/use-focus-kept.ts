import { type FocusEvent, useLayoutEffect, useRef } from 'react';

interface FocusKept {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/**
 * Where the element with the focus leaves the page, puts the focus somewhere sensible instead of losing it. Hand what it
 * returns to an element that stays.
 * @param next where to, given the place that the lost element had among the pieces of the element that stays; -1: it was none
 */
export function useFocusKept(next: (place: number, home: HTMLElement) => HTMLElement | null): FocusKept {
  const focused = useRef<{
    readonly element: Element;
    readonly place: number;
    readonly home: HTMLElement;
  } | null>(null);

  useLayoutEffect(() => {
    if (focused.current === null || focused.current.element.isConnected) return;
    const { place, home } = focused.current;
    focused.current = null;
    next(place, home)?.focus();
  });
  return {
    onFocus: ({ target, currentTarget }) => {
      const place = [...piecesIn(currentTarget)].findIndex((piece) => piece === target);
      focused.current = { element: target, place, home: currentTarget };
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

/** The pieces of an element that can be taken back, in order. */
export function piecesIn(home: HTMLElement): NodeListOf<HTMLElement> {
  return home.querySelectorAll('[data-piece]');
}
