import { join } from 'node:path';
import type { Book } from './book/book.js';
import { columnCustomerBook } from './book/column-customer-book.js';
import type { CustomerBook } from './book/customer-book.js';
import type { BookRead } from './book/read-book.js';
import { assemble, settingsPath } from './commands/assemble.js';
import { qualityOf } from './commands/serve/quality-of.js';
import type { Config } from './config.js';
import { packRelease, unpackRelease } from './engine/kept-release.js';
import type { Release } from './engine/release.js';
import { fairnessSteps, SERVED, type FairnessReport } from './fairness/fairness-report.js';
import { feedbackStore } from './feedback/feedback-store.js';
import { MendableError } from './mendable-error.js';
import type { Model } from './model/model.js';
import { finishPolitely } from './model/steps.js';
import { createRecommendationService } from './service/create-recommendation-service.js';
import type { RecommendationService } from './service/recommendation-service.js';
import type { ReportSource } from './service/once-a-release.js';
import type { ServiceParts } from './service/service-tools.js';
import { memoryStorage, type Storage } from './storage/open-storage.js';
import { neededCodes } from './wording/needed-codes.js';
import { createWording, type Wording } from './wording/wording.js';

/** Where nobody says otherwise. */
const LEARNING_PACE: Config['learning'] = { entries: 5000, minutes: 60 };

export interface Opened {
  readonly service: RecommendationService;
  readonly wording: Wording;
}

type Tools = Pick<ServiceParts, 'now' | 'newId'>;
type Settings = Pick<Config, 'data'> & Partial<Pick<Config, 'learning'>>;

/** The sentences for everything that a release may say. */
function wordingFor(data: string, { rules, catalogue, currency }: Release): Wording {
  const phrases = settingsPath(data, 'phrases');
  const wording = createWording({ phrasesDirectory: phrases, currency });
  const lacking = wording.lacking(neededCodes(rules, catalogue));
  if (lacking.length === 0) return wording;
  throw new MendableError(
    `${join(phrases, 'en.json')} lacks the sentences ${lacking.join(', ')}. Add them; the others there show how.`,
  );
}

async function put(
  { data, learning = LEARNING_PACE }: Settings,
  release: Release,
  book: CustomerBook,
  reports: Pick<ServiceParts, 'fairness' | 'quality'>,
  tools: Tools,
  { log, archive, analytics }: Storage,
): Promise<Opened> {
  const wording = wordingFor(data, release);
  const { version, model, dataHash } = release;
  await archive.serve(
    { version, files: packRelease(release) },
    { at: tools.now().toISOString(), release: version, model: model.version, dataHash },
  );
  const service = createRecommendationService({
    ...tools,
    release,
    learning,
    ...reports,
    book,
    store: feedbackStore(log),
    archive,
    analytics,
    say: (phrase, locale) => wording.word(phrase, { tone: 'BRIEF', locale }).body,
  });
  // What was learnt before this start is in force from the first answer on.
  await service.learn();
  return { service, wording };
}

function fairnessOf(book: Book, protectedTable: BookRead['protectedTable']): ReportSource<FairnessReport> {
  return (release) => {
    const options = { ...SERVED, seed: release.model.seed };
    return finishPolitely(fairnessSteps({ book, protectedTable, release }, options));
  };
}

/**
 * Puts a read book and a trained model to work: rules and catalogue are checked, every customer is counted once, the
 * release is kept, and the service stands ready.
 * @param tools `trainedAt` is an ISO 8601 instant
 * @param storage where all that outlives the process is kept; without one, it lasts as long as the process
 * @throws {SettingsError | MendableError} where rules.yaml, catalogue.yaml or the phrases cannot be used
 * @throws {StorageError} where the release cannot be kept
 */
export async function open(
  config: Settings & Pick<Config, 'asOf'>,
  { book, protectedTable }: Pick<BookRead, 'book'> & Partial<Pick<BookRead, 'protectedTable'>>,
  model: Model,
  { trainedAt, ...tools }: Tools & { readonly trainedAt: string },
  storage: Storage = memoryStorage(),
): Promise<Opened> {
  const { release, census } = assemble(config, book, { model, trainedAt });
  const fairness = protectedTable === undefined ? null : fairnessOf(book, protectedTable);
  const reports = { fairness, quality: qualityOf(book) };
  return put(config, release, columnCustomerBook(book, census), reports, tools, storage);
}

/**
 * Puts the book to work that `npm run load` put into the database, by the release that it was counted by. Nothing of it
 * is held in memory.
 * @throws {MendableError} where no book was loaded, or its release was not kept
 * @throws {StorageError} where the database is out of reach
 */
export async function openLoaded(config: Settings, tools: Tools, storage: Storage): Promise<Opened> {
  const loaded = await storage.loadedBook();
  const kept = loaded === null ? null : await storage.archive.release(loaded.releaseVersion);
  if (loaded === null || kept === null) {
    throw new MendableError(
      'The database holds no customers. Put them there with npm run load, or read them from the CSVs: leave out --book database.',
    );
  }
  const reports = { fairness: null, quality: null };
  return put(config, unpackRelease(kept.files), loaded.book, reports, tools, storage);
}
