// Runs inside the page that bench/client.ts measures: only there can "painted" be known.

/** @param {() => boolean} isSeen */
function painted(isSeen) {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSeen()) return;
      observer.disconnect();
      // The frame that is being made is on the screen when the next one begins.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
}

const listed = () => [...document.querySelectorAll('[data-card]')].map((card) => card.dataset.card).join();

window.finrecProbe = {
  /**
   * Presses a verdict on the first card.
   * @returns milliseconds until the button looks pressed, and until the list that follows is there; both painted
   */
  async judge(verdict) {
    const card = document.querySelector('[data-card]');
    const button = card.querySelector(`button[data-verdict="${verdict}"]`);
    const before = listed();
    const begun = performance.now();
    const pressed = painted(() => button.getAttribute('aria-pressed') === 'true' || !button.isConnected);
    const answered = painted(() => listed() !== before);
    button.click();
    return { pressed: (await pressed) - begun, answered: (await answered) - begun };
  },
  /** Milliseconds from the start of the navigation to the largest contentful paint so far. */
  largestPaint() {
    return new Promise((resolve) => {
      new PerformanceObserver((entries) => resolve(entries.getEntries().at(-1).startTime)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
    });
  },
  /** How far things jumped while the page was made, as the layout shift score. */
  layoutShift() {
    return new Promise((resolve) => {
      let score = 0;
      new PerformanceObserver((entries) => {
        for (const { value, hadRecentInput } of entries.getEntries()) if (!hadRecentInput) score += value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(score), 100);
    });
  },
};
