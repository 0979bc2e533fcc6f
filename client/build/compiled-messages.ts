import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { isolated } from './isolated.js';

const RIGHT_TO_LEFT = /\/ar\.json$/;

/** Parses the ICU messages of client/locales when the client is built: a mistake in one stops the build and is named. */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\/client\/locales\/[\w-]+\.json$/ },
      handler(code, id) {
        const messages = Object.entries(JSON.parse(code) as Record<string, string>).map(([key, message]) => {
          try {
            const parsed = parse(message);
            return [key, RIGHT_TO_LEFT.test(id) ? isolated(parsed) : parsed];
          } catch (error) {
            throw new Error(`${id}: "${key}" is not an ICU message.`, { cause: error });
          }
        });
        return JSON.stringify(Object.fromEntries(messages));
      },
    },
  };
}
