import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Carrier } from '../../fairness/carriers.js';
import type { ClusterAssociation } from '../../fairness/cluster-association.js';
import type { ProxyTest } from '../../fairness/proxy.js';
import { EstimateType } from '../common/estimate.type.js';
import { RateType } from '../common/rate.type.js';
import { GraphQLRatio } from '../common/scalars.js';

@ObjectType('ProxyCarrier', {
  simpleResolvers: true,
  description: 'A column of the model that tells something of the attribute.',
})
export class ProxyCarrierType {
  @Field(() => String, { description: 'The column.' })
  readonly column: string;

  @Field(() => Float, {
    description: 'Area under the curve of a forest that has only this column; .5 is chance.',
  })
  readonly alone: number;

  @Field(() => Float, {
    description:
      'What the forest of all columns loses when this one is shuffled: little where others say the same.',
  })
  readonly lost: number;

  constructor({ column, alone, lost }: Carrier) {
    this.column = column;
    this.alone = alone;
    this.lost = lost;
  }
}

@ObjectType('ProxyTest', {
  simpleResolvers: true,
  description:
    "Whether the model's features give an attribute away that it must not know: a forest is trained to tell it from them, and asked about customers held out.",
})
export class ProxyTestType {
  @Field(() => RateType, { description: 'Share of the customers held out whose group it tells.' })
  readonly accuracy: RateType;

  @Field(() => GraphQLRatio, { description: 'The same for always naming the largest group.' })
  readonly majority: number;

  @Field(() => EstimateType, {
    description: 'Mean area under the curve, one group against the rest; .5 is chance. Bootstrap interval.',
  })
  readonly auc: EstimateType;

  @Field(() => Float, {
    description:
      'How often shuffled attributes came as high, adjusted over all proxy tests of the report (Holm).',
  })
  readonly p: number;

  @Field(() => [ProxyCarrierType], {
    description: 'The columns that tell most of it, the one that tells most alone first; 5 at most.',
  })
  readonly carriers: readonly ProxyCarrierType[];

  constructor({ accuracy, majority, auc, p, carriers }: ProxyTest) {
    this.accuracy = new RateType(accuracy);
    this.majority = majority;
    this.auc = new EstimateType(auc);
    this.p = p;
    this.carriers = carriers.map((carrier) => new ProxyCarrierType(carrier));
  }
}

@ObjectType('ClusterAssociation', {
  simpleResolvers: true,
  description: 'How far the clusters go with an attribute.',
})
export class ClusterAssociationType {
  @Field(() => Int, { description: 'Number of customers compared.' })
  readonly customers: number;

  @Field(() => EstimateType, {
    description:
      "Cramér's V with Bergsma's correction: 0 none, 1 the one tells the other. Bootstrap interval.",
  })
  readonly v: EstimateType;

  @Field(() => Float, {
    description:
      'How often shuffled attributes came as high, adjusted over all proxy tests of the report (Holm).',
  })
  readonly p: number;

  constructor({ customers, v, p }: ClusterAssociation) {
    this.customers = customers;
    this.v = new EstimateType(v);
    this.p = p;
  }
}
