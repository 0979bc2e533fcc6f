import type { Scope } from '../../feedback/analytics.js';
import type { Directory } from '../directory.js';
import { expectedError } from '../errors.js';
import { keyOf } from '../global-id.js';
import type { AskedScope } from './feedback-scope.input.js';

/** What is counted, before it is known which releases its clusters belong to. */
export type CountedScope = Omit<Scope, 'releases'>;

/** Later instants are written in another form, which does not compare. */
const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function refuse(field: string, what: string): never {
  throw expectedError('BAD_USER_INPUT', `scope.${field} ${what}`);
}

function instantOf(field: 'from' | 'to', instant: Date | null): string | null {
  if (instant === null) return null;
  const time = instant.getTime();
  if (time < 0 || time > LAST_INSTANT) refuse(field, 'must lie in the years 1970 to 9999, in UTC.');
  return instant.toISOString();
}

/** @throws {GraphQLError} BAD_USER_INPUT naming the field, what is expected and where to find it */
export function countedScope(asked: AskedScope | null, directory: Directory): CountedScope {
  const { from = null, to = null, clusterIds } = asked ?? {};
  if (from !== null && to !== null && from > to) {
    refuse('from', `must not be after scope.to, but ${from.toISOString()} is after ${to.toISOString()}.`);
  }
  const ids = clusterIds ?? [];
  const { clusters } = directory;
  if (ids.length > clusters.length) {
    refuse('clusterIds', `may have at most ${clusters.length} values, one for each cluster.`);
  }
  const numbers = ids.map((id, index) => {
    const known = clusters.find(({ number }) => String(number) === keyOf('Cluster', id));
    return (
      known?.number ??
      refuse(
        `clusterIds.${index}`,
        'is not the id of a cluster of the release in force. Ask { clusters { id name } } for those there are.',
      )
    );
  });
  return {
    from: instantOf('from', from),
    to: instantOf('to', to),
    clusters: numbers.length === 0 ? null : numbers,
  };
}
