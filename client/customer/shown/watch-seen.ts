/**
 * What counts as seen: half of it in view for one second on end. The Media Rating Council counts an impression as
 * viewable by this rule, "MRC Viewable Ad Impression Measurement Guidelines" (2014).
 */
const SHARE_IN_VIEW = 0.5;
const ON_END_MILLISECONDS = 1000;

/** What comes into view together is told together. */
const GATHERING_MILLISECONDS = 250;

type Timer = ReturnType<typeof setTimeout>;

/**
 * Tells of each element once, when it was seen in a document that somebody may look at.
 * @returns a function that ends the watch, and tells what was seen and not told yet
 */
export function watchSeen(
  elements: readonly Element[],
  tell: (seen: readonly Element[]) => void,
): () => void {
  const inView = new Set<Element>();
  const clocks = new Map<Element, Timer>();
  let seen: Element[] = [];
  let gathering: Timer | undefined;

  const tellAll = (): void => {
    clearTimeout(gathering);
    gathering = undefined;
    const told = seen;
    seen = [];
    if (told.length > 0) tell(told);
  };
  const stopClock = (element: Element): void => {
    clearTimeout(clocks.get(element));
    clocks.delete(element);
  };
  const startClock = (element: Element): void => {
    if (document.hidden || clocks.has(element)) return;
    const clock = setTimeout(() => {
      observer.unobserve(element);
      inView.delete(element);
      seen.push(element);
      gathering ??= setTimeout(tellAll, GATHERING_MILLISECONDS);
    }, ON_END_MILLISECONDS);
    clocks.set(element, clock);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        if (intersectionRatio >= SHARE_IN_VIEW) {
          inView.add(target);
          startClock(target);
        } else {
          inView.delete(target);
          stopClock(target);
        }
      }
    },
    { threshold: SHARE_IN_VIEW },
  );
  const followDocument = (): void => {
    inView.forEach(document.hidden ? stopClock : startClock);
    // A hidden page may never come back.
    if (document.hidden) tellAll();
  };

  document.addEventListener('visibilitychange', followDocument);
  for (const element of elements) observer.observe(element);
  return () => {
    document.removeEventListener('visibilitychange', followDocument);
    observer.disconnect();
    inView.forEach(stopClock);
    tellAll();
  };
}
