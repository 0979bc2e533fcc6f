import type { FeedbackEvent } from '../feedback/event.js';
import { itemsOf, type Reaction } from '../feedback/memory-items.js';
import type { ShownList } from '../feedback/shown.js';
import { LIKED_SHARE } from '../learning/faded.js';

interface Answer {
  readonly at: string;
  /** 1: taken; less: only liked. */
  readonly worth: number;
}

/** By product: when it was last taken, or else liked and not refused since. What was taken back was not said. */
function answersIn(events: readonly FeedbackEvent[]): ReadonlyMap<string, Answer> {
  const last = new Map<string, Partial<Record<Reaction['kind'], string>>>();
  for (const { entry, reaction, stands } of itemsOf(events)) {
    if (reaction === null || !stands) continue;
    const before = last.get(reaction.productId) ?? {};
    if ((before[reaction.kind] ?? '') <= entry.at)
      last.set(reaction.productId, { ...before, [reaction.kind]: entry.at });
  }
  const answers = new Map<string, Answer>();
  for (const [productId, { taken, liked, refused = '' }] of last) {
    if (taken !== undefined) answers.set(productId, { at: taken, worth: 1 });
    else if (liked !== undefined && refused < liked)
      answers.set(productId, { at: liked, worth: LIKED_SHARE });
  }
  return answers;
}

function shows({ products }: ShownList, productId: string): boolean {
  return products.some((product) => product.productId === productId);
}

/**
 * What came of each showing, 0 to 1: an answer belongs to the last showing before it.
 * @param lists of one customer, by time
 */
export function rewardsOf(
  lists: readonly ShownList[],
  events: readonly FeedbackEvent[],
): (list: ShownList, productId: string) => number {
  const answered = new Map<string, { readonly list: ShownList; readonly worth: number }>();
  for (const [productId, { at, worth }] of answersIn(events)) {
    const list = lists.findLast((one) => one.at <= at && shows(one, productId));
    if (list !== undefined) answered.set(productId, { list, worth });
  }
  return (list, productId) => {
    const answer = answered.get(productId);
    return answer?.list === list ? answer.worth : 0;
  };
}
