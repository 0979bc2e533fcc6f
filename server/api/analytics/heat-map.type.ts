import { Field, ObjectType } from 'type-graphql';
import type { Outcomes } from '../../learning/snapshot.js';
import { ClusterType } from '../cluster/cluster.type.js';
import type { Directory } from '../directory.js';
import type { ProductType } from '../product/product.type.js';
import { type Listed, listed } from './listed.js';
import { ListedType } from './listed.type.js';
import { ProductAcceptanceType } from './product-acceptance.type.js';

@ObjectType('HeatMapCell', {
  simpleResolvers: true,
  description:
    'What came of showing one product to the customers of one cluster: the figures of ProductAcceptance, for those who were in the cluster when they were shown it, and said what they said in it.',
})
export class HeatMapCellType extends ProductAcceptanceType {
  @Field(() => ClusterType, { description: 'The cluster, of the release in force.' })
  readonly cluster: ClusterType;

  constructor(cluster: ClusterType, product: ProductType, outcomes: Outcomes) {
    super(product, outcomes);
    this.cluster = cluster;
  }
}

@ObjectType('HeatMap', {
  simpleResolvers: true,
  description:
    'Cluster by product. Only what was told under releases whose clusters are those of the release in force: the numbers of another model mean other clusters.',
})
export class HeatMapType extends ListedType {
  @Field(() => [HeatMapCellType], {
    description: 'By cluster number, then product id. No cell: nobody in the cluster was shown the product.',
  })
  readonly cells: readonly HeatMapCellType[];

  constructor(list: Listed<HeatMapCellType>) {
    super(list);
    this.cells = list.items;
  }
}

export function heatMapIn(
  { products, clusters }: Directory,
  outcomes: readonly Outcomes[],
  minimumCell: number,
): HeatMapType {
  const listing = listed(
    outcomes,
    minimumCell,
    ({ shown }) => shown,
    (one) => {
      const product = products.get(one.productId);
      const cluster = clusters.find(({ number }) => number === one.cluster);
      if (product === undefined || cluster === undefined) return null;
      return new HeatMapCellType(cluster, product, one);
    },
  );
  return new HeatMapType(listing);
}
