import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { frameOf } from '../answer-frame.js';
import { FirstArg } from '../common/paging.js';
import type { ApiContext } from '../context.js';
import { costOfList, costOfMoreThan } from '../costs.js';
import type { Doors } from '../doors.js';
import { inForce } from '../feedback/in-force.js';
import { IntentType, isStillKnown } from '../feedback/intent.type.js';
import { InsightType, SilentInsightType } from '../insight/insight.type.js';
import { boundedFirst, LARGEST_LIST } from '../page.js';
import { mayHear } from '../policy.js';
import { RecommendationListType } from '../recommendation/recommendation-list.type.js';
import { CustomerTagType, customerTagsOf } from './customer-tag.type.js';
import { CustomerType } from './customer.type.js';
import { MembershipType } from './membership.type.js';

/** What finrec concludes about a customer. */
@Resolver(() => CustomerType)
export class CustomerAnswersResolver {
  constructor(private readonly doors: Doors) {}

  @FieldResolver(() => MembershipType, {
    description: 'The cluster that the customer belongs to, and how sure that is.',
  })
  membership(@Root() customer: CustomerType): MembershipType | Promise<MembershipType> {
    return customer.with(({ decision }) => new MembershipType(decision.membership, this.doors.directory()));
  }

  @FieldResolver(() => [CustomerTagType], {
    complexity: costOfList(10),
    description:
      "The customer's tags, each with its evidence. A customer's own view leaves out those meant for the bank's staff.",
  })
  tags(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
  ): readonly CustomerTagType[] | Promise<readonly CustomerTagType[]> {
    return customer.with((view) => customerTagsOf(view, frameOf(view, viewer, this.doors)));
  }

  @FieldResolver(() => [IntentType], {
    complexity: costOfList(10),
    description: "What the customer's feedback asks for at present; every recommendation obeys it.",
  })
  constraints(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
  ): readonly IntentType[] | Promise<readonly IntentType[]> {
    const directory = this.doors.directory();
    return customer.with(({ feedback }) =>
      inForce(feedback)
        .filter((understood) => isStillKnown(understood, directory))
        .map((understood) => new IntentType(understood, directory, viewer)),
    );
  }

  @FieldResolver(() => RecommendationListType, {
    nullable: true,
    complexity: costOfMoreThan(8),
    description:
      'What suits the customer, and what is withheld and why. null: it failed, and the rest of the page stands.',
  })
  recommendations(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @FirstArg(8, LARGEST_LIST) first: number,
  ): RecommendationListType | Promise<RecommendationListType> {
    const size = boundedFirst('recommendations', first, LARGEST_LIST);
    return customer.with((view) => new RecommendationListType(view, frameOf(view, viewer, this.doors), size));
  }

  @FieldResolver(() => [InsightType], {
    nullable: true,
    complexity: costOfList(3),
    description: 'Up to three insights, one of a kind. null: it failed, and the rest of the page stands.',
  })
  insights(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
  ): readonly InsightType[] | Promise<readonly InsightType[]> {
    return customer.with((view) => {
      const frame = frameOf(view, viewer, this.doors);
      return view.decision.insights
        .filter(({ audience }) => mayHear(viewer, audience))
        .map((insight) => new InsightType(insight, frame));
    });
  }

  @FieldResolver(() => [SilentInsightType], {
    nullable: true,
    complexity: costOfList(3),
    description:
      'The kinds of insight that have nothing true to say today, and why. null: it failed, and the rest of the page stands.',
  })
  silentInsights(
    @Root() customer: CustomerType,
  ): readonly SilentInsightType[] | Promise<readonly SilentInsightType[]> {
    return customer.with(({ decision }) =>
      decision.silentKinds.map((silent) => new SilentInsightType(silent)),
    );
  }
}
