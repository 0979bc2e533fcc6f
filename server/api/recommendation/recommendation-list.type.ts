import { Field, Int, ObjectType } from 'type-graphql';
import type { AnswerFrame } from '../answer-frame.js';
import { costOfList } from '../costs.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import { DecisionType } from './decision.type.js';
import { RecommendationType } from './recommendation.type.js';
import { WithheldType } from './withheld.type.js';

@ObjectType('RecommendationList', {
  simpleResolvers: true,
  description: 'What is recommended to a customer, what is withheld, and what the answer follows from.',
})
export class RecommendationListType {
  @Field(() => DecisionType, { description: 'What the answer follows from.' })
  readonly decision: DecisionType;

  @Field(() => [RecommendationType], {
    description: 'The recommendations, best first: as many as `first` asks for, fewer where fewer pass.',
    complexity: costOfList(8),
  })
  readonly items: readonly RecommendationType[];

  @Field(() => Int, { description: 'How many products pass every rule, shown or not.' })
  readonly eligibleCount: number;

  constructor(
    private readonly view: CustomerView,
    private readonly frame: AnswerFrame,
    first: number,
  ) {
    const { recommendations } = view.decision;
    this.decision = new DecisionType(view, frame.directory.release);
    this.items = recommendations.slice(0, first).map((item) => new RecommendationType(item, frame));
    this.eligibleCount = recommendations.length;
  }

  @Field(() => [WithheldType], {
    description: "Products that the customer's tags propose but a rule stops, each with the rule.",
    complexity: costOfList(12),
  })
  withheld(): readonly WithheldType[] {
    const { decision, stoppedBy } = this.view;
    return decision.withheld.map(
      (item) => new WithheldType(item, stoppedBy.get(item.product.productId) ?? null, this.frame),
    );
  }
}
