import { factOf } from '../../engine/situation.js';
import type { Fact } from '../../engine/fact.js';
import type { Release } from '../../engine/release.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import { expectedError } from '../errors.js';
import { maySeeColumn } from '../policy.js';
import type { Viewer } from '../viewer.js';

const LONGEST_LIST = 100;

/**
 * The customer's known values of the columns asked for, null: of all, CSV columns first.
 * @throws {GraphQLError} BAD_USER_INPUT for a column that the book does not have
 */
export function factsAbout(
  { record, decision }: CustomerView,
  release: Release,
  viewer: Viewer,
  columns: readonly string[] | null,
): readonly Fact[] {
  const { traits } = record;
  const strange = columns?.find((column) => !Object.hasOwn(traits, column));
  if (strange !== undefined || (columns?.length ?? 0) > LONGEST_LIST) {
    throw expectedError(
      'BAD_USER_INPUT',
      `Argument "columns" of "facts" takes up to ${LONGEST_LIST} of these: ${Object.keys(traits).join(', ')}.`,
    );
  }
  return (columns ?? Object.keys(traits))
    .filter((column) => maySeeColumn(viewer, column) && traits[column] !== null)
    .map((column) =>
      factOf(column, traits[column] ?? null, release.model.statistics, decision.membership.cluster),
    );
}
