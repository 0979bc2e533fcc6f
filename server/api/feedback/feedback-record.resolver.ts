import { FieldResolver, Resolver, Root } from 'type-graphql';
import { costOfList } from '../costs.js';
import type { Doors } from '../doors.js';
import { changeTypesOf } from '../recommendation/recommendation-change.type.js';
import { RecommendationChangeType } from '../recommendation/recommendation-change.type.js';
import { FeedbackType } from './feedback.type.js';

/** What stored feedback led to. */
@Resolver(() => FeedbackType)
export class FeedbackRecordResolver {
  constructor(private readonly doors: Doors) {}

  @FieldResolver(() => [RecommendationChangeType], {
    complexity: costOfList(10),
    description:
      'How the list changed by it when it was said, by what was in force then: new, gone, moved, and why. Empty also where that was not kept.',
  })
  async changes(@Root() { event }: FeedbackType): Promise<readonly RecommendationChangeType[]> {
    return changeTypesOf(await this.doors.service.changesBy(event), this.doors);
  }
}
