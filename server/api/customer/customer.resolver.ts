import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { CustomerOrder } from '../../book/customer-book.js';
import { AfterArg, FirstArg } from '../common/paging.js';
import type { ApiContext } from '../context.js';
import { costOfPage } from '../costs.js';
import type { Doors } from '../doors.js';
import { assertMayRead } from '../policy.js';
import { CustomerConnectionType } from './customer-connection.type.js';
import { CustomerFilterInput, CustomerOrderEnum } from './customer-filter.input.js';
import { assertCustomerId, customerNotFound } from './customer-id.js';
import { pageOfCustomers } from './customer-page.js';
import { CustomerType } from './customer.type.js';

@Resolver()
export class CustomerResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => CustomerType, {
    nullable: true,
    description:
      "One customer by the bank's own id. null, with an error CUSTOMER_NOT_FOUND beside it, where the book has no such customer.",
  })
  async customer(
    @Arg('customerId', () => ID, { description: 'The value of Customer_ID; "007" is not "7".' })
    customerId: string,
    @Ctx() { viewer }: ApiContext,
  ): Promise<CustomerType> {
    assertCustomerId(customerId);
    assertMayRead(viewer, customerId);
    const { service } = this.doors;
    const [view] = await service.views([customerId]);
    if (view === undefined || view === null) throw customerNotFound(customerId);
    return new CustomerType(view.record, view, viewer, service.release.currency);
  }

  @Query(() => CustomerConnectionType, {
    complexity: costOfPage(),
    description: 'Customers, page by page. For advisers and analysts.',
  })
  customers(
    @Arg('filter', () => CustomerFilterInput, { nullable: true, description: 'Which ones; null: all.' })
    filter: CustomerFilterInput | null,
    @Arg('orderBy', () => CustomerOrderEnum, {
      nullable: true,
      description: 'In what order; null: NAME, or CUSTOMER_ID where names are masked.',
    })
    orderBy: CustomerOrder | null,
    @FirstArg(20) first: number,
    @AfterArg() after: string | null,
    @Ctx() { viewer }: ApiContext,
  ): Promise<CustomerConnectionType> {
    return pageOfCustomers(this.doors.service, this.doors.directory(), viewer, {
      field: 'customers',
      filter,
      orderBy: orderBy ?? null,
      first,
      after: after ?? null,
    });
  }
}
