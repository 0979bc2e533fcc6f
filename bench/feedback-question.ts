import { randomUUID } from 'node:crypto';
import type { Contestant } from './contestant.js';
import type { HttpAnswer } from './load.js';

/** One piece of feedback, for a system that reads words and for one that reads tags. */
interface Saying {
  readonly words: string;
  readonly productId: string;
  readonly verdict: 'LIKED' | 'DISLIKED' | 'NOT_NOW' | 'TAKEN';
  readonly tags: readonly string[];
  readonly liked: boolean;
}

const FIRST: Saying = {
  words: 'too risky',
  productId: 'index-plan',
  verdict: 'NOT_NOW',
  tags: ['growth'],
  liked: false,
};

const SAYINGS: readonly Saying[] = [
  FIRST,
  {
    words: 'add travel focus',
    productId: 'forex-card',
    verdict: 'LIKED',
    tags: ['credit-card', 'rewards'],
    liked: true,
  },
  {
    words: 'no loans, please',
    productId: 'personal-loan',
    verdict: 'DISLIKED',
    tags: ['debt-consolidation'],
    liked: false,
  },
  {
    words: 'fixed deposit, too conservative',
    productId: 'hybrid-fund',
    verdict: 'LIKED',
    tags: ['investment', 'growth'],
    liked: true,
  },
  {
    words: 'I would like to save more',
    productId: 'goal-savings',
    verdict: 'TAKEN',
    tags: ['savings'],
    liked: true,
  },
  {
    words: 'less insurance and more retirement',
    productId: 'term-life',
    verdict: 'NOT_NOW',
    tags: ['insurance'],
    liked: false,
  },
];

/** The same customer says the same to every system. */
function sayingOf(customerId: string): Saying {
  const number = Buffer.from(customerId).reduce((sum, byte) => (sum * 31 + byte) % 65_521, 7);
  return SAYINGS[number % SAYINGS.length] ?? FIRST;
}

function inspectSuccess({ body }: HttpAnswer): string | null {
  const { data } = JSON.parse(body) as {
    data?: {
      submitFeedback?: {
        __typename?: string;
        message?: string;
        replayed?: boolean;
        feedback?: { understood?: readonly unknown[]; verdicts?: readonly unknown[] };
      };
    };
  };
  const { __typename, message, replayed, feedback } = data?.submitFeedback ?? {};
  if (__typename !== 'SubmitFeedbackSuccess') return `${__typename ?? 'no data'}: ${message ?? ''}`;
  if (replayed === true) return 'the key was known already';
  const { understood = [], verdicts = [] } = feedback ?? {};
  return understood.length > 0 && verdicts.length > 0 ? null : 'not all was understood';
}

/** A finrec that is given feedback by this mutation instead of being asked its question. */
export function givenFeedback(contestant: Contestant, mutation: string): Contestant {
  return {
    ...contestant,
    inspect: inspectSuccess,
    target: {
      ...contestant.target,
      // Only what the caller got wrong has a message.
      failureMark: '"message":',
      question(customerId) {
        const { words, productId, verdict } = sayingOf(customerId);
        const idempotencyKey = randomUUID();
        const input = { customerId, idempotencyKey, words: [words], verdicts: [{ productId, verdict }] };
        return {
          method: 'POST',
          path: '/graphql',
          body: JSON.stringify({ query: mutation, variables: { input } }),
        };
      },
    },
  };
}

/** The replaced system, given the same feedback in its own words. It keeps nothing. */
export function givenPeerFeedback(contestant: Contestant): Contestant {
  return {
    ...contestant,
    inspect: ({ body }) => (body.includes('"ok":true') ? null : 'not ok'),
    target: {
      ...contestant.target,
      failureMark: '"error"',
      question(customerId) {
        const { productId, tags, liked } = sayingOf(customerId);
        const feedback = [{ product: productId, liked, tags }];
        return {
          method: 'POST',
          path: '/feedback',
          body: JSON.stringify({ customer_id: customerId, feedback }),
        };
      },
    },
  };
}
