import type { Intent, Sense } from './event.js';

/** Which way a wish pulls: 1 up or more, -1 down or less. Wishes of the same subject and opposite pull contradict. */
interface Pull {
  readonly subject: string;
  readonly pull: 1 | -1;
}

/** The tags of finrec's own rules.yaml that lean on the risk of what is shown. */
const LEANING: Readonly<Record<string, 1 | -1>> = { growth: 1, 'low-risk': -1 };

function pullsOf(meaning: Sense): readonly Pull[] {
  if (meaning.kind === 'risk') return [{ subject: 'risk', pull: -1 }];
  if (meaning.kind === 'held' || meaning.kind === 'held-category') return [];
  const pull = meaning.add ? 1 : -1;
  switch (meaning.kind) {
    case 'tag': {
      const leaning = meaning.add ? LEANING[meaning.tag] : undefined;
      const own: Pull = { subject: `tag ${meaning.tag}`, pull };
      return leaning === undefined ? [own] : [own, { subject: 'risk', pull: leaning }];
    }
    case 'product':
      return [{ subject: `product ${meaning.productId}`, pull }];
    case 'category':
      return [{ subject: `category ${meaning.category}`, pull }];
  }
}

/**
 * Pairs of quotes that ask for opposite things, found by what they mean: "more trips" and "no travel", "too risky" and
 * "too conservative". Leaving out a category while asking for one of its products is an exception, not a contradiction.
 */
export function contradictionsIn(intents: readonly Intent<Sense>[]): readonly (readonly [string, string])[] {
  const seen: { readonly pull: Pull; readonly quote: string }[] = [];
  const pairs = new Map<string, readonly [string, string]>();
  for (const { meaning, quote } of intents) {
    for (const pull of pullsOf(meaning)) {
      const opposite = seen.find(
        (said) => said.pull.subject === pull.subject && said.pull.pull !== pull.pull,
      );
      if (opposite !== undefined) pairs.set(`${opposite.quote}\n${quote}`, [opposite.quote, quote]);
      seen.push({ pull, quote });
    }
  }
  return [...pairs.values()];
}
