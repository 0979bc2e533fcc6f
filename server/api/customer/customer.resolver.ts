import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CustomerOrder } from '../../book/customer-book.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import { factsOf, FactType } from '../common/fact.type.js';
import type { ApiContext } from '../context.js';
import type { Doors } from '../doors.js';
import { inForce } from '../feedback/in-force.js';
import { IntentType } from '../feedback/intent.type.js';
import { InsightType, SilentInsightType } from '../insight/insight.type.js';
import { boundedFirst, LARGEST_LIST, pageComplexity } from '../page.js';
import { assertMayRead } from '../policy.js';
import { RecommendationListType } from '../recommendation/recommendation-list.type.js';
import type { AnswerFrame } from '../recommendation/recommendation.type.js';
import type { Viewer } from '../viewer.js';
import { CustomerConnectionType } from './customer-connection.type.js';
import { CustomerFilterInput, CustomerOrderEnum } from './customer-filter.input.js';
import { assertCustomerId, customerNotFound } from './customer-id.js';
import { pageOfCustomers } from './customer-page.js';
import { CustomerTagType } from './customer-tag.type.js';
import { CustomerType } from './customer.type.js';
import { EnquiryConnectionType, pageOfEnquiries } from './enquiry.type.js';
import { factsAbout } from './facts-about.js';
import { MembershipType } from './membership.type.js';

const FIRST = { description: 'How many to list at most, 1 to 100.' };
const AFTER = {
  nullable: true,
  description: 'Go on after this cursor: `pageInfo.endCursor` of the page before. null: from the start.',
};

@Resolver(() => CustomerType)
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
    return new CustomerType(view.record, view, viewer, service.currency);
  }

  @Query(() => CustomerConnectionType, {
    complexity: pageComplexity(),
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
    @Arg('first', () => Int, { ...FIRST, defaultValue: 20 }) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
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
    return customer.with((view) => this.facts(view, viewer, ['Debt_Burden'])[0] ?? null);
  }

  @FieldResolver(() => [FactType], {
    name: 'facts',
    complexity: ({
      args,
      childComplexity,
    }: {
      args: { columns?: readonly string[] | null };
      childComplexity: number;
    }) => 1 + childComplexity * (args.columns?.length ?? 30),
    description:
      "The customer's known values, also of the bank's own columns and the derived ones. Unknown values are left out.",
  })
  allFacts(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @Arg('columns', () => [String], {
      nullable: true,
      description: 'Names of columns, e.g. ["Income", "Debt_Burden"]; null: all.',
    })
    columns: readonly string[] | null,
  ): readonly FactType[] | Promise<readonly FactType[]> {
    return customer.with((view) => this.facts(view, viewer, columns ?? null));
  }

  @FieldResolver(() => EnquiryConnectionType, {
    complexity: pageComplexity(),
    description: 'What the customer asked for so far, the newest first.',
  })
  enquiries(
    @Root() customer: CustomerType,
    @Arg('first', () => Int, { ...FIRST, defaultValue: 10 }) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
  ): EnquiryConnectionType | Promise<EnquiryConnectionType> {
    const { service, directory } = this.doors;
    const size = boundedFirst('enquiries', first);
    return customer.with(({ record }) =>
      pageOfEnquiries(record.enquiries, size, after ?? null, directory(), service.currency),
    );
  }

  @FieldResolver(() => MembershipType, {
    description: 'The cluster that the customer belongs to, and how sure that is.',
  })
  membership(@Root() customer: CustomerType): MembershipType | Promise<MembershipType> {
    return customer.with(({ decision }) => new MembershipType(decision.membership, this.doors.directory()));
  }

  @FieldResolver(() => [CustomerTagType], {
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
    description:
      "The customer's tags, each with its evidence. A customer's own view leaves out those meant for the bank's staff.",
  })
  tags(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
  ): readonly CustomerTagType[] | Promise<readonly CustomerTagType[]> {
    return customer.with((view) => {
      const { directory, facts } = this.frame(view, viewer);
      return view.decision.tags.flatMap((customerTag) => {
        const tag = directory.visibleTag(customerTag.tag, viewer);
        return tag === null ? [] : new CustomerTagType(customerTag, tag, facts, viewer);
      });
    });
  }

  @FieldResolver(() => [IntentType], {
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
    description: "What the customer's feedback asks for at present; every recommendation obeys it.",
  })
  constraints(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
  ): readonly IntentType[] | Promise<readonly IntentType[]> {
    const directory = this.doors.directory();
    return customer.with(({ feedback }) =>
      inForce(feedback).map((understood) => new IntentType(understood, directory, viewer)),
    );
  }

  @FieldResolver(() => RecommendationListType, {
    nullable: true,
    complexity: ({ args, childComplexity }: { args: { first?: number }; childComplexity: number }) =>
      1 + Math.ceil(childComplexity * Math.min(Math.max((args.first ?? 8) / 8, 1), LARGEST_LIST / 8)),
    description:
      'What suits the customer, and what is withheld and why. null: it failed, and the rest of the page stands.',
  })
  recommendations(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @Arg('first', () => Int, {
      defaultValue: 8,
      description: `How many to list at most, 1 to ${LARGEST_LIST}.`,
    })
    first: number,
  ): RecommendationListType | Promise<RecommendationListType> {
    const size = boundedFirst('recommendations', first, LARGEST_LIST);
    return customer.with((view) => new RecommendationListType(view, this.frame(view, viewer), size));
  }

  @FieldResolver(() => [InsightType], {
    nullable: true,
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
    description: 'Up to three insights, one of a kind. null: it failed, and the rest of the page stands.',
  })
  insights(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
  ): readonly InsightType[] | Promise<readonly InsightType[]> {
    return customer.with((view) => {
      const frame = this.frame(view, viewer);
      return view.decision.insights.map((insight) => new InsightType(insight, frame));
    });
  }

  @FieldResolver(() => [SilentInsightType], {
    nullable: true,
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
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

  private frame({ record, decision }: CustomerView, viewer: Viewer): AnswerFrame {
    const { currency } = this.doors.service;
    return {
      customerId: record.customerId,
      viewer,
      directory: this.doors.directory(),
      facts: { currency, asOf: decision.asOf },
    };
  }

  private facts(view: CustomerView, viewer: Viewer, columns: readonly string[] | null): readonly FactType[] {
    const { release } = this.doors.service;
    return factsOf(factsAbout(view, release, viewer, columns), this.frame(view, viewer).facts);
  }
}
