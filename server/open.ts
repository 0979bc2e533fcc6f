import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookRead } from './book/read-book.js';
import { columnCustomerBook } from './book/column-customer-book.js';
import type { Config } from './config.js';
import { assembleRelease } from './engine/assemble-release.js';
import { loadCatalogue } from './engine/load-catalogue.js';
import { loadRules } from './engine/load-rules.js';
import { packRelease } from './engine/kept-release.js';
import { feedbackStore } from './feedback/feedback-store.js';
import { MendableError } from './mendable-error.js';
import type { Model } from './model/model.js';
import { createRecommendationService } from './service/create-recommendation-service.js';
import type { RecommendationService } from './service/recommendation-service.js';
import type { ServiceParts } from './service/service-tools.js';
import { memoryStorage, type Storage } from './storage/open-storage.js';
import { neededCodes } from './wording/needed-codes.js';
import { createWording, type Wording } from './wording/wording.js';
import { readSettings } from './yaml/read-yaml.js';

/** Where package.json stands, whether this runs from the sources or from the build. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** A bank may keep its own rules, catalogue or phrases beside its CSVs; what it has not comes with finrec. */
function settingsPath(data: string, name: string): string {
  const own = join(data, name);
  return existsSync(own) ? own : join(projectFolder(), 'data', name);
}

/** Where nobody says otherwise. */
const LEARNING_PACE: Config['learning'] = { entries: 500, minutes: 60 };

export interface Opened {
  readonly service: RecommendationService;
  readonly wording: Wording;
}

/** What a service is opened with besides the book, the model and where it keeps things. */
export interface OpenTools extends Pick<ServiceParts, 'now' | 'newId'> {
  /** ISO 8601 instant. */
  readonly trainedAt: string;
}

/**
 * Puts a read book and a trained model to work: rules and catalogue are checked, every customer is counted once, the
 * release is kept, and the service stands ready.
 * @param storage where all that outlives the process is kept; without one, it lasts as long as the process
 * @throws {SettingsError | MendableError} where rules.yaml, catalogue.yaml or the phrases cannot be used
 * @throws {StorageError} where the release cannot be kept
 */
export async function open(
  { data, asOf, learning = LEARNING_PACE }: Pick<Config, 'data' | 'asOf'> & Partial<Pick<Config, 'learning'>>,
  { book }: Pick<BookRead, 'book'>,
  model: Model,
  { trainedAt, ...tools }: OpenTools,
  storage: Storage = memoryStorage(),
): Promise<Opened> {
  const loaded = loadCatalogue(readSettings(settingsPath(data, 'catalogue.yaml')));
  const rules = loadRules(readSettings(settingsPath(data, 'rules.yaml')), loaded, book.columns);
  const today = asOf ?? book.asOf;
  const { release, census } = assembleRelease(book, today, model, rules, loaded.catalogue, trainedAt);
  const phrases = settingsPath(data, 'phrases');
  const wording = createWording({ phrasesDirectory: phrases, currency: release.currency });
  const lacking = wording.lacking(neededCodes(rules, loaded.catalogue));
  if (lacking.length > 0) {
    throw new MendableError(
      `${join(phrases, 'en.json')} lacks the sentences ${lacking.join(', ')}. Add them; the others there show how.`,
    );
  }
  const { log, archive, analytics } = storage;
  await archive.serve(
    { version: release.version, files: packRelease(release) },
    {
      at: tools.now().toISOString(),
      release: release.version,
      model: model.version,
      dataHash: release.dataHash,
    },
  );
  const service = createRecommendationService({
    ...tools,
    release,
    learning,
    book: columnCustomerBook(book, census),
    store: feedbackStore(log),
    archive,
    analytics,
    say: (phrase) => wording.word(phrase, { tone: 'BRIEF', locale: 'en' }).body,
  });
  // What was learnt before this start is in force from the first answer on.
  await service.learn();
  return { service, wording };
}
