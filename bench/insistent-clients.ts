import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const WORDS = ['travel', 'too risky', 'fixed deposit', 'no loans', 'more insurance', 'too conservative'];
/** Long enough to leave the machine to a server that is starting. */
const PAUSE_MILLISECONDS = 50;

/** What clients sent and what they were answered. */
export interface Told {
  /** Keys that the server answered with success, by customer. */
  readonly acknowledged: ReadonlyMap<string, readonly string[]>;
  /** How often a key had to be sent again. */
  readonly retries: number;
}

export interface InsistentClients {
  /** How many keys have been acknowledged so far. */
  readonly count: () => number;
  /** Lets every client come to an answer for what it last sent. */
  readonly finish: () => Promise<Told>;
}

/** Clients that send feedback as fast as it is answered, each insisting on a key until it is acknowledged. */
export function insistentClients(
  address: string,
  customerIds: readonly string[],
  clients: number,
): InsistentClients {
  const acknowledged = new Map<string, string[]>(customerIds.map((customerId) => [customerId, []]));
  let count = 0;
  let retries = 0;
  let finishing = false;

  async function send(customerId: string, key: string, words: string): Promise<boolean> {
    try {
      const response = await fetch(`${address}/feedback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ customer_id: customerId, feedback: [words] }),
      });
      // Cut off within the answer is not answered.
      await response.json();
      return response.ok;
    } catch {
      return false;
    }
  }

  async function insist(client: number): Promise<void> {
    for (let round = client; !finishing; round += clients) {
      const customerId = customerIds[round % customerIds.length] ?? '';
      const key = randomUUID();
      while (!(await send(customerId, key, WORDS[round % WORDS.length] ?? ''))) {
        retries += 1;
        await wait(PAUSE_MILLISECONDS);
      }
      acknowledged.get(customerId)?.push(key);
      count += 1;
    }
  }

  const running = Array.from({ length: clients }, (_, client) => insist(client));
  return {
    count: () => count,
    async finish() {
      finishing = true;
      await Promise.all(running);
      return { acknowledged, retries };
    },
  };
}
