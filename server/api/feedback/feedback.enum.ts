import { registerEnumType } from 'type-graphql';
import type { Actor, Verdict } from '../../engine/feedback-state.js';
import { described, enumeration } from '../common/enumeration.js';

export const ActorEnum = enumeration<Actor>(['CUSTOMER', 'ADVISER', 'SYSTEM']);
registerEnumType(ActorEnum, {
  name: 'Actor',
  description: 'Who gave a piece of feedback.',
  valuesConfig: described<Actor>({
    CUSTOMER: "The customer, or an adviser on the customer's behalf.",
    ADVISER: 'An adviser of the bank.',
    SYSTEM: 'A program of the bank.',
  }),
});

export const VerdictEnum = enumeration<Verdict>([
  'LIKED',
  'DISLIKED',
  'NOT_NOW',
  'TOO_RISKY',
  'TOO_CONSERVATIVE',
  'TELL_ME_MORE',
  'ALREADY_HAVE',
  'TAKEN',
  'REFUSED',
]);
registerEnumType(VerdictEnum, {
  name: 'Verdict',
  description: 'What somebody says about one product, by a button.',
  valuesConfig: described<Verdict>({
    LIKED: 'Yes, that interests me. Not a sale.',
    DISLIKED: 'No, not that.',
    NOT_NOW: 'Later: it rests until the day given, or for the usual time.',
    TOO_RISKY: 'Too risky: nothing of this risk class or above from now on.',
    TOO_CONSERVATIVE: 'Too conservative: toward the top of what the risk profile allows, never above it.',
    TELL_ME_MORE: 'A question, not an answer.',
    ALREADY_HAVE: 'The customer has it, here or elsewhere.',
    TAKEN: 'It was taken out.',
    REFUSED: 'It was offered and refused: it rests for the cool-off time.',
  }),
});
