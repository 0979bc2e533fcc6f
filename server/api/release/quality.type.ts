import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Figures, Report } from '../../evaluation/report.js';

const METRICS: readonly (keyof Figures)[] = ['ndcg5', 'ndcg10', 'map7', 'hit10', 'novelty', 'coverage'];

interface Asked {
  readonly dataset: string;
  readonly customers: number;
}

@ObjectType('Quality', {
  simpleResolvers: true,
  description:
    "One figure of one ranker: how well its lists foretell what the book's customers took in the quarter after. What customers take is not what is best for them, so this is no quality of advice.",
})
export class QualityType {
  @Field(() => String, { description: 'What it was measured on: "book", the customers of this release.' })
  readonly dataset: string;

  @Field(() => String, {
    description: 'The ranker: "finrec" is the one that is served, the others are plainer ones beside it.',
  })
  readonly ranker: string;

  @Field(() => String, {
    description:
      'The figure: ndcg5, ndcg10, map7 and hit10 (0 to 1, higher is better), coverage (share of the products that any list holds) or novelty (bits).',
  })
  readonly metric: string;

  @Field(() => Float, { description: 'The mean over customers, then over quarters.' })
  readonly value: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the 95 % bootstrap interval; null: it has none.',
  })
  readonly low: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of the 95 % bootstrap interval; null: it has none.',
  })
  readonly high: number | null;

  @Field(() => Int, { description: 'Customers asked about, each once for each quarter.' })
  readonly customers: number;

  constructor(
    [ranker, metric]: readonly [string, string],
    value: number,
    [low, high]: readonly [number | null, number | null],
    { dataset, customers }: Asked,
  ) {
    this.dataset = dataset;
    this.ranker = ranker;
    this.metric = metric;
    this.value = value;
    this.low = low;
    this.high = high;
    this.customers = customers;
  }
}

/** The report as rows; figures that nobody could be asked about are left out. */
export function qualityRows({ dataset, rankers, windows }: Report): readonly QualityType[] {
  const customers = windows.reduce((sum, { users }) => sum + users, 0);
  return rankers.flatMap((standing) =>
    METRICS.flatMap((metric): readonly QualityType[] => {
      const value = standing[metric];
      if (value === null) return [];
      const interval = metric === 'coverage' ? null : standing.ci[metric];
      return [
        new QualityType([standing.name, metric], value, interval ?? [null, null], { dataset, customers }),
      ];
    }),
  );
}
