import { distance } from 'fastest-levenshtein';
import { z } from 'zod';

/** An object of a settings file: every mistake is told at its own key, an unknown key with the one that was probably meant. */
export function onlyKeys<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$catchall<z.ZodUnknown>> {
  const keys = Object.keys(shape);
  const unknown = z.unknown().refine(() => false, {
    error: ({ path }) => {
      const key = String(path?.at(-1));
      const [nearest = ''] = [...keys].sort((a, b) => distance(key, a) - distance(key, b));
      const hint = distance(key, nearest) <= 3 ? `did you mean ${nearest}?` : 'remove it';
      return `is not a key of this place (${keys.join(', ')}); ${hint}`;
    },
  });
  return z.object(shape).catchall(unknown);
}
