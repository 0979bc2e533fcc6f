import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { Attribute, FairnessReport } from '../../fairness/fairness-report.js';
import { GraphQLDay } from '../common/scalars.js';
import { costOfList } from '../costs.js';
import { FairnessRowType } from './fairness-row.type.js';
import { ClusterAssociationType, ProxyTestType } from './proxy-test.type.js';

function rowsOf({ column, rows }: Attribute): readonly FairnessRowType[] {
  return rows.map((row) => new FairnessRowType(column, row));
}

/** What every answer about fairness rests on. */
@ObjectType({ simpleResolvers: true })
abstract class FairnessBasisType {
  @Field(() => [String], {
    description:
      'The columns that can be asked about: Age, in bands, and the protected columns of the files.',
  })
  readonly columns: readonly string[];

  @Field(() => Int, { description: 'Number of customers looked at.' })
  readonly customers: number;

  @Field(() => Int, {
    description: 'Number of customers of the book; where it is more, those are a seeded sample.',
  })
  readonly customersInBook: number;

  @Field(() => Int, { description: 'How many places of a list count as shown.' })
  readonly at: number;

  @Field(() => Int, {
    description: 'The fewest customers that a figure rests on. Smaller groups are counted and not named.',
  })
  readonly minimumCell: number;

  @Field(() => Int, {
    description: 'How many tests the p values of the rows are adjusted over, those of all columns.',
  })
  readonly tests: number;

  @Field(() => GraphQLDay, {
    description: 'Lists are as of this day, for customers who have said nothing yet.',
  })
  readonly asOf: Day;

  @Field(() => GraphQLDay, { description: 'Enquiries after this day are held out for equal opportunity.' })
  readonly heldOutAfter: Day;

  constructor({ attributes, customers, book, options, tests, asOf, heldOutAfter }: FairnessReport) {
    this.columns = attributes.map(({ column }) => column);
    this.customers = customers;
    this.customersInBook = book;
    this.at = options.at;
    this.minimumCell = options.smallest;
    this.tests = tests;
    this.asOf = asOf;
    this.heldOutAfter = heldOutAfter;
  }
}

@ObjectType('Fairness', {
  simpleResolvers: true,
  description:
    'What groups of customers are shown, withheld and denied, by one column. docs/fairness.md says how to read it.',
})
export class FairnessType extends FairnessBasisType {
  @Field(() => String, { description: 'The column.' })
  readonly column: string;

  @Field(() => Int, { description: 'Number of customers of whom it is not known.' })
  readonly notStated: number;

  @Field(() => Int, { description: 'Number of groups that are too small to be told apart.' })
  readonly suppressedGroups: number;

  @Field(() => Int, { description: 'Number of customers in them.' })
  readonly suppressedCustomers: number;

  @Field(() => [FairnessRowType], {
    complexity: costOfList(30),
    description: 'By product group, then by group of customers.',
  })
  readonly rows: readonly FairnessRowType[];

  @Field(() => ProxyTestType, {
    nullable: true,
    description:
      "Whether the model's features give the column away; null: there are no two groups to tell apart.",
  })
  readonly proxy: ProxyTestType | null;

  @Field(() => ClusterAssociationType, {
    nullable: true,
    description: 'How far the clusters go with it; null: there are no two groups to tell apart.',
  })
  readonly clusters: ClusterAssociationType | null;

  constructor(report: FairnessReport, attribute: Attribute) {
    super(report);
    const { column, notStated, suppressed, proxy, clusters } = attribute;
    this.column = column;
    this.notStated = notStated;
    this.suppressedGroups = suppressed.groups;
    this.suppressedCustomers = suppressed.customers;
    this.rows = rowsOf(attribute);
    this.proxy = proxy === null ? null : new ProxyTestType(proxy);
    this.clusters = clusters === null ? null : new ClusterAssociationType(clusters);
  }
}

@ObjectType('FairnessSummary', {
  simpleResolvers: true,
  description:
    'What the fairness report of a release comes to. Ask fairness(column:) for all rows of a column.',
})
export class FairnessSummaryType extends FairnessBasisType {
  @Field(() => [FairnessRowType], {
    complexity: costOfList(15),
    description:
      'The rows of all columns whose ratio to the best is below four fifths, within chance or not.',
  })
  readonly belowFourFifths: readonly FairnessRowType[];

  @Field(() => [FairnessRowType], {
    complexity: costOfList(30),
    description: 'The rows of all columns that are shown more or less than the others, beyond chance.',
  })
  readonly beyondChance: readonly FairnessRowType[];

  constructor(report: FairnessReport) {
    super(report);
    const rows = report.attributes.flatMap(rowsOf);
    this.belowFourFifths = rows.filter(({ belowFourFifths }) => belowFourFifths === true);
    this.beyondChance = rows.filter(({ beyondChance }) => beyondChance !== null);
  }
}
