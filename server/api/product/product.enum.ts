import { registerEnumType } from 'type-graphql';
import { CATEGORIES, type Regime, REGIMES } from '../../engine/catalogue.js';
import type { Category } from '../../engine/feedback-state.js';
import { described, enumeration } from '../common/enumeration.js';

export const CategoryEnum = enumeration(CATEGORIES);
registerEnumType(CategoryEnum, {
  name: 'Category',
  description: 'The kind of product, as a customer would sort them.',
  valuesConfig: described<Category>({
    DEPOSIT: 'Savings and deposits.',
    CARD: 'Credit, charge and prepaid cards.',
    LOAN: 'Loans other than mortgages.',
    MORTGAGE: 'Loans secured by a home, and their review.',
    INVESTMENT: 'Funds and investment plans.',
    INSURANCE: 'Cover for people, homes and travel.',
    PENSION: 'Plans for or in retirement.',
    SERVICE: 'Help and services that are not sold: a referral, a plan, an app.',
  }),
});

export const RegimeEnum = enumeration(REGIMES);
registerEnumType(RegimeEnum, {
  name: 'Regime',
  description: 'The body of law a product falls under. It decides which rules of the gate apply.',
  valuesConfig: described<Regime>({
    DEPOSIT: 'Deposit law.',
    CREDIT: 'Consumer and mortgage credit law: affordability is checked.',
    INVESTMENT: 'Investment law: the risk class must suit the customer. Pensions are investments.',
    INSURANCE: 'Insurance distribution law: a recorded need is wanted.',
    SERVICE: 'None of them: nothing is sold.',
  }),
});
