import { registerEnumType } from 'type-graphql';
import type { ReasonKind } from '../../engine/decision.js';
import { type Advice, type Outcome, type Step, STEPS } from '../../engine/rules.js';
import type { CauseKind, ChangeKind } from '../../service/recommendation-service.js';
import { described, enumeration } from '../common/enumeration.js';

export const AdviceEnum = enumeration<Advice>(['INFORMATION', 'GUIDANCE', 'PERSONAL_RECOMMENDATION']);
registerEnumType(AdviceEnum, {
  name: 'Advice',
  description: 'As what a product may be shown. Put it on every card.',
  valuesConfig: described<Advice>({
    INFORMATION: 'As information only: without a questionnaire nobody may say that it suits the customer.',
    GUIDANCE: 'As guidance: what customers alike choose.',
    PERSONAL_RECOMMENDATION: 'As a recommendation for this customer.',
  }),
});

export const OUTCOMES: readonly Outcome[] = ['PASS', 'WARN', 'BLOCK'];
export const OutcomeEnum = enumeration(OUTCOMES);
registerEnumType(OutcomeEnum, {
  name: 'Outcome',
  description: 'What a rule of the gate says about a product for a customer.',
  valuesConfig: described<Outcome>({
    PASS: 'Nothing against it.',
    WARN: 'It may be shown; the reader must know why care is wanted.',
    BLOCK: 'It must not be shown. Nothing lifts a BLOCK but changed values.',
  }),
});

export const StepEnum = enumeration(STEPS);
registerEnumType(StepEnum, {
  name: 'Step',
  description: 'What kept a product off the list.',
  valuesConfig: described<Step>({
    CONSENT: 'The customer has not agreed to it.',
    ELIGIBILITY: "The product's own terms.",
    SUITABILITY: 'Protection of the customer: affordability, risk, need.',
    ALREADY_HELD: 'The customer has it.',
    COOL_OFF: 'The customer or the bank said no, or not now; it may come back on `reviewOn`.',
    NOT_PROPOSED: 'No tag of the customer speaks for it.',
    OUTRANKED: 'Others are ahead of it.',
    NOT_ON_SALE: 'The bank does not sell it on this day.',
  }),
});

export const ReasonKindEnum = enumeration<ReasonKind>([
  'TAG',
  'CO_OCCURRENCE',
  'ACCEPTANCE',
  'RECENCY',
  'DIVERSITY',
  'FEEDBACK',
  'CARE',
  'ALIKE',
  'POPULARITY',
  'NO_HISTORY',
]);
registerEnumType(ReasonKindEnum, {
  name: 'ReasonKind',
  description: 'Where the points of a reason come from.',
  valuesConfig: described<ReasonKind>({
    TAG: 'A tag of the customer proposes the product.',
    CO_OCCURRENCE: 'Customers who took or asked for the same things also took this.',
    ACCEPTANCE:
      'Customers of the same cluster accept it more (or less) often than the usual recommendation; code "acceptance:chance" is what chance adds while that is still uncertain.',
    RECENCY: 'The customer asked for it lately.',
    DIVERSITY: 'Points lost because a better product of the same category is on the list.',
    FEEDBACK: 'The customer said so; negative where they once refused it.',
    CARE: 'Help comes before any sale.',
    ALIKE: 'Customers with similar values take it more (or less) often than others.',
    POPULARITY: 'How common the product is among all customers.',
    NO_HISTORY: 'Too little is known for more: of what this customer took, or of who took the product.',
  }),
});

export const CauseEnum = enumeration<CauseKind>([
  'FEEDBACK',
  'UNDO',
  'DATA',
  'MODEL',
  'RULES',
  'CATALOGUE',
  'LEARNING',
  'TIME',
  'WHAT_IF',
]);
registerEnumType(CauseEnum, {
  name: 'Cause',
  description: 'What kind of thing moved a product on a list.',
  valuesConfig: described<CauseKind>({
    FEEDBACK: 'Something was said about the recommendations.',
    UNDO: 'Something that was said was taken back, or brought back.',
    DATA: "The bank's data on the customer changed.",
    MODEL: 'The clusters were learnt anew.',
    RULES: 'The rules of tags or of the gate changed.',
    CATALOGUE: 'The product came onto offer, or left it.',
    LEARNING: 'What all customers answered was learnt from.',
    TIME: 'The day that stands for today moved.',
    WHAT_IF: 'A what-if assumes other values; nothing is stored.',
  }),
});

export const ChangeKindEnum = enumeration<ChangeKind>(['NEW', 'GONE', 'UP', 'DOWN']);
registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'How a product moved between two lists.',
  valuesConfig: described<ChangeKind>({
    NEW: 'It was not on the list before.',
    GONE: 'It is no longer on the list.',
    UP: 'It ranks higher.',
    DOWN: 'It ranks lower.',
  }),
});
