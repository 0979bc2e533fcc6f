import { Field, Int, ObjectType } from 'type-graphql';
import type { Category } from '../../engine/feedback-state.js';
import type { Theme } from '../../feedback/analytics.js';
import type { Directory } from '../directory.js';
import { CategoryEnum } from '../product/product.enum.js';
import { ProductType } from '../product/product.type.js';
import { TagType } from '../tag/tag.type.js';
import type { Viewer } from '../viewer.js';
import { type Listed, listed } from './listed.js';
import { ListedType } from './listed.type.js';

@ObjectType('Theme', {
  simpleResolvers: true,
  description:
    'Something that words were understood to be about: exactly one of tag, product, category and maxRiskClass is set.',
})
export class ThemeType {
  @Field(() => TagType, { nullable: true, description: 'The tag meant.' })
  readonly tag: TagType | null;

  @Field(() => ProductType, { nullable: true, description: 'The product meant.' })
  readonly product: ProductType | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'The category meant.' })
  readonly category: Category | null;

  @Field(() => Int, { nullable: true, description: 'Nothing above this risk class was asked for.' })
  readonly maxRiskClass: number | null;

  @Field(() => Boolean, { description: 'True: more of it. False: less, or never; also for maxRiskClass.' })
  readonly add: boolean;

  @Field(() => Int, { description: 'How often it was said, taken back or not.' })
  readonly count: number;

  @Field(() => Int, { description: 'How many customers said it.' })
  readonly customers: number;

  constructor(theme: Theme, tag: TagType | null, product: ProductType | null) {
    this.tag = tag;
    this.product = product;
    this.category = theme.category;
    this.maxRiskClass = theme.riskClass;
    this.add = theme.add;
    this.count = theme.count;
    this.customers = theme.customers;
  }
}

/** Null where the release does not have what the theme is about. */
function themeIn(directory: Directory, viewer: Viewer, theme: Theme): ThemeType | null {
  const tag = theme.tag === null ? null : directory.visibleTag(theme.tag, viewer);
  const product = theme.productId === null ? null : (directory.products.get(theme.productId) ?? null);
  const lost = (theme.tag !== null && tag === null) || (theme.productId !== null && product === null);
  return lost ? null : new ThemeType(theme, tag, product);
}

@ObjectType('ThemeList', {
  simpleResolvers: true,
  description: 'What free text was about, with what is left out.',
})
export class ThemeListType extends ListedType {
  @Field(() => [ThemeType], { description: 'The most frequent first.' })
  readonly items: readonly ThemeType[];

  constructor(list: Listed<ThemeType>) {
    super(list);
    this.items = list.items;
  }
}

export function themesIn(
  directory: Directory,
  viewer: Viewer,
  themes: readonly Theme[],
  minimumCell: number,
): ThemeListType {
  const listing = listed(
    themes,
    minimumCell,
    ({ customers }) => customers,
    (theme) => themeIn(directory, viewer, theme),
  );
  return new ThemeListType(listing);
}
