import { type CustomerFilter, type CustomerOrder, ForgedCursorError } from '../../book/customer-book.js';
import type { CustomerRecord } from '../../book/customer.js';
import type { CustomerView, RecommendationService } from '../../service/recommendation-service.js';
import { PageInfoType } from '../common/page-info.type.js';
import type { Directory } from '../directory.js';
import { expectedError } from '../errors.js';
import { boundedFirst } from '../page.js';
import { assertMaySearch, maySeePersonal } from '../policy.js';
import type { Viewer } from '../viewer.js';
import { CustomerConnectionType, CustomerEdgeType } from './customer-connection.type.js';
import type { CustomerConditions } from './customer-filter.input.js';
import { CustomerType, type ViewSource } from './customer.type.js';

const LONGEST_TEXT = 200;
const LONGEST_LIST = 50;

export interface PageArguments {
  /** For error messages, e.g. "customers". */
  readonly field: string;
  /** Null: everybody. */
  readonly filter: CustomerConditions | null;
  readonly orderBy: CustomerOrder | null;
  readonly first: number;
  readonly after: string | null;
}

function refuse(what: string): never {
  throw expectedError('BAD_USER_INPUT', what);
}

/** What the book is asked for. @throws {GraphQLError} BAD_USER_INPUT naming the value that no customer can meet */
function checkFilter(filter: CustomerConditions | null, directory: Directory): CustomerFilter {
  const { text, clusters, tags, productTypes } = filter ?? {};
  if ((text?.length ?? 0) > LONGEST_TEXT) refuse(`filter.text may have at most ${LONGEST_TEXT} characters.`);
  for (const [name, list] of Object.entries({ clusters, tags, productTypes })) {
    if ((list?.length ?? 0) > LONGEST_LIST) refuse(`filter.${name} may have at most ${LONGEST_LIST} values.`);
  }
  const strangeCluster = clusters?.find(
    (number) => !directory.clusters.some((known) => known.number === number),
  );
  if (strangeCluster !== undefined) {
    refuse(
      `filter.clusters names ${strangeCluster}; the clusters are ${directory.clusters.map(({ number }) => number).join(', ')}.`,
    );
  }
  const strangeTag = tags?.find((key) => !directory.tags.has(key));
  if (strangeTag !== undefined)
    refuse(`filter.tags names an unknown tag. Ask { tags { key } } for those there are.`);
  return {
    text: text ?? undefined,
    clusters: clusters ?? undefined,
    tags: tags ?? undefined,
    productTypes: productTypes ?? undefined,
  };
}

/** The views of one page are asked for together, and only if some field needs one. */
function sharedViews(
  service: RecommendationService,
  records: readonly CustomerRecord[],
): (index: number) => ViewSource {
  let views: Promise<readonly CustomerView[]> | null = null;
  return (index) => async () => {
    views ??= service.viewsOf(records);
    const view = (await views)[index];
    if (view === undefined)
      throw new Error(`The service brought no view for customer ${index + 1} of the page.`);
    return view;
  };
}

/** A page of customers. @throws {GraphQLError} BAD_USER_INPUT, FORBIDDEN */
export async function pageOfCustomers(
  service: RecommendationService,
  directory: Directory,
  viewer: Viewer,
  { field, filter, orderBy, first, after }: PageArguments,
): Promise<CustomerConnectionType> {
  assertMaySearch(viewer, typeof filter?.text === 'string' || orderBy === 'NAME');
  const request = {
    filter: checkFilter(filter, directory),
    orderBy: orderBy ?? (maySeePersonal(viewer) ? 'NAME' : 'CUSTOMER_ID'),
    first: boundedFirst(field, first),
    after,
  } as const;
  try {
    const { customers, hasNextPage, totalCount } = await service.book.page(request);
    const viewAt = sharedViews(
      service,
      customers.map(({ customer }) => customer),
    );
    const edges = customers.map(
      ({ customer, cursor }, index) =>
        new CustomerEdgeType(
          cursor,
          new CustomerType(customer, viewAt(index), viewer, service.release.currency),
        ),
    );
    const cursors = customers.map(({ cursor }) => cursor);
    return new CustomerConnectionType(edges, new PageInfoType(cursors, hasNextPage, after), totalCount);
  } catch (error) {
    if (error instanceof ForgedCursorError) refuse(`Argument "after" of "${field}": ${error.message}`);
    throw error;
  }
}
