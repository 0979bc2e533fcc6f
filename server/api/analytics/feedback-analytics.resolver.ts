import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Scope } from '../../feedback/analytics.js';
import type { ApiContext } from '../context.js';
import { costOfCounting } from '../costs.js';
import type { Doors } from '../doors.js';
import { assertMayCount, minimumCell } from '../policy.js';
import { countedScope, type CountedScope } from './counted-scope.js';
import { DayCountType } from './day-count.type.js';
import { FeedbackAnalyticsType } from './feedback-analytics.type.js';
import { FeedbackScopeInput } from './feedback-scope.input.js';
import { heatMapIn, HeatMapType } from './heat-map.type.js';
import { assertDays, MOST_DAYS, ofLatestDays, USUAL_DAYS } from './latest-days.js';
import { acceptanceIn, ProductAcceptanceListType } from './product-acceptance.type.js';
import { themesIn, ThemeListType } from './theme.type.js';

@Resolver(() => FeedbackAnalyticsType)
export class FeedbackAnalyticsResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => FeedbackAnalyticsType, {
    description: 'What customers answered, and what they were shown, in counts. For advisers and analysts.',
  })
  feedbackAnalytics(
    @Arg('scope', () => FeedbackScopeInput, {
      nullable: true,
      description: 'What to count; null: everything.',
    })
    scope: FeedbackScopeInput | null,
    @Ctx() { viewer }: ApiContext,
  ): FeedbackAnalyticsType {
    assertMayCount(viewer);
    return new FeedbackAnalyticsType(minimumCell(viewer), countedScope(scope, this.doors.directory()));
  }

  @FieldResolver(() => [DayCountType], {
    complexity: costOfCounting(),
    description:
      'What happened on each day, by day and kind. Days and kinds without a count are left out. It tells nothing of single customers, so nothing is suppressed.',
  })
  async perDay(
    @Root() { scope }: FeedbackAnalyticsType,
    @Arg('days', () => Int, {
      defaultValue: USUAL_DAYS,
      description: `Of how many days at most on which anything happened, the latest ones: 1 to ${MOST_DAYS}.`,
    })
    days: number,
  ): Promise<readonly DayCountType[]> {
    assertDays(days);
    const counts = await this.doors.service.analytics.perDay(await this.withReleases(scope));
    return ofLatestDays(counts, days).map((count) => new DayCountType(count));
  }

  @FieldResolver(() => ProductAcceptanceListType, {
    complexity: costOfCounting(),
    description: 'How often each product that was shown was taken, refused and liked.',
  })
  async acceptance(
    @Root() { scope, minimumCell }: FeedbackAnalyticsType,
  ): Promise<ProductAcceptanceListType> {
    const outcomes = await this.doors.service.analytics.byProduct(await this.withReleases(scope));
    return acceptanceIn(this.doors.directory(), outcomes, minimumCell);
  }

  @FieldResolver(() => HeatMapType, {
    complexity: costOfCounting(),
    description: 'The same for each cluster.',
  })
  async heatMap(@Root() { scope, minimumCell }: FeedbackAnalyticsType): Promise<HeatMapType> {
    const directory = this.doors.directory();
    const clusters = scope.clusters ?? directory.clusters.map(({ number }) => number);
    const ofClusters = await this.withReleases({ ...scope, clusters });
    const outcomes = await this.doors.service.analytics.byCluster(ofClusters);
    return heatMapIn(directory, outcomes, minimumCell);
  }

  @FieldResolver(() => ThemeListType, {
    complexity: costOfCounting(),
    description: 'What was asked for in words.',
  })
  async themes(
    @Root() { scope, minimumCell }: FeedbackAnalyticsType,
    @Ctx() { viewer }: ApiContext,
  ): Promise<ThemeListType> {
    const themes = await this.doors.service.analytics.themes(await this.withReleases(scope));
    return themesIn(this.doors.directory(), viewer, themes, minimumCell);
  }

  /** Numbers of clusters mean something only with the releases that they belong to. */
  private async withReleases(scope: CountedScope): Promise<Scope> {
    return { ...scope, releases: scope.clusters === null ? [] : await this.doors.service.clusterReleases() };
  }
}
