import type { Release } from '../engine/release.js';
import type { RecommendationService } from '../service/recommendation-service.js';
import { ClusterType } from './cluster/cluster.type.js';
import type { FactFrame } from './common/fact.type.js';
import { mayHear } from './policy.js';
import { ProductType } from './product/product.type.js';
import { ReleaseType } from './release/release.type.js';
import { TagType } from './tag/tag.type.js';
import type { Viewer } from './viewer.js';

/** What a release holds for all customers alike, made once: products, tags and clusters as the API shows them. */
export class Directory {
  readonly release: ReleaseType;
  readonly products: ReadonlyMap<string, ProductType>;
  readonly tags: ReadonlyMap<string, TagType>;
  readonly clusters: readonly ClusterType[];

  constructor(release: Release) {
    const { model, rules, catalogue, currency, asOf } = release;
    const frame: FactFrame = { currency, asOf, customerId: null };
    this.release = new ReleaseType(release);
    this.products = new Map(
      catalogue.products.map((product) => [product.productId, new ProductType(product, currency)]),
    );
    this.tags = new Map(
      rules.tags.map((rule) => [
        rule.tag,
        new TagType(rule, release.tagShares.get(rule.tag) ?? 0, model.rows),
      ]),
    );
    this.clusters = release.clusters.flatMap((portrait) => {
      const summary = model.clusters.find(({ number }) => number === portrait.number);
      return summary === undefined ? [] : [new ClusterType(portrait, summary, frame)];
    });
  }

  product(productId: string): ProductType {
    const product = this.products.get(productId);
    if (product === undefined) throw new Error(`The catalogue has no product "${productId}".`);
    return product;
  }

  cluster(number: number): ClusterType {
    const cluster = this.clusters.find((candidate) => candidate.number === number);
    if (cluster === undefined) throw new Error(`The release has no cluster ${number}.`);
    return cluster;
  }

  /** The tag, where the viewer may know of it. */
  visibleTag(key: string, viewer: Viewer): TagType | null {
    const tag = this.tags.get(key);
    return tag !== undefined && mayHear(viewer, tag.audience) ? tag : null;
  }

  visibleTags(keys: Iterable<string>, viewer: Viewer): readonly TagType[] {
    return [...keys].flatMap((key) => this.visibleTag(key, viewer) ?? []);
  }

  /** The one product that a Product_ID or Product_Type of the CSVs stands for; null: none, or several. */
  productOfType(type: string): ProductType | null {
    const meant = [...this.products.values()].filter(
      ({ productId, countsAs }) => productId === type || countsAs.includes(type),
    );
    return meant.length === 1 ? (meant[0] ?? null) : null;
  }

  productsOfTag(key: string): readonly ProductType[] {
    return [...this.products.values()].filter(({ tagKeys }) => tagKeys.includes(key));
  }
}

/** The directory of a release; of the one in force where none is named. */
export function directoriesOf(
  service: Pick<RecommendationService, 'release'>,
): (release?: Release) => Directory {
  const directories = new WeakMap<Release, Directory>();
  return (release = service.release) => {
    const known = directories.get(release);
    if (known !== undefined) return known;
    const directory = new Directory(release);
    directories.set(release, directory);
    return directory;
  };
}
