import type { GraphiQLProps } from 'graphiql';
import { authorization } from '../apollo/token.js';

type Fetcher = GraphiQLProps['fetcher'];

const UNREACHABLE =
  'The server cannot be reached. Check that it runs and that you are online, then run again.';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstMessage({ errors }: Readonly<Record<string, unknown>>): string | undefined {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return isRecord(first) && typeof first['message'] === 'string' ? first['message'] : undefined;
}

function failed(message: string): object {
  return { errors: [{ message }] };
}

/**
 * Sends operations to the server with the tab's token, unless the editor's headers bring one. Every failure comes back as
 * an answer to be read.
 * @param refuse - gets the server's words where it does not know who asks
 */
export function createFetcher(refuse: (message: string) => void): Fetcher {
  return async (operation, options) => {
    let response: Response;
    try {
      response = await fetch('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...authorization(),
          ...options?.headers,
        },
        body: JSON.stringify(operation),
      });
    } catch {
      return failed(UNREACHABLE);
    }
    const answer: unknown = await response.json().catch(() => null);
    if (!isRecord(answer)) {
      return failed(`Expected JSON, but what came has none and status ${response.status}. ${UNREACHABLE}`);
    }
    if (response.status === 401) refuse(firstMessage(answer) ?? 'This server needs a token.');
    return answer;
  };
}
