import { Arg, Ctx, ID, Resolver, Subscription } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { assertCustomerId, customerNotFound } from '../customer/customer-id.js';
import type { Doors } from '../doors.js';
import { assertMayRead } from '../policy.js';
import { CustomerChangeType } from './customer-change.type.js';
import { CUSTOMER_CHANGED } from './customer-ticks.js';

/** What clients hear by themselves. */
@Resolver()
export class LiveResolver {
  constructor(private readonly doors: Doors) {}

  @Subscription(() => CustomerChangeType, {
    topics: CUSTOMER_CHANGED,
    topicId: ({ args }: { readonly args: { readonly customerId: string } }) => args.customerId,
    description:
      'The version of a customer: the current one at once, and again whenever it may have moved, whoever moved it, or rewrites of texts became ready. After a lost connection subscribe anew, and nothing is missed. Over a WebSocket at /graphql (protocol graphql-transport-ws).',
  })
  async customerChanged(
    @Arg('customerId', () => ID, { description: 'The value of Customer_ID; "007" is not "7".' })
    customerId: string,
    @Ctx() { viewer }: ApiContext,
  ): Promise<CustomerChangeType> {
    assertCustomerId(customerId);
    assertMayRead(viewer, customerId);
    const [view] = await this.doors.service.views([customerId]);
    if (view === undefined || view === null) throw customerNotFound(customerId);
    return new CustomerChangeType(customerId, view.version, this.doors.readyTexts.readyFor(customerId));
  }
}
