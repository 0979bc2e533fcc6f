import { describe, expect, it } from '@jest/globals';
import { type Outcome, type Pending, WHOLE } from './conversation.js';
import { createTalk, type Reply, type Send, type Talk } from './talk.js';

function words(text: string): Pending {
  return { kind: 'words', words: text };
}

function answer(id: string, undoes: string | null = null): Reply {
  const heard = { __typename: 'Feedback' as const, id, undoes, understood: [], verdicts: [], question: null };
  return { kind: 'answer', answer: { heard, changes: [] } };
}

function nextOutcome(talk: Talk): Promise<Outcome> {
  const before = talk.state().outcome;
  return new Promise((resolve) => {
    const end = talk.subscribe(() => {
      const { outcome } = talk.state();
      if (outcome === before) return;
      end();
      resolve(outcome);
    });
  });
}

/** A server that answers when it is told to, and remembers the keys that it was sent. */
function slowServer(): {
  readonly send: Send;
  readonly keys: string[];
  readonly settle: (reply: Reply | Error) => Promise<void>;
} {
  const keys: string[] = [];
  const waiting: ((reply: Reply | Error) => void)[] = [];
  return {
    keys,
    send: (_said, key) =>
      new Promise((resolve, reject) => {
        keys.push(key);
        waiting.push((reply) => {
          if (reply instanceof Error) reject(reply);
          else resolve(reply);
        });
      }),
    settle: async (reply) => {
      // What is said next is sent a moment later.
      await new Promise((resolve) => setTimeout(resolve));
      waiting.shift()?.(reply);
    },
  };
}

describe('A talk', () => {
  it('shows what is said at once, and sends the second thing when the first is answered', async () => {
    const talk = createTalk();
    const { send, keys, settle } = slowServer();
    talk.tell(words('more travel'), send);
    talk.tell(words('no loans'), send);
    expect(talk.state().pending).toEqual([words('more travel'), words('no loans')]);

    const first = nextOutcome(talk);
    await settle(answer('1'));
    expect(await first).toMatchObject({ kind: 'heard', said: words('more travel') });
    expect(talk.state().pending).toEqual([words('no loans')]);

    const second = nextOutcome(talk);
    await settle(answer('2'));
    expect(await second).toMatchObject({ kind: 'heard', answer: { heard: { id: '2' }, deed: 'said' } });
    expect(talk.state().pending).toEqual([]);
    expect(new Set(keys).size).toBe(2);
  });

  it('tells a refusal from a failure, and goes on after both', async () => {
    const talk = createTalk();
    const { send, settle } = slowServer();
    talk.tell(words('add travel, no travel'), send);
    const refused = nextOutcome(talk);
    await settle({ kind: 'refusal', message: 'They ask for opposite things.' });
    expect(await refused).toEqual({
      kind: 'refused',
      said: words('add travel, no travel'),
      message: 'They ask for opposite things.',
    });

    talk.tell(words('no travel'), send);
    const failed = nextOutcome(talk);
    await settle(new TypeError('Failed to fetch'));
    expect(await failed).toMatchObject({ kind: 'failed', problem: 'unreachable' });
    expect(talk.state().pending).toEqual([]);

    talk.tell(words('no cards'), send);
    const heard = nextOutcome(talk);
    await settle(answer('1'));
    expect((await heard).kind).toBe('heard');
  });

  it('says it again under the same key, by the button or in the same words, and once at a time', async () => {
    const talk = createTalk();
    const { send, keys, settle } = slowServer();
    talk.tell(words('no loans'), send);
    const first = nextOutcome(talk);
    await settle(new TypeError('Failed to fetch'));
    const failed = await first;
    if (failed.kind !== 'failed') throw new Error(`A failure was expected, not ${failed.kind}.`);

    failed.again();
    failed.again();
    expect(talk.state().pending).toEqual([words('no loans')]);
    const second = nextOutcome(talk);
    await settle(new TypeError('Failed to fetch'));
    await second;

    talk.tell(words('no loans'), send);
    const third = nextOutcome(talk);
    await settle(answer('1'));
    expect((await third).kind).toBe('heard');

    talk.tell(words('no loans'), send);
    const fourth = nextOutcome(talk);
    await settle(answer('2'));
    await fourth;
    const [key = ''] = keys;
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys.slice(0, 3)).toEqual([key, key, key]);
    expect(keys[3]).not.toBe(key);
  });

  it('knows whether an undo takes something back or brings it back', async () => {
    const talk = createTalk();
    const { send, settle } = slowServer();
    const deeds: string[] = [];
    for (const [id, undoes] of [
      ['undo', 'feedback'],
      ['redo', 'undo'],
      ['undo again', 'redo'],
    ] as const) {
      talk.tell({ kind: 'undo', feedbackId: undoes, part: WHOLE }, send);
      const outcome = nextOutcome(talk);
      await settle(answer(id, undoes));
      const heard = await outcome;
      deeds.push(heard.kind === 'heard' ? heard.answer.deed : heard.kind);
    }
    expect(deeds).toEqual(['taken-back', 'brought-back', 'taken-back']);
  });
});
