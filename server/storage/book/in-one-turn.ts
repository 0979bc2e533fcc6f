import { setImmediate as nextTurn } from 'node:timers/promises';

/** What was found of the keys that were asked for. */
type Found<Answer> = ReadonlyMap<string, Answer>;

/**
 * Collects the keys that are asked for in one turn of the event loop, by whichever request, and asks for them together.
 * Nothing is remembered beyond that.
 *
 * @returns one answer a key, in their order; null where none was found
 */
export function inOneTurn<Answer>(
  fetch: (keys: readonly string[]) => Promise<Found<Answer>>,
): (keys: readonly string[]) => Promise<readonly (Answer | null)[]> {
  let turn: { readonly keys: Set<string>; readonly found: Promise<Found<Answer>> } | null = null;

  function newTurn(): NonNullable<typeof turn> {
    const keys = new Set<string>();
    const found = nextTurn().then(() => {
      turn = null;
      return fetch([...keys]);
    });
    return { keys, found };
  }

  return async (keys) => {
    if (keys.length === 0) return [];
    turn ??= newTurn();
    for (const key of keys) turn.keys.add(key);
    const found = await turn.found;
    return keys.map((key) => found.get(key) ?? null);
  };
}
