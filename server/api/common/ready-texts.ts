import { LRUCache } from 'lru-cache';
import type { Rewriter } from '../../wording/rewriter.js';

/** Which texts were told as templates while a rewrite was on its way, and which of those have it now. */
export interface ReadyTexts {
  /** @param key of the rewrite */
  await(key: string, customerId: string, textId: string): void;
  /** Those of a customer that became ready of late. */
  readyFor(customerId: string): readonly string[];
  /** Hears of customers some of whose texts became ready. @returns what ends it */
  follow(listener: (customerId: string) => void): () => void;
}

const MOST_KEYS = 5_000;
const MOST_READERS_OF_KEY = 1_000;
const MOST_CUSTOMERS = 5_000;
const MOST_TEXTS_OF_CUSTOMER = 100;
/** For those who were told the template, and subscribe only now. */
const LATELY_MILLISECONDS = 120_000;
/** Rewrites come in bursts, one a call; readers hear of a burst once. */
const GATHERING_MILLISECONDS = 200;

interface Waiting {
  readonly customerId: string;
  readonly textId: string;
}

export function createReadyTexts(rewriter: Pick<Rewriter, 'follow'> | null): ReadyTexts {
  const waiting = new LRUCache<string, Map<string, Waiting>>({ max: MOST_KEYS });
  const ready = new LRUCache<string, Set<string>>({ max: MOST_CUSTOMERS, ttl: LATELY_MILLISECONDS });
  const listeners = new Set<(customerId: string) => void>();
  const untold = new Set<string>();
  let gathering = false;

  function tell(): void {
    gathering = false;
    const customers = [...untold];
    untold.clear();
    for (const customerId of customers) for (const listener of listeners) listener(customerId);
  }

  rewriter?.follow((key) => {
    for (const { customerId, textId } of waiting.get(key)?.values() ?? []) {
      const texts = ready.get(customerId) ?? new Set();
      texts.delete(textId);
      texts.add(textId);
      const [oldest] = texts;
      if (texts.size > MOST_TEXTS_OF_CUSTOMER && oldest !== undefined) texts.delete(oldest);
      ready.set(customerId, texts);
      untold.add(customerId);
    }
    waiting.delete(key);
    if (gathering || untold.size === 0) return;
    gathering = true;
    setTimeout(tell, GATHERING_MILLISECONDS).unref();
  });

  return {
    await(key, customerId, textId) {
      const readers = waiting.get(key) ?? new Map<string, Waiting>();
      if (readers.size < MOST_READERS_OF_KEY) readers.set(textId, { customerId, textId });
      waiting.set(key, readers);
    },
    readyFor: (customerId) => [...(ready.get(customerId) ?? [])],
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
