import { createHash } from 'node:crypto';
import type { RewriteInput } from './rewrite-store.js';

/** The same for every customer who is told the sentence, and for none else: nothing about a customer is in it. */
export function rewriteKey(input: RewriteInput): string {
  const { source, tone, locale, model, mode, promptVersion, guardVersion } = input;
  return createHash('sha256')
    .update(JSON.stringify([source, tone, locale, model, mode, promptVersion, guardVersion]))
    .digest('base64url');
}
