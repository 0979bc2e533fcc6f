import { Arg, Int } from 'type-graphql';
import { LARGEST_PAGE } from '../page.js';

/** The argument `first` of every list that can grow. */
export function FirstArg(usual: number, largest: number = LARGEST_PAGE): ReturnType<typeof Arg> {
  return Arg('first', () => Int, {
    defaultValue: usual,
    description: `How many to list at most, 1 to ${largest}.`,
  });
}

/** The argument `after` of every list that is read page by page. */
export function AfterArg(): ReturnType<typeof Arg> {
  return Arg('after', () => String, {
    nullable: true,
    description: 'Go on after this cursor: `pageInfo.endCursor` of the page before. null: from the start.',
  });
}
