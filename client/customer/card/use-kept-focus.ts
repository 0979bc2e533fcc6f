import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

interface KeptFocus {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

interface Place {
  readonly productId: string | undefined;
  readonly index: number;
}

function elementsOf(root: ParentNode, selector: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** Where to go on when the row of a product left the section: to its card, else to the row in its place. */
function nextFrom(section: HTMLElement, { productId, index }: Place): HTMLElement | undefined {
  const card = elementsOf(document, '[data-card]').find(({ dataset }) => dataset['card'] === productId);
  const rows = elementsOf(section, '[data-row]');
  return card ?? rows[Math.min(index, rows.length - 1)] ?? elementsOf(section, 'h2')[0];
}

/** For a section whose rows come and go: when the row with the focus goes, the focus stays near instead of getting lost. */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLElement>(null);
  const place = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const { current: section } = ref;
    if (section === null || place.current === null || document.activeElement !== document.body) return;
    nextFrom(section, place.current)?.focus();
  });

  return {
    ref,
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>('[data-row]');
      const index =
        ref.current === null || row === null ? -1 : elementsOf(ref.current, '[data-row]').indexOf(row);
      place.current = row === null || index < 0 ? null : { productId: row.dataset['row'], index };
    },
    // React tells of a focus that a reader moves, not of one that is lost with its element.
    onBlur: () => {
      place.current = null;
    },
  };
}
