/** Types whose ids the API gives out. */
export type IdType =
  | 'Customer'
  | 'Cluster'
  | 'Product'
  | 'Tag'
  | 'Release'
  | 'Recommendation'
  | 'Withheld'
  | 'Insight'
  | 'Feedback'
  | 'Intent'
  | 'Decision'
  | 'Text';

/** An id that is unique over all types and opaque to clients: base64url of "Type:key". */
export function globalId(type: IdType, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** The type's name and key behind an id, or null where finrec cannot have issued it. */
export function parseGlobalId(id: string): { readonly type: string; readonly key: string } | null {
  if (!/^[\w-]{1,800}$/.test(id)) return null;
  const bytes = Buffer.from(id, 'base64url');
  const text = bytes.toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || bytes.toString('base64url') !== id || text.includes('\ufffd')) return null;
  return { type: text.slice(0, colon), key: text.slice(colon + 1) };
}

/** The key behind an id of one type, or null where the id is of another type or not ours. */
export function keyOf(type: IdType, id: string): string | null {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.key : null;
}

/** A piece of what feedback says. Piece ids hold no colon, feedback ids may. */
export function pieceKey(feedbackId: string, pieceId: string): string {
  return `${feedbackId}:${pieceId}`;
}

/**
 * A recommendation lives as long as its customer and product; one of a past answer, or of a what-if, names that answer
 * too, and is not found by its id again. Product ids hold neither colon nor @, customer ids may.
 * @param context the decision of an answer that is not the live one
 */
export function recommendationKey(customerId: string, productId: string, context: string | null): string {
  return `${customerId}:${productId}${context === null ? '' : `@${context}`}`;
}

export function parseRecommendationKey(
  key: string,
): { readonly customerId: string; readonly productId: string } | null {
  const colon = key.lastIndexOf(':');
  return colon < 1 ? null : { customerId: key.slice(0, colon), productId: key.slice(colon + 1) };
}
