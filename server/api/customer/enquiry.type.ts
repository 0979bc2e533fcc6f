import { Field, Int, ObjectType } from 'type-graphql';
import type { Enquiry } from '../../book/customer.js';
import type { Day } from '../../book/day.js';
import { MoneyType, moneyOf } from '../common/money.type.js';
import { PageInfoType } from '../common/page-info.type.js';
import { GraphQLDay } from '../common/scalars.js';
import type { Directory } from '../directory.js';
import { expectedError } from '../errors.js';
import { ProductType } from '../product/product.type.js';

@ObjectType('Enquiry', {
  simpleResolvers: true,
  description: 'One enquiry of the customer for a product (a row of enquiries_data.csv).',
})
export class EnquiryType {
  @Field(() => GraphQLDay, { description: 'The day of the enquiry.' })
  readonly date: Day;

  @Field(() => String, { description: 'The bank\'s own word for what was asked for, e.g. "Auto Loan".' })
  readonly productType: string;

  @Field(() => ProductType, {
    nullable: true,
    description: 'The product of the catalogue that it counts as; null: none, or more than one.',
  })
  readonly product: ProductType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The amount asked for; null where none is recorded.',
  })
  readonly amount: MoneyType | null;

  @Field(() => String, { description: 'Approved, Rejected, Opened, Declined or Pending.' })
  readonly status: string;

  constructor(
    { day, productType, productId, amount, status }: Enquiry,
    directory: Directory,
    currency: string,
  ) {
    this.date = day;
    this.productType = productType;
    this.product = directory.productOfType(productId ?? productType);
    this.amount = moneyOf(amount, currency, 'Enquiry_Amount');
    this.status = status;
  }
}

@ObjectType('EnquiryConnection', {
  simpleResolvers: true,
  description: 'A page of enquiries, the newest first.',
})
export class EnquiryConnectionType {
  @Field(() => [EnquiryType], { description: 'The enquiries of this page.' })
  readonly nodes: readonly EnquiryType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo: PageInfoType;

  @Field(() => Int, { description: 'Number of all enquiries.' })
  readonly totalCount: number;

  constructor(nodes: readonly EnquiryType[], pageInfo: PageInfoType, totalCount: number) {
    this.nodes = nodes;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}

/** Enquiries are counted from the oldest, so that a cursor keeps its place when new ones come in front. */
function cursorAt(fromOldest: number): string {
  return Buffer.from(`enquiry:${fromOldest}`).toString('base64url');
}

function placeOf(cursor: string, total: number): number {
  const place = Number(
    /^enquiry:(\d{1,9})$/.exec(Buffer.from(cursor.slice(0, 64), 'base64url').toString())?.[1] ?? NaN,
  );
  if (cursorAt(place) === cursor && place < total) return place;
  throw expectedError(
    'BAD_USER_INPUT',
    'Argument "after" of "enquiries" is no cursor of this list. Take pageInfo.endCursor of an earlier page, or leave "after" out.',
  );
}

/** @throws {GraphQLError} BAD_USER_INPUT for a cursor that is not of this list */
export function pageOfEnquiries(
  enquiries: readonly Enquiry[],
  first: number,
  after: string | null,
  directory: Directory,
  currency: string,
): EnquiryConnectionType {
  const total = enquiries.length;
  const start = after === null ? 0 : total - placeOf(after, total);
  const shown = enquiries.slice(start, start + first);
  const cursors = shown.map((_, index) => cursorAt(total - 1 - start - index));
  return new EnquiryConnectionType(
    shown.map((enquiry) => new EnquiryType(enquiry, directory, currency)),
    new PageInfoType(cursors, start + shown.length < total, after),
    total,
  );
}
