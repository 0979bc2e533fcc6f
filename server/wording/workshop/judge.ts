import { guard, type GuardCode } from '../guard/guard.js';
import type { Masked } from '../mask.js';
import { slotted, slottedLike } from './slots.js';
import type { Template } from './template.js';

/** The guard on a proposal beside its template; NO_ICU: it cannot be a message. */
export function judge(
  template: Template,
  proposal: string,
  productName: string | null,
  locale: string,
): readonly (GuardCode | 'NO_ICU')[] {
  const masked: Masked | null = slotted(template, productName);
  const text = masked === null ? null : slottedLike(proposal, masked, productName);
  if (masked === null || text === null) return ['NO_ICU'];
  return guard({ source: masked.text, names: [], text, locale }).codes;
}
