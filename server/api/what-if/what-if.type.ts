import { Field, ObjectType } from 'type-graphql';
import type { CustomerTag } from '../../engine/decision.js';
import type { CustomerView, WhatIf } from '../../service/recommendation-service.js';
import { frameOf } from '../answer-frame.js';
import { costOfList } from '../costs.js';
import { CustomerTagType, customerTagsOf } from '../customer/customer-tag.type.js';
import { MembershipType } from '../customer/membership.type.js';
import type { Doors } from '../doors.js';
import { changeTypesOf, RecommendationChangeType } from '../recommendation/recommendation-change.type.js';
import { RecommendationListType } from '../recommendation/recommendation-list.type.js';
import type { Viewer } from '../viewer.js';

@ObjectType('WhatIf', {
  simpleResolvers: true,
  description:
    'The answer if something else were true, by the same release, feedback and day. Nothing of it is stored, and no id in it is that of a live answer.',
})
export class WhatIfType {
  @Field(() => MembershipType, { description: 'The cluster that the customer would belong to.' })
  readonly membership: MembershipType;

  @Field(() => MembershipType, {
    nullable: true,
    description: 'The cluster at present; null for somebody who is not in the book.',
  })
  readonly membershipBefore: MembershipType | null;

  @Field(() => [CustomerTagType], {
    complexity: costOfList(10),
    description: 'The tags that the customer would have.',
  })
  readonly tags: readonly CustomerTagType[];

  @Field(() => [CustomerTagType], {
    complexity: costOfList(5),
    description: 'Those of the tags that the customer has not at present.',
  })
  readonly tagsGained: readonly CustomerTagType[];

  @Field(() => [CustomerTagType], {
    complexity: costOfList(5),
    description: 'The tags of the present that the customer would lose.',
  })
  readonly tagsLost: readonly CustomerTagType[];

  @Field(() => RecommendationListType, {
    description: 'What would be recommended, and what withheld and why.',
  })
  readonly recommendations: RecommendationListType;

  @Field(() => [RecommendationChangeType], {
    complexity: costOfList(10),
    description:
      'Which recommendations come, go and move, and why; empty for somebody who is not in the book, as there is nothing to compare with.',
  })
  readonly changes: readonly RecommendationChangeType[];

  constructor(
    { before, after, changes, tagsGained, tagsLost }: WhatIf,
    size: number,
    viewer: Viewer,
    doors: Doors,
  ) {
    const frame = frameOf(after, viewer, doors);
    const tagTypes = (
      tags: readonly CustomerTag[],
      view: CustomerView | null,
    ): readonly CustomerTagType[] => {
      const keys = new Set(tags.map(({ tag }) => tag));
      return view === null
        ? []
        : customerTagsOf(view, frameOf(view, viewer, doors)).filter(({ tag }) => keys.has(tag.key));
    };
    this.membership = new MembershipType(after.decision.membership, frame.directory);
    this.membershipBefore =
      before === null
        ? null
        : new MembershipType(before.decision.membership, frameOf(before, viewer, doors).directory);
    this.tags = customerTagsOf(after, frame);
    this.tagsGained = tagTypes(tagsGained, after);
    this.tagsLost = tagTypes(tagsLost, before);
    this.recommendations = new RecommendationListType(after, frame, size);
    this.changes = changeTypesOf(changes, doors);
  }
}
