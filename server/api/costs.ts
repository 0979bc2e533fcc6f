import { LARGEST_LIST, LARGEST_PAGE } from './page.js';

/** What a field costs is what the fields below it cost, times how many of them there may be, and 1 for itself. */
type Cost = (field: {
  readonly args: Readonly<Record<string, unknown>>;
  readonly childComplexity: number;
}) => number;

/** A release unpacked, and up to some hundred decisions. */
const REPLAY_COST = 800;

/** A whole answer, made for this one question and not remembered. */
const ASSUMING_COST = 1600;

/** Some hundred answers are tried for it. */
const SEARCH_COST = 1600;
/** Beside the search it is cheap, but it may be asked for alone. */
const REASONING_COST = 400;
/** What is withheld is a list, and every item of it may be searched for: one such list fits into a document. */
const SEARCH_OF_ITEM_COST = 130;

/** All of a scope is read from the database for it. */
const COUNTING_COST = 500;
/** Counts are cheap to write out beside that. */
const COUNTS_A_FIELD = 10;

/** A list whose usual length is known. */
export function costOfList(usual: number): Cost {
  return ({ childComplexity }) => 1 + usual * childComplexity;
}

/** A list of up to `first` items. Values out of range are refused later, by name. */
export function costOfPage(): Cost {
  return ({ args: { first }, childComplexity }) =>
    1 + childComplexity * (typeof first === 'number' ? Math.min(Math.max(first, 1), LARGEST_PAGE) : 1);
}

/** One item for each value of a list argument; `usual` where it is left out. */
export function costOfEach(argument: string, usual: number): Cost {
  return ({ args, childComplexity }) => {
    const list = args[argument];
    return 1 + childComplexity * (Array.isArray(list) ? Math.min(list.length, LARGEST_PAGE) : usual);
  };
}

/** Something that grows once `first` exceeds its usual value. */
export function costOfMoreThan(usual: number): Cost {
  return ({ args: { first }, childComplexity }) => {
    const asked = typeof first === 'number' ? Math.min(first, LARGEST_LIST) : usual;
    return 1 + Math.ceil(childComplexity * Math.max(asked / usual, 1));
  };
}

/** An earlier answer is made again, whatever of it is asked for: three fit into a document. */
export function costOfReplay(): Cost {
  return ({ childComplexity }) => REPLAY_COST + childComplexity;
}

/** An answer that assumes something: one fits into a document. */
export function costOfAssuming(): Cost {
  return ({ childComplexity }) => ASSUMING_COST + childComplexity;
}

/** A search for the smallest change: one fits into a document. */
export function costOfSearch(): Cost {
  return ({ childComplexity }) => SEARCH_COST + childComplexity;
}

/** What a search came to, in words. */
export function costOfReasoning(): Cost {
  return ({ childComplexity }) => REASONING_COST + childComplexity;
}

/** A search for each item of a list. */
export function costOfItemSearch(): Cost {
  return ({ childComplexity }) => SEARCH_OF_ITEM_COST + childComplexity;
}

/** Counted anew in the database, however little of it is asked for: five fit into a document. */
export function costOfCounting(): Cost {
  return ({ childComplexity }) => COUNTING_COST + COUNTS_A_FIELD * childComplexity;
}
