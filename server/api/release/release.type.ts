import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PROTECTED_COLUMNS } from '../../book/columns.js';
import type { Day } from '../../book/day.js';
import type { Release } from '../../engine/release.js';
import type { ClusterCount } from '../../model/model.js';
import { NodeType } from '../common/node.type.js';
import { RateType } from '../common/rate.type.js';
import { GraphQLDateTime, GraphQLDay, GraphQLRatio } from '../common/scalars.js';
import { globalId } from '../global-id.js';

/** Columns of the data contract that are no features; server/model/feature-columns.ts leaves age out. */
const NEVER_FEATURES: readonly string[] = ['Customer_ID', 'Name', 'Age'];

@ObjectType('Feature', {
  simpleResolvers: true,
  description: 'One number that customers are clustered and classified by.',
})
export class FeatureType {
  @Field(() => String, {
    description: 'The column it comes from; with " = level" for one level of a category.',
  })
  readonly column: string;

  @Field(() => GraphQLRatio, {
    description: 'Mean decrease in Gini impurity by it; all importances sum to 1.',
  })
  readonly importance: number;

  constructor(column: string, importance: number) {
    this.column = column;
    this.importance = importance;
  }
}

@ObjectType('ClusterCount', {
  simpleResolvers: true,
  description: 'How one candidate number of clusters did at training.',
})
export class ClusterCountType implements ClusterCount {
  @Field(() => Int, { description: 'Number of clusters.' })
  readonly k: number;

  @Field(() => Float, { description: 'Mean silhouette, -1 to 1; higher is better.' })
  readonly silhouette: number;

  @Field(() => Float, {
    description: 'Mean adjusted Rand index between clusterings of half samples; 1 is perfectly stable.',
  })
  readonly stability: number;

  constructor({ k, silhouette, stability }: ClusterCount) {
    this.k = k;
    this.silhouette = silhouette;
    this.stability = stability;
  }
}

@ObjectType('Release', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Everything answers rest on besides the customer: the trained model, the rules and the catalogue. Also the model card.',
})
export class ReleaseType extends NodeType {
  @Field(() => String, {
    description: 'Content hash of model, rules and catalogue: the same version gives the same answers.',
  })
  readonly version: string;

  @Field(() => GraphQLDateTime, { description: 'When the model was trained.' })
  readonly trainedAt: string;

  @Field(() => String, { description: 'SHA-256 over the CSVs and dataset.yaml that it was trained on.' })
  readonly dataHash: string;

  @Field(() => GraphQLDay, { description: 'The day that "today" stood for in the data.' })
  readonly dataAsOf: Day;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day of the first enquiry in the data; null: there is none, or it was not taken down.',
  })
  readonly firstEnquiry: Day | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day of the last enquiry that counts; null: there is none, or it was not taken down.',
  })
  readonly lastEnquiry: Day | null;

  @Field(() => Int, { description: 'Number of customers trained on.' })
  readonly rows: number;

  @Field(() => [FeatureType], { description: 'What the model looks at, the most important first.' })
  readonly features: readonly FeatureType[];

  @Field(() => Int, { description: 'Number of clusters.' })
  readonly k: number;

  @Field(() => Float, { description: 'Mean silhouette of the clustering, -1 to 1.' })
  readonly silhouette: number;

  @Field(() => Float, {
    description: 'Mean adjusted Rand index between clusterings of half samples; 1 is perfectly stable.',
  })
  readonly stability: number;

  @Field(() => RateType, {
    description: 'Share of held-out customers whom the forest puts into their cluster.',
  })
  readonly accuracy: RateType;

  @Field(() => [[Int]], {
    description: 'confusion[actual][predicted]: held-out customers by cluster number.',
  })
  readonly confusion: readonly (readonly number[])[];

  @Field(() => GraphQLRatio, {
    description: 'The same, by the trees that did not see a customer in training.',
  })
  readonly outOfBagAccuracy: number;

  @Field(() => [ClusterCountType], { description: 'The candidate numbers of clusters and how each did.' })
  readonly clusterCounts: readonly ClusterCountType[];

  @Field(() => String, { description: 'Content hash of the trained model.' })
  readonly model: string;

  @Field(() => String, { description: 'Content hash of rules.yaml.' })
  readonly rules: string;

  @Field(() => String, { description: 'Content hash of catalogue.yaml.' })
  readonly catalogue: string;

  @Field(() => Int, {
    description: 'Number of the learning snapshot in use; 0: nothing learned from feedback of others yet.',
  })
  readonly learningVersion: number;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When that snapshot was published; null: none was.',
  })
  readonly learntAt: string | null;

  @Field(() => Int, {
    description: 'How many pieces of feedback and products shown that snapshot rests on.',
  })
  readonly learntFrom: number;

  @Field(() => [String], {
    description:
      'Columns that customers are never clustered or classified by. Those that law protects, and the bank, are split off at reading and reach no rule and no reason either; names and ids are for showing; age decides eligibility only.',
  })
  readonly excluded: readonly string[];

  @Field(() => [String], {
    description: 'Columns that would be features, but hold no two values to tell customers apart by.',
  })
  readonly dropped: readonly string[];

  constructor(release: Release) {
    super(globalId('Release', release.version));
    const { model } = release;
    this.version = release.version;
    this.trainedAt = release.trainedAt;
    this.dataHash = model.dataHash;
    this.dataAsOf = model.dataAsOf;
    this.firstEnquiry = release.enquiries?.first ?? null;
    this.lastEnquiry = release.enquiries?.last ?? null;
    this.rows = model.rows;
    this.features = model.encoder.features
      .map(({ name }, index) => new FeatureType(name, model.importances[index] ?? 0))
      .sort((one, other) => other.importance - one.importance);
    this.k = model.k;
    this.silhouette = model.silhouette;
    this.stability = model.stability;
    this.accuracy = new RateType(model.accuracy);
    this.confusion = model.confusion;
    this.outOfBagAccuracy = model.outOfBagAccuracy;
    this.clusterCounts = model.clusterCounts.map((count) => new ClusterCountType(count));
    this.model = model.version;
    this.rules = release.rules.version;
    this.catalogue = release.catalogue.version;
    const { version, publishedAt, entries } = release.learning;
    this.learningVersion = version;
    this.learntAt = version === 0 ? null : publishedAt;
    this.learntFrom = entries;
    this.excluded = [...PROTECTED_COLUMNS, ...release.protectedColumns, ...NEVER_FEATURES];
    this.dropped = model.encoder.dropped.map(({ column }) => column);
  }
}
