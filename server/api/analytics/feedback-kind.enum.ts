import { registerEnumType } from 'type-graphql';
import type { FeedbackKind } from '../../feedback/analytics.js';
import { described, enumeration } from '../common/enumeration.js';

const DESCRIPTIONS = described<FeedbackKind>({
  LIKED: 'A button said: yes, that interests me.',
  DISLIKED: 'A button said: no, not that.',
  NOT_NOW: 'A button said: later.',
  TOO_RISKY: 'A button said: too risky.',
  TOO_CONSERVATIVE: 'A button said: too conservative.',
  TELL_ME_MORE: 'A button asked for more.',
  ALREADY_HAVE: 'A button said that the customer has it. Not a sale.',
  TAKEN: 'A button said that it was taken out.',
  REFUSED: 'A button said that it was offered and refused.',
  TAG: 'Words understood to be about a tag.',
  PRODUCT: 'Words understood to be about a product.',
  CATEGORY: 'Words understood to be about a category.',
  RISK: 'Words understood to ask for less risk.',
  UNDERSTOOD_NOTHING: 'Feedback that came with words of which nothing was understood.',
  UNDO: 'Earlier feedback, or some of it, was taken back.',
  SHOWN: "A product of an answer came before somebody's eyes.",
});

export const FeedbackKindEnum = enumeration(Object.keys(DESCRIPTIONS) as readonly FeedbackKind[]);
registerEnumType(FeedbackKindEnum, {
  name: 'FeedbackKind',
  description: 'What happened: a verdict, something understood, or another entry of the log.',
  valuesConfig: DESCRIPTIONS,
});
