import { openStorage } from '../server/storage/open-storage.js';
import { eventOf } from './log-load.js';

const AT_ONCE = 64;
const PRODUCTS_A_LIST = 8;
const CUSTOMERS = 20_000;

interface Filled {
  readonly feedbacks: number;
  readonly shown: number;
  readonly feedbacksASecond: number;
  readonly shownASecond: number;
}

/** Runs work for 0, 1, 2 ... with so many under way at once. @returns how many a second */
async function atOnce(times: number, work: (number: number) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < times) {
        next += 1;
        await work(next);
      }
    }),
  );
  return times / ((performance.now() - start) / 1000);
}

/** Writes as many pieces of feedback as products shown, like those of real pages. */
export async function fillLog(url: string, entries: number): Promise<Filled> {
  const storage = await openStorage(
    { kind: 'postgres', url },
    { serverId: 'bench', onTrouble: () => undefined },
  );
  const customerOf = (number: number): string => String(number % CUSTOMERS);
  try {
    const feedbacksASecond = await atOnce(entries, (number) =>
      storage.log.append(eventOf(customerOf(number)), ['add travel focus']),
    );
    const lists = Math.ceil(entries / PRODUCTS_A_LIST);
    const listsASecond = await atOnce(lists, (number) =>
      storage.log.recordShown({
        customerId: customerOf(number),
        decisionId: `decision-${String(number).padStart(13, '0')}`,
        at: '2026-11-22T12:00:00.000Z',
        asOf: 20_000,
        actor: 'CUSTOMER',
        release: '0123456789abcdef',
        learningVersion: 1,
        cluster: 3,
        products: Array.from({ length: PRODUCTS_A_LIST }, (_, index) => ({
          productId: `a-usual-product-${index}`,
          rank: index + 1,
          score: 500 - index,
          propensity: 1,
        })),
      }),
    );
    return {
      feedbacks: entries,
      shown: lists * PRODUCTS_A_LIST,
      feedbacksASecond,
      shownASecond: listsASecond * PRODUCTS_A_LIST,
    };
  } finally {
    await storage.close();
  }
}
