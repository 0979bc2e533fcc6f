import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../common/page-info.type.js';
import { CustomerType } from './customer.type.js';

@ObjectType('CustomerEdge', { simpleResolvers: true, description: 'A customer at its place in a list.' })
export class CustomerEdgeType {
  @Field(() => String, { description: 'Where to go on: `after: cursor`.' })
  readonly cursor: string;

  @Field(() => CustomerType, { description: 'The customer.' })
  readonly node: CustomerType;

  constructor(cursor: string, node: CustomerType) {
    this.cursor = cursor;
    this.node = node;
  }
}

@ObjectType('CustomerConnection', { simpleResolvers: true, description: 'A page of customers.' })
export class CustomerConnectionType {
  @Field(() => [CustomerEdgeType], { description: 'The customers of this page, in order.' })
  readonly edges: readonly CustomerEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo: PageInfoType;

  @Field(() => Int, { description: 'Number of customers whom the filter lets pass.' })
  readonly totalCount: number;

  constructor(edges: readonly CustomerEdgeType[], pageInfo: PageInfoType, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
