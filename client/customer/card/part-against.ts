import { type Part, WHOLE } from '../conversation.js';

/** What feedback in words asks for. */
export interface Wish {
  readonly id: string;
  readonly add: boolean;
  readonly category: string | null;
  readonly product: { readonly id: string } | null;
}

interface Unwanted {
  readonly id: string;
  readonly productId: string;
  readonly category: string;
}

/** What one piece of feedback says against a product, as far as its wishes tell; else the whole. */
export function partAgainst({ id, productId, category }: Unwanted, wishes: readonly Wish[]): Part {
  if (wishes.some(({ product }) => product?.id === id)) return { ...WHOLE, productIds: [productId] };
  const against = wishes.filter((wish) => !wish.add && wish.category === category);
  return { ...WHOLE, intentIds: against.map((wish) => wish.id) };
}
