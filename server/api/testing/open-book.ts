import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Book } from '../../book/book.js';
import { parseDay } from '../../book/day.js';
import { generateCustomers } from '../../book/generate/generate.js';
import { writeCustomers } from '../../book/generate/write.js';
import { readBook } from '../../book/read-book.js';
import type { Model } from '../../model/model.js';
import { trainModel } from '../../model/train-model.js';
import { open, type Opened } from '../../open.js';
import { memoryStorage, type Storage } from '../../storage/open-storage.js';

const CUSTOMERS = 80;
const NOW = '2026-11-22T12:00:00.000Z';

/** What of a small book is unlike the usual one. */
interface SmallBook {
  /** Seed of the customers; another one makes other customers of the same ids. */
  readonly seed?: number;
  /** The bank's own rules.yaml or catalogue.yaml, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Trained on another book, and served as it is. */
  readonly model?: Model;
  readonly now?: () => Date;
}

let lastId = 0;
const models = new Map<number, Model>();

/** The same customers give the same model, so it is trained once. */
function modelOf(book: Book, seed: number): Model {
  const model = models.get(seed) ?? trainModel(book, { seed: 7, k: 4 });
  models.set(seed, model);
  return model;
}

/** The real service over a small generated book: CSVs written, read, trained and opened, with a clock that stands. */
export async function openSmallBook(
  storage: Storage = memoryStorage(),
  { seed = 7, settings = {}, model, now = () => new Date(NOW) }: SmallBook = {},
): Promise<Opened> {
  const directory = await mkdtemp(join(tmpdir(), 'finrec-api-'));
  try {
    const asOf = parseDay('2026-10-31') ?? 0;
    await writeCustomers(directory, generateCustomers({ customers: CUSTOMERS, seed, asOf }), true);
    for (const [name, text] of Object.entries(settings)) await writeFile(join(directory, name), text);
    const read = await readBook(directory);
    const tools = { trainedAt: NOW, now, newId: () => `feedback-${(lastId += 1)}` };
    const served = model ?? modelOf(read.book, seed);
    return await open({ data: directory, asOf: null }, read, served, tools, storage);
  } finally {
    await rm(directory, { recursive: true });
  }
}
