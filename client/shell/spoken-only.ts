import type { PageState } from '../page-state.js';

/** What of the address goes along to another page: how it speaks, not what was open on this one. */
export function spokenOnly({ tone, lang }: PageState): PageState {
  return { ...(tone === undefined ? {} : { tone }), ...(lang === undefined ? {} : { lang }) };
}
