import { frameOf } from '../answer-frame.js';
import type { NodeType } from '../common/node.type.js';
import { CustomerType } from '../customer/customer.type.js';
import type { Doors } from '../doors.js';
import { parseGlobalId, parseRecommendationKey } from '../global-id.js';
import { mayRead } from '../policy.js';
import { parseTextKey, type TextKey } from '../common/text-key.js';
import type { ApiContext } from '../context.js';
import { textsOf } from './texts-of.js';
import { RecommendationType } from '../recommendation/recommendation.type.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import type { Viewer } from '../viewer.js';

interface Wanted {
  readonly type: string;
  readonly key: string;
  /** The customer whose view it takes; null: none. */
  readonly customerId: string | null;
  /** How to find it in that view. */
  readonly within: (view: CustomerView) => NodeType | null;
}

/** What a customer's view holds. */
type Found = Pick<Wanted, 'within'> & { readonly customerId: string };

const NOTHING: Wanted = { type: '', key: '', customerId: null, within: () => null };

/** What the customer's own view holds, or null where the id names nothing of a customer. */
class WithinViews {
  private readonly texts = new Map<string, ReadonlyMap<string, NodeType>>();

  constructor(
    private readonly doors: Doors,
    private readonly context: ApiContext,
  ) {}

  find(type: string, key: string, id: string): Found | null {
    switch (type) {
      case 'Customer':
        return { customerId: key, within: (view) => this.customer(view) };
      case 'Recommendation': {
        const named = parseRecommendationKey(key);
        return named && { ...named, within: (view) => this.recommendation(view, named.productId) };
      }
      case 'Text': {
        const named = parseTextKey(key);
        return named && { ...named, within: (view) => this.text(view, named, id) };
      }
      default:
        return null;
    }
  }

  private customer(view: CustomerView): CustomerType {
    return new CustomerType(view.record, view, this.context.viewer, this.doors.service.release.currency);
  }

  private recommendation(view: CustomerView, productId: string): RecommendationType | null {
    const found = view.decision.recommendations.find(({ product }) => product.productId === productId);
    return found === undefined
      ? null
      : new RecommendationType(found, frameOf(view, this.context.viewer, this.doors));
  }

  /** All of one customer in one language and tone are put into words together. */
  private text(view: CustomerView, { tone, locale, customerId }: TextKey, id: string): NodeType | null {
    const group = JSON.stringify([tone, locale, customerId]);
    const known = this.texts.get(group) ?? textsOf(view, { tone, locale }, this.doors, this.context);
    this.texts.set(group, known);
    return known.get(id) ?? null;
  }
}

function wantedBy(id: string, views: WithinViews, viewer: Viewer): Wanted {
  const parsed = parseGlobalId(id);
  if (parsed === null) return NOTHING;
  const { type, key } = parsed;
  const found = views.find(type, key, id);
  if (found === null) return { ...NOTHING, type, key };
  // The same null as for an id that does not exist, so that ids tell nothing about other customers.
  return mayRead(viewer, found.customerId) ? { type, key, ...found } : NOTHING;
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
  context: ApiContext,
): Promise<readonly (NodeType | null)[]> {
  const { viewer } = context;
  const within = new WithinViews(doors, context);
  const wanted = ids.map((id) => wantedBy(id, within, viewer));
  const customerIds = [...new Set(wanted.flatMap(({ customerId }) => customerId ?? []))];
  const views = customerIds.length === 0 ? [] : await doors.service.views(customerIds);
  const byId = new Map(customerIds.map((customerId, index) => [customerId, views[index] ?? null]));
  return wanted.map((one) => {
    if (one.customerId === null) return ofRelease(one, doors, viewer);
    const view = byId.get(one.customerId) ?? null;
    return view === null ? null : one.within(view);
  });
}
