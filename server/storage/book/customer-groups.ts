/** Customers who are alike in all that a page is filtered by, besides words. */
export interface CustomerGroup {
  readonly id: number;
  readonly cluster: number;
  readonly product_type: string | null;
  /** As PostgreSQL writes lists. */
  readonly tags: string;
  readonly customers: number;
}

export type GroupTraits = Omit<CustomerGroup, 'id' | 'customers'>;

/** Numbers the groups as customers are put into them. */
export interface GroupCounter {
  /** @returns the number of the group */
  add(traits: GroupTraits): number;
  all(): readonly CustomerGroup[];
}

export function groupCounter(): GroupCounter {
  const ids = new Map<string, number>();
  const groups: GroupTraits[] = [];
  const counts: number[] = [];
  return {
    add(traits) {
      const key = JSON.stringify([traits.cluster, traits.product_type, traits.tags]);
      const known = ids.get(key);
      const id = known ?? groups.push(traits) - 1;
      if (known === undefined) ids.set(key, id);
      counts[id] = (counts[id] ?? 0) + 1;
      return id;
    },
    all: () => groups.map((traits, id) => ({ id, ...traits, customers: counts[id] ?? 0 })),
  };
}
