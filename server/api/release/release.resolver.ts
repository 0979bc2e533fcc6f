import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { costOfList } from '../costs.js';
import { phrase } from '../../engine/phrase.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import type { ApiContext } from '../context.js';
import { ClusterType } from '../cluster/cluster.type.js';
import type { Doors } from '../doors.js';
import { QualityType, qualityRows } from './quality.type.js';
import { ReleaseType } from './release.type.js';

/** Uses that would be unlawful, or that nothing here was made or tested for. */
const NOT_FOR = [
  'creditworthiness',
  'insurancePricing',
  'soleDecision',
  'inference',
  'otherCustomers',
] as const;

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => ReleaseType, { description: 'The release that answers at the moment: its model card.' })
  release(): ReleaseType {
    return this.doors.directory().release;
  }

  @FieldResolver(() => [ClusterType], {
    complexity: costOfList(8),
    description: 'Its clusters, by number.',
  })
  clusters(): readonly ClusterType[] {
    return this.doors.directory().clusters;
  }

  @FieldResolver(() => [String], {
    complexity: costOfList(5),
    description: 'What it must not be used for, in sentences.',
  })
  notFor(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): readonly string[] {
    return NOT_FOR.map((use) => words.line(phrase(`release.notFor.${use}`), speech));
  }

  @FieldResolver(() => [QualityType], {
    complexity: costOfList(40),
    description:
      "How well the ranker foretells what the book's customers took next, beside plainer rankers. Made once for each release, when it is first asked for. Empty where the book has no history, or is read from PostgreSQL.",
  })
  async quality(): Promise<readonly QualityType[]> {
    const report = await this.doors.service.quality();
    return report === null ? [] : qualityRows(report);
  }

  @FieldResolver(() => String, { description: 'Version of the program that answers.' })
  code(): string {
    return this.doors.versions.code;
  }

  @FieldResolver(() => String, { description: 'Content hashes of the phrase files, by language.' })
  phrases(): string {
    return this.doors.versions.phrases;
  }
}
