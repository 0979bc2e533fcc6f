import { frameOf } from '../answer-frame.js';
import type { NodeType } from '../common/node.type.js';
import { CustomerType } from '../customer/customer.type.js';
import type { Doors } from '../doors.js';
import { parseGlobalId, parseRecommendationKey } from '../global-id.js';
import { mayRead } from '../policy.js';
import { RecommendationType } from '../recommendation/recommendation.type.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import type { Viewer } from '../viewer.js';

interface Wanted {
  readonly type: string;
  readonly key: string;
  /** The customer whose view it takes; null: none. */
  readonly customerId: string | null;
  readonly productId: string | null;
}

const NOTHING: Wanted = { type: '', key: '', customerId: null, productId: null };

function wantedBy(id: string, viewer: Viewer): Wanted {
  const parsed = parseGlobalId(id);
  if (parsed === null) return NOTHING;
  const { type, key } = parsed;
  if (type !== 'Customer' && type !== 'Recommendation')
    return { type, key, customerId: null, productId: null };
  const recommendation =
    type === 'Recommendation' ? parseRecommendationKey(key) : { customerId: key, productId: null };
  // The same null as for an id that does not exist, so that ids tell nothing about other customers.
  if (recommendation === null || !mayRead(viewer, recommendation.customerId)) return NOTHING;
  return { type, key, ...recommendation };
}

function ofCustomer(
  { type, productId }: Wanted,
  view: CustomerView,
  doors: Doors,
  viewer: Viewer,
): NodeType | null {
  if (type === 'Customer') return new CustomerType(view.record, view, viewer, doors.service.release.currency);
  const found = view.decision.recommendations.find(({ product }) => product.productId === productId);
  return found === undefined ? null : new RecommendationType(found, frameOf(view, viewer, doors));
}

function ofRelease({ type, key }: Wanted, { directory }: Doors, viewer: Viewer): NodeType | null {
  const { clusters, products, release } = directory();
  switch (type) {
    case 'Cluster':
      return clusters.find(({ number }) => String(number) === key) ?? null;
    case 'Product':
      return products.get(key) ?? null;
    case 'Tag':
      return directory().visibleTag(key, viewer);
    case 'Release':
      return release.version === key ? release : null;
    default:
      return null;
  }
}

/** One node an id, in the order asked; null where there is none or the viewer may not see it. Customers come in one batch. */
export async function findNodes(
  ids: readonly string[],
  doors: Doors,
  viewer: Viewer,
): Promise<readonly (NodeType | null)[]> {
  const wanted = ids.map((id) => wantedBy(id, viewer));
  const customerIds = [...new Set(wanted.flatMap(({ customerId }) => customerId ?? []))];
  const views = customerIds.length === 0 ? [] : await doors.service.views(customerIds);
  const byId = new Map(customerIds.map((customerId, index) => [customerId, views[index] ?? null]));
  return wanted.map((one) => {
    if (one.customerId === null) return ofRelease(one, doors, viewer);
    const view = byId.get(one.customerId) ?? null;
    return view === null ? null : ofCustomer(one, view, doors, viewer);
  });
}
