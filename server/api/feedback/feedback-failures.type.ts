import { Field, Int, ObjectType } from 'type-graphql';
import { phrase } from '../../engine/phrase.js';
import { UserErrorType } from '../common/user-error.type.js';
import { count, quote } from '../phrases.js';
import { ProductType } from '../product/product.type.js';

const failure = { implements: UserErrorType, simpleResolvers: true };

@ObjectType('CustomerNotFound', { ...failure, description: 'The book has no customer with this id.' })
export class CustomerNotFoundType extends UserErrorType {
  constructor(customerId: string) {
    super(phrase('error.CustomerNotFound', { customerId: quote(customerId) }), ['input', 'customerId']);
  }
}

@ObjectType('ProductNotFound', { ...failure, description: 'The catalogue has no product with this id.' })
export class ProductNotFoundType extends UserErrorType {
  @Field(() => [ProductType], { description: 'Products with the most similar ids, the nearest first.' })
  readonly nearest: readonly ProductType[];

  constructor(productId: string, path: readonly string[], nearest: readonly ProductType[]) {
    super(phrase('error.ProductNotFound', { productId: quote(productId) }), path);
    this.nearest = nearest;
  }
}

@ObjectType('ChoiceNotFound', { ...failure, description: 'No question offered this choice.' })
export class ChoiceNotFoundType extends UserErrorType {
  constructor(path: readonly string[]) {
    super(phrase('error.ChoiceNotFound'), path);
  }
}

@ObjectType('FeedbackNotFound', {
  ...failure,
  description: 'The customer gave no feedback of this id, or it says nothing of what is named.',
})
export class FeedbackNotFoundType extends UserErrorType {
  constructor(path: readonly string[]) {
    super(phrase('error.FeedbackNotFound'), path);
  }
}

@ObjectType('DecisionNotFound', {
  ...failure,
  description: 'It is not the answer of now, nor one of a moment ago.',
})
export class DecisionNotFoundType extends UserErrorType {
  constructor() {
    super(phrase('error.DecisionNotFound'), ['input', 'decisionId']);
  }
}

@ObjectType('EmptyFeedback', { ...failure, description: 'Neither words nor verdicts nor choices.' })
export class EmptyFeedbackType extends UserErrorType {
  constructor() {
    super(phrase('error.EmptyFeedback'), ['input', 'words']);
  }
}

@ObjectType('FeedbackTooLong', {
  ...failure,
  description: 'More words, or more items, than one piece of feedback may have.',
})
export class FeedbackTooLongType extends UserErrorType {
  @Field(() => Int, { description: 'The most that is allowed, in what `unit` names.' })
  readonly limit: number;

  @Field(() => String, { description: '"characters" or "items".' })
  readonly unit: string;

  constructor(limit: number, unit: 'characters' | 'items') {
    super(phrase('error.FeedbackTooLong', { limit: count(limit) }), ['input']);
    this.limit = limit;
    this.unit = unit;
  }
}

@ObjectType('ContradictoryFeedback', { ...failure, description: 'It asks for a thing and for its opposite.' })
export class ContradictoryFeedbackType extends UserErrorType {
  @Field(() => [String], { description: 'The words that contradict each other.' })
  readonly quotes: readonly string[];

  constructor(quotes: readonly string[]) {
    const [first = '', second = first] = quotes;
    super(phrase('error.ContradictoryFeedback', { first: quote(first), second: quote(second) }), ['input']);
    this.quotes = quotes;
  }
}

@ObjectType('IdempotencyKeyReused', {
  ...failure,
  description: 'The key was used before, with another request.',
})
export class IdempotencyKeyReusedType extends UserErrorType {
  constructor() {
    super(phrase('error.IdempotencyKeyReused'), ['input', 'idempotencyKey']);
  }
}
