import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { frameOf } from '../answer-frame.js';
import { AfterArg, FirstArg } from '../common/paging.js';
import { GraphQLDateTime } from '../common/scalars.js';
import type { ApiContext } from '../context.js';
import { costOfPage, costOfReplay } from '../costs.js';
import type { Doors } from '../doors.js';
import { expectedError } from '../errors.js';
import { FeedbackConnectionType, placeBefore } from '../feedback/feedback-connection.type.js';
import { boundedFirst, LARGEST_LIST } from '../page.js';
import { changeTypesOf, RecommendationChangeType } from '../recommendation/recommendation-change.type.js';
import { RecommendationListType } from '../recommendation/recommendation-list.type.js';
import { CustomerType } from './customer.type.js';

/** What was said and answered before. */
@Resolver(() => CustomerType)
export class CustomerHistoryResolver {
  constructor(private readonly doors: Doors) {}

  @FieldResolver(() => FeedbackConnectionType, {
    complexity: costOfPage(),
    description: 'What the customer said about the recommendations and took back, the newest first.',
  })
  async feedback(
    @Root() { customerId }: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @FirstArg(20) first: number,
    @AfterArg() after: string | null,
  ): Promise<FeedbackConnectionType> {
    const size = boundedFirst('feedback', first);
    const cursor = after ?? null;
    const page = await this.doors.service.history(
      customerId,
      size,
      cursor === null ? null : placeBefore(cursor),
    );
    return new FeedbackConnectionType(page, cursor, this.doors.directory(), viewer);
  }

  @FieldResolver(() => RecommendationListType, {
    nullable: true,
    complexity: costOfReplay(),
    description:
      'What was answered at an earlier instant, told again from the feedback, release and learning of then. null: nothing was answered yet, or the data that the bank held on the customer then were not kept, which happens where nobody was shown the answer. Its ids are its own.',
  })
  async recommendationsAsOf(
    @Root() { customerId }: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @Arg('at', () => GraphQLDateTime, { description: 'The instant, such as "2026-11-22T12:00:00Z".' })
    at: Date,
    @FirstArg(8, LARGEST_LIST) first: number,
  ): Promise<RecommendationListType | null> {
    const size = boundedFirst('recommendationsAsOf', first, LARGEST_LIST);
    const view = await this.doors.service.viewAsOf(customerId, at.toISOString());
    return view === null ? null : new RecommendationListType(view, frameOf(view, viewer, this.doors), size);
  }

  @FieldResolver(() => [RecommendationChangeType], {
    complexity: costOfReplay(),
    description:
      'How the list differs between two instants, with what moved each product last: feedback, data, model, rules, catalogue, learning or the day.',
  })
  async changes(
    @Root() { customerId }: CustomerType,
    @Arg('from', () => GraphQLDateTime, { description: 'The earlier instant.' }) from: Date,
    @Arg('to', () => GraphQLDateTime, { nullable: true, description: 'The later instant; null: now.' })
    to: Date | null | undefined,
  ): Promise<readonly RecommendationChangeType[]> {
    const { service } = this.doors;
    const end = to ?? service.now();
    if (from > end) {
      throw expectedError(
        'BAD_USER_INPUT',
        `Argument "from" of "changes" (${from.toISOString()}) is after "to" (${end.toISOString()}). Swap them.`,
      );
    }
    const changes = await service.changesSince(customerId, from.toISOString(), end.toISOString());
    return changeTypesOf(changes, this.doors);
  }
}
