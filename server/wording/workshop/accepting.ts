import type { Entry } from '../approval.js';
import { judge } from './judge.js';
import type { Proposal } from './review.js';
import { templatesOf, withText } from './template.js';

/** Why a proposal that was accepted is not taken over. */
export interface Refused {
  readonly proposal: Proposal;
  readonly why: string;
}

export interface Accepted {
  /** The messages with the accepted texts in them, by code. */
  readonly messages: ReadonlyMap<string, string>;
  readonly refused: readonly Refused[];
}

interface Messages {
  readonly entries: Readonly<Record<string, Entry>>;
  readonly locale: string;
}

function whyNot(
  proposal: Proposal,
  message: string | undefined,
  { entries, locale }: Messages,
): string | null {
  const { code, tone, current } = proposal;
  if (message === undefined) return 'there is no such message any more';
  const template = templatesOf(code, message).find((one) => one.tone === tone);
  if (template?.text !== current) return 'its current text has changed since; propose anew';
  const codes = judge(template, proposal.proposal, productNameOf(code, entries), locale);
  return codes.length === 0 ? null : `the guard refuses it now: ${codes.join(', ')}`;
}

/** What the product of a pitch is called; null where the message is no pitch. */
export function productNameOf(code: string, entries: Messages['entries']): string | null {
  const [, product] = /^product\.(.+)\.pitch$/.exec(code) ?? [];
  return product === undefined ? null : (entries[`product.${product}.name`]?.text ?? null);
}

/** Puts every proposal that a person marked "accept" into its message, and judges it once more. */
export function accept(proposals: readonly Proposal[], messages: Messages): Accepted {
  const changed = new Map<string, string>();
  const refused: Refused[] = [];
  const taken = new Set<string>();
  for (const proposal of proposals.filter(({ decision }) => decision === 'accept')) {
    const { code, tone } = proposal;
    const branch = `${code} ${tone ?? ''}`;
    const message = changed.get(code) ?? messages.entries[code]?.text;
    const why = taken.has(branch)
      ? 'another proposal for the same text is accepted too; reject one of them'
      : whyNot(proposal, message, messages);
    taken.add(branch);
    const template = templatesOf(code, message ?? '').find((one) => one.tone === tone);
    if (why !== null || message === undefined || template === undefined) {
      refused.push({ proposal, why: why ?? '' });
    } else {
      changed.set(code, withText(message, template, proposal.proposal));
    }
  }
  return { messages: changed, refused };
}
