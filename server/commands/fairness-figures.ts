import type { Estimate } from '../fairness/estimate.js';
import type { ProductGroup } from '../fairness/product-group.js';

export const PRODUCTS: Readonly<Record<ProductGroup, string>> = {
  HELP: 'help and services',
  SAVING: 'savings and deposits',
  CREDIT: 'credit offers',
  INVESTMENT: 'investments and pensions',
  INSURANCE: 'insurance',
  PAYMENT: 'prepaid cards',
};

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** ".57", as ratios and areas are written. */
export function decimal(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}

export function interval({ low, high }: Estimate): string {
  return `${decimal(low)} to ${decimal(high)}`;
}
