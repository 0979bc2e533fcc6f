import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { LogListener } from '../feedback/feedback-log.js';
import { connectionOptions } from './postgres-connection.js';

export const CHANNEL = 'finrec_feedback';

const FIRST_PAUSE_MILLISECONDS = 50;
const LONGEST_PAUSE_MILLISECONDS = 2000;
/** A connection that died without a word is noticed by asking. */
const HEARTBEAT_MILLISECONDS = 5000;

export interface ListenerOptions {
  readonly url: string;
  /** Marks what this process announced itself. */
  readonly serverId: string;
  readonly listener: LogListener;
  /** Told once each time that the connection is lost. */
  readonly onCut: (cause: unknown) => void;
}

export function announcement(serverId: string, customerId: string): string {
  return `${serverId} ${customerId}`;
}

/**
 * Listens on a connection of its own and connects again whenever it is lost. What was announced in between is lost, so
 * the listener then hears null.
 *
 * @returns what ends the listening
 */
export function listenToPostgres({ url, serverId, listener, onCut }: ListenerOptions): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const own = announcement(serverId, '');
  const ended = (): boolean => signal.aborted;

  async function listenUntilCut(onListening: () => void): Promise<void> {
    const client = new Client(connectionOptions(url, 'finrec listener'));
    const cut = new Promise<never>((_resolve, reject) => {
      client.on('error', reject);
      client.on('end', () => {
        reject(new Error('The connection ended.'));
      });
    });
    // It is waited for only once the connection stands.
    cut.catch(() => undefined);
    client.on('notification', ({ payload = '' }) => {
      if (!payload.startsWith(own)) listener(payload.slice(payload.indexOf(' ') + 1));
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      onListening();
      listener(null);
      for (;;) {
        await Promise.race([cut, wait(HEARTBEAT_MILLISECONDS, undefined, { signal })]);
        await client.query('SELECT 1');
      }
    } finally {
      void client.end().catch(() => undefined);
    }
  }

  async function listen(): Promise<void> {
    let pause = FIRST_PAUSE_MILLISECONDS;
    let told = false;
    while (!ended()) {
      try {
        await listenUntilCut(() => {
          pause = FIRST_PAUSE_MILLISECONDS;
          told = false;
        });
      } catch (cause) {
        if (ended()) return;
        if (!told) onCut(cause);
        told = true;
      }
      await wait(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
    }
  }

  void listen();
  return () => {
    ending.abort();
  };
}
