import { useEffect, useEffectEvent, useState } from 'react';
import { focusSearch } from './search-field.js';

const SETTING = 'finrec-single-keys';
const FEEDBACK_FIELD_ID = 'feedback-words';

/** What can be done by a key alone, as the list of shortcuts shows it. */
export const SINGLE_KEYS = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  f: 'feedback',
  '?': 'show',
} as const;
type Deed = (typeof SINGLE_KEYS)[keyof typeof SINGLE_KEYS];

function isSingleKey(key: string): key is keyof typeof SINGLE_KEYS {
  return Object.hasOwn(SINGLE_KEYS, key);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}

/** From the card that holds the focus; from before the first where none does. */
function moveBetweenCards(step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  cards[Math.max(here + step, 0)]?.focus();
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

function keepSetting(on: boolean): void {
  try {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing for this page starts with the usual keys next time.
  }
}

export interface Shortcuts {
  /** Whether keys without Ctrl do something: people who speak to their computer switch them off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

/** Keys for the whole page. A part that handles a key itself prevents its default, and is left alone. */
export function useShortcuts(showHelp: () => void): Shortcuts {
  const [singleKeys, setSingleKeys] = useState(readSetting);
  const deeds: Readonly<Record<Deed, () => void>> = {
    search: focusSearch,
    next: () => {
      moveBetweenCards(1);
    },
    previous: () => {
      moveBetweenCards(-1);
    },
    feedback: () => document.getElementById(FEEDBACK_FIELD_ID)?.focus(),
    show: showHelp,
  };
  const deedOf = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): (() => void) | null => {
    if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return focusSearch;
    if (!singleKeys || ctrlKey || metaKey || altKey || isTyping(target) || !isSingleKey(key)) return null;
    return deeds[SINGLE_KEYS[key]];
  };
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null)
      return;
    const deed = deedOf(event);
    if (deed === null) return;
    // The key itself is not typed into the field that it leads to.
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
  return {
    singleKeys,
    setSingleKeys: (on) => {
      keepSetting(on);
      setSingleKeys(on);
    },
  };
}
