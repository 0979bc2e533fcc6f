import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookRead } from './book/read-book.js';
import { columnCustomerBook } from './book/column-customer-book.js';
import type { Config } from './config.js';
import { assembleRelease } from './engine/assemble-release.js';
import { loadCatalogue } from './engine/load-catalogue.js';
import { loadRules } from './engine/load-rules.js';
import type { FeedbackLog } from './feedback/feedback-log.js';
import { feedbackStore } from './feedback/feedback-store.js';
import { memoryLog } from './feedback/memory-log.js';
import { MendableError } from './mendable-error.js';
import type { Model } from './model/model.js';
import { createRecommendationService } from './service/create-recommendation-service.js';
import type { RecommendationService } from './service/recommendation-service.js';
import type { ServiceTools } from './service/service-tools.js';
import { neededCodes } from './wording/needed-codes.js';
import { createWording, type Wording } from './wording/wording.js';

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

export interface Opened {
  readonly service: RecommendationService;
  readonly wording: Wording;
}

/**
 * Puts a read book and a trained model to work: rules and catalogue are checked, every customer is counted once, and
 * the service stands ready.
 * @param log what customers said; without one, it is kept for as long as the process lasts
 * @throws {SettingsError | MendableError} where rules.yaml, catalogue.yaml or the phrases cannot be used
 */
export function open(
  { data, asOf }: Pick<Config, 'data' | 'asOf'>,
  { book }: Pick<BookRead, 'book'>,
  model: Model,
  tools: Pick<ServiceTools, 'trainedAt' | 'now' | 'newId'>,
  log: FeedbackLog = memoryLog(),
): Opened {
  const catalogueFile = settingsPath(data, 'catalogue.yaml');
  const loaded = loadCatalogue(catalogueFile);
  const rules = loadRules(settingsPath(data, 'rules.yaml'), loaded, catalogueFile, book.columns);
  const today = asOf ?? book.asOf;
  const { release, census } = assembleRelease(book, today, model, rules, loaded.catalogue);
  const { currency } = book.dataset;
  const phrases = settingsPath(data, 'phrases');
  const wording = createWording({ phrasesDirectory: phrases, currency });
  const lacking = wording.lacking(neededCodes(rules, loaded.catalogue));
  if (lacking.length > 0) {
    throw new MendableError(
      `${join(phrases, 'en.json')} lacks the sentences ${lacking.join(', ')}. Add them; the others there show how.`,
    );
  }
  const service = createRecommendationService({
    ...tools,
    release,
    currency,
    asOf: today,
    book: columnCustomerBook(book, census),
    store: feedbackStore(log),
    say: (phrase) => wording.word(phrase, { tone: 'BRIEF', locale: 'en' }).body,
  });
  return { service, wording };
}
