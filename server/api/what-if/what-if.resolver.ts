import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { FirstArg } from '../common/paging.js';
import type { ApiContext } from '../context.js';
import { costOfAssuming } from '../costs.js';
import { CustomerType } from '../customer/customer.type.js';
import type { Doors } from '../doors.js';
import { boundedFirst, LARGEST_LIST } from '../page.js';
import { assumedBy } from './assumed.js';
import { TraitsInput } from './traits.input.js';
import { WhatIfType } from './what-if.type.js';

/** Answers that assume what is not on record. */
@Resolver(() => CustomerType)
export class WhatIfResolver {
  constructor(private readonly doors: Doors) {}

  @FieldResolver(() => WhatIfType, {
    nullable: true,
    complexity: costOfAssuming(),
    description:
      'The answer if some of the values were others. Nothing is stored. null, with an error BAD_USER_INPUT beside it, where a value cannot be. Expensive: one a document.',
  })
  whatIf(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @Arg('traits', () => TraitsInput, { description: 'The values that are others than on record.' })
    traits: TraitsInput,
    @FirstArg(8, LARGEST_LIST) first: number,
  ): WhatIfType | Promise<WhatIfType> {
    const size = boundedFirst('whatIf', first, LARGEST_LIST);
    return customer.with((view) => {
      const assumed = assumedBy(traits, 'customer', view.release, viewer);
      return new WhatIfType(this.doors.service.whatIf(view, assumed, size), size, viewer, this.doors);
    });
  }

  @Query(() => WhatIfType, {
    complexity: costOfAssuming(),
    description:
      'The answer about somebody who is not in the book, of whom only these values are known. Nothing is stored. Expensive: one a document.',
  })
  prospect(
    @Ctx() { viewer }: ApiContext,
    @Arg('traits', () => TraitsInput, { description: 'All that is known; what is left out is unknown.' })
    traits: TraitsInput,
    @FirstArg(8, LARGEST_LIST) first: number,
  ): WhatIfType {
    const { service } = this.doors;
    const size = boundedFirst('prospect', first, LARGEST_LIST);
    const known = assumedBy(traits, 'prospect', service.release, viewer);
    return new WhatIfType(service.prospect(known), size, viewer, this.doors);
  }
}
