import { registerEnumType } from 'type-graphql';
import type { TagGroup } from '../../engine/rules.js';

export type Audience = 'everyone' | 'adviser';

export const TagGroupEnum = {
  MEANS: 'means',
  STYLE: 'style',
  HORIZON: 'horizon',
  CONDUCT: 'conduct',
  EVENTS: 'events',
  RELATION: 'relation',
  WISH: 'wish',
} as const satisfies Record<string, TagGroup>;
registerEnumType(TagGroupEnum, {
  name: 'TagGroup',
  description: 'What a tag speaks about.',
  valuesConfig: {
    MEANS: { description: 'What the customer earns and can put aside.' },
    STYLE: { description: 'How the customer spends and deals with the bank.' },
    HORIZON: { description: 'How far ahead the customer plans, and how much risk is wanted.' },
    CONDUCT: { description: 'How debts are used and repaid.' },
    EVENTS: { description: 'What is going on: a home, a study, a loan that ends.' },
    RELATION: { description: "How the customer stands with the bank. For the bank's eyes only." },
    WISH: { description: 'What the customer asked for in words; only feedback gives these.' },
  },
});

export const AudienceEnum = { EVERYONE: 'everyone', ADVISER: 'adviser' } as const satisfies Record<
  string,
  Audience
>;
registerEnumType(AudienceEnum, {
  name: 'Audience',
  description: 'Who may read something.',
  valuesConfig: {
    EVERYONE: { description: 'The customer too.' },
    ADVISER: { description: "Only the bank's staff: it is left out of every answer to a customer." },
  },
});
