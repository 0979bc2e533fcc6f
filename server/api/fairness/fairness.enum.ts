import { registerEnumType } from 'type-graphql';
import type { Benefit, ProductGroup } from '../../fairness/product-group.js';
import { described, enumeration } from '../common/enumeration.js';

const GROUPS = described<ProductGroup>({
  HELP: 'Services that are not sold: counselling, a hardship plan, an app, a meeting.',
  SAVING: 'Savings and deposits.',
  CREDIT: 'Offers of credit: loans, mortgages, credit cards, and their change.',
  INVESTMENT: 'Funds, plans and pensions.',
  INSURANCE: 'Cover for people, homes and travel.',
  PAYMENT: 'Prepaid cards.',
});

export const ProductGroupEnum = enumeration(Object.keys(GROUPS) as readonly ProductGroup[]);
registerEnumType(ProductGroupEnum, {
  name: 'ProductGroup',
  description:
    'Products that mean the same to whoever is shown them. Credit and help are never added up: to be offered a loan is no help.',
  valuesConfig: GROUPS,
});

const BENEFITS = described<Benefit>({
  GOOD: 'To be shown them is a benefit, so less is a disadvantage.',
  BOTH_WAYS: 'They are a chance and a cost: look both ways.',
  NOT_BY_ITSELF:
    'An offer of credit is no benefit by itself: less may be exclusion, more may be pressure. No four-fifths line is drawn.',
});

export const BenefitEnum = enumeration(Object.keys(BENEFITS) as readonly Benefit[]);
registerEnumType(BenefitEnum, {
  name: 'Benefit',
  description: 'What it means to be shown more of a group of products.',
  valuesConfig: BENEFITS,
});

const DIFFERENCES = described<'LESS' | 'MORE'>({
  LESS: 'Less often than the others, beyond chance.',
  MORE: 'More often than the others, beyond chance.',
});

export const DifferenceEnum = enumeration(Object.keys(DIFFERENCES) as readonly ('LESS' | 'MORE')[]);
registerEnumType(DifferenceEnum, {
  name: 'Difference',
  description: 'On which side of the others a group is.',
  valuesConfig: DIFFERENCES,
});
