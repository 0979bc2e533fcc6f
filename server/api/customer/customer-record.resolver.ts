import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { CustomerView } from '../../service/recommendation-service.js';
import { frameOf } from '../answer-frame.js';
import { factsOf, FactType } from '../common/fact.type.js';
import { AfterArg, FirstArg } from '../common/paging.js';
import type { ApiContext } from '../context.js';
import { costOfEach, costOfPage } from '../costs.js';
import type { Doors } from '../doors.js';
import { boundedFirst } from '../page.js';
import type { Viewer } from '../viewer.js';
import { CustomerType } from './customer.type.js';
import { EnquiryConnectionType, pageOfEnquiries } from './enquiry.type.js';
import { factsAbout } from './facts-about.js';

/** What is known of a customer beyond the plain columns. */
@Resolver(() => CustomerType)
export class CustomerRecordResolver {
  constructor(private readonly doors: Doors) {}

  @FieldResolver(() => ID, {
    description: 'Moves whenever any answer about the customer may: ask again only if it did.',
  })
  version(@Root() customer: CustomerType): string | Promise<string> {
    return customer.with(({ version }) => version);
  }

  @FieldResolver(() => FactType, {
    nullable: true,
    description:
      'Unsecured debt compared with yearly income: (loan other than a mortgage + card credit in use) / income. null where an input is missing.',
  })
  debtBurden(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
  ): FactType | null | Promise<FactType | null> {
    return customer.with((view) => this.about(view, viewer, ['Debt_Burden'])[0] ?? null);
  }

  @FieldResolver(() => [FactType], {
    complexity: costOfEach('columns', 30),
    description:
      "The customer's known values, also of the bank's own columns and the derived ones. Unknown values are left out.",
  })
  facts(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @Arg('columns', () => [String], {
      nullable: true,
      description: 'Names of columns, e.g. ["Income", "Debt_Burden"]; null: all.',
    })
    columns: readonly string[] | null,
  ): readonly FactType[] | Promise<readonly FactType[]> {
    return customer.with((view) => this.about(view, viewer, columns ?? null));
  }

  @FieldResolver(() => EnquiryConnectionType, {
    complexity: costOfPage(),
    description: 'What the customer asked for so far, the newest first.',
  })
  enquiries(
    @Root() customer: CustomerType,
    @FirstArg(10) first: number,
    @AfterArg() after: string | null,
  ): EnquiryConnectionType | Promise<EnquiryConnectionType> {
    const { service, directory } = this.doors;
    const size = boundedFirst('enquiries', first);
    return customer.with(({ record }) =>
      pageOfEnquiries(record.enquiries, size, after ?? null, directory(), service.release.currency),
    );
  }

  private about(view: CustomerView, viewer: Viewer, columns: readonly string[] | null): readonly FactType[] {
    const { facts } = frameOf(view, viewer, this.doors);
    return factsOf(factsAbout(view, this.doors.service.release, viewer, columns), facts);
  }
}
