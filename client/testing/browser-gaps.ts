import { TextDecoder, TextEncoder } from 'node:util';
import { loadDevMessages, loadErrorMessages } from '@apollo/client/dev';

// Apollo's errors in words instead of numbers.
loadDevMessages();
loadErrorMessages();

/** What every browser has and jsdom lacks. Nothing of ours is replaced. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => ({
    matches: false,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
    onchange: null,
  }),
});

Object.defineProperty(window, 'ResizeObserver', {
  value: class {
    observe(): void {
      /* A page without layout never changes size. */
    }
    unobserve(): void {
      /* See observe. */
    }
    disconnect(): void {
      /* See observe. */
    }
  },
});

Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
