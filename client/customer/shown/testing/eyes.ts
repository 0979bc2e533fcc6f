import { act } from '@testing-library/react';

/** jsdom lays nothing out, so tests say what is in view. */
export interface Eyes {
  /** This share of an element comes into view. */
  readonly look: (element: Element, share: number) => void;
  /** The tab goes to the background, or comes back. */
  readonly hide: (hidden: boolean) => void;
  readonly remove: () => void;
}

function entryOf(target: Element, intersectionRatio: number): IntersectionObserverEntry {
  const nowhere = target.getBoundingClientRect();
  return {
    target,
    intersectionRatio,
    isIntersecting: intersectionRatio > 0,
    time: performance.now(),
    rootBounds: null,
    boundingClientRect: nowhere,
    intersectionRect: nowhere,
  };
}

/** Gives the page an IntersectionObserver, which jsdom lacks, until `remove`. */
export function openEyes(): Eyes {
  const shares = new Map<Element, number>();
  const observers = new Set<Observer>();

  class Observer implements IntersectionObserver {
    readonly root = null;
    readonly rootMargin = '0px';
    readonly scrollMargin = '0px';
    readonly thresholds = [0];
    readonly #observed = new Set<Element>();

    constructor(private readonly callback: IntersectionObserverCallback) {
      observers.add(this);
    }
    /** As in a browser, the first entry of an element says how it stands at present. */
    observe(element: Element): void {
      this.#observed.add(element);
      queueMicrotask(() => {
        this.see(element);
      });
    }
    unobserve(element: Element): void {
      this.#observed.delete(element);
    }
    disconnect(): void {
      this.#observed.clear();
      observers.delete(this);
    }
    takeRecords(): IntersectionObserverEntry[] {
      return [];
    }
    see(element: Element): void {
      if (this.#observed.has(element)) this.callback([entryOf(element, shares.get(element) ?? 0)], this);
    }
  }

  const hide = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
  };
  Object.defineProperty(window, 'IntersectionObserver', { value: Observer, configurable: true });
  Object.defineProperty(globalThis, 'IntersectionObserver', { value: Observer, configurable: true });
  return {
    look(element, share) {
      shares.set(element, share);
      for (const observer of observers) observer.see(element);
    },
    hide,
    remove() {
      hide(false);
      Reflect.deleteProperty(window, 'IntersectionObserver');
      Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    },
  };
}
