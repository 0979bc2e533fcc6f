import { Arg, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { costOfAssuming } from '../costs.js';
import type { Doors } from '../doors.js';
import { expectedError } from '../errors.js';
import { assertMayCount } from '../policy.js';
import { ReleaseType } from '../release/release.type.js';
import { FairnessSummaryType, FairnessType } from './fairness.type.js';

@Resolver(() => ReleaseType)
export class FairnessResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => FairnessType, {
    complexity: costOfAssuming(),
    description:
      'What groups of customers are shown, withheld and denied, by age band or a protected column. Made once for each release and then remembered. For advisers and analysts. Expensive: one a document.',
  })
  async fairness(
    @Arg('column', () => String, {
      description: 'Age, or a protected column of the files: Gender, Marital_Status ...',
    })
    column: string,
    @Ctx() { viewer }: ApiContext,
  ): Promise<FairnessType> {
    assertMayCount(viewer);
    const report = await this.doors.service.fairness();
    if (report === null) {
      throw expectedError(
        'FAIRNESS_NOT_AVAILABLE',
        'This server reads customers from PostgreSQL, where protected columns are never put. Run "npm run fairness -- --data DIR" where the CSVs are.',
      );
    }
    const attribute = report.attributes.find((one) => one.column.toLowerCase() === column.toLowerCase());
    if (attribute === undefined) {
      const columns = report.attributes.map((one) => one.column).join(', ');
      throw expectedError(
        'BAD_USER_INPUT',
        `Argument "column" of "fairness" names no protected column of this book. There are: ${columns}.`,
      );
    }
    return new FairnessType(report, attribute);
  }

  @FieldResolver(() => FairnessSummaryType, {
    name: 'fairness',
    nullable: true,
    complexity: costOfAssuming(),
    description:
      'What the fairness report comes to; null where customers are read from PostgreSQL, where protected columns are never put. For advisers and analysts. Expensive: one a document.',
  })
  async summary(@Ctx() { viewer }: ApiContext): Promise<FairnessSummaryType | null> {
    assertMayCount(viewer);
    const report = await this.doors.service.fairness();
    return report === null ? null : new FairnessSummaryType(report);
  }
}
