import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDay } from '../../book/day.js';
import { generateCustomers } from '../../book/generate/generate.js';
import { writeCustomers } from '../../book/generate/write.js';
import { readBook } from '../../book/read-book.js';
import { trainModel } from '../../model/train-model.js';
import { open, type Opened } from '../../open.js';
import { memoryStorage, type Storage } from '../../storage/open-storage.js';

const CUSTOMERS = 80;
const NOW = '2026-11-22T12:00:00.000Z';

/** The real service over a small generated book: CSVs written, read, trained and opened, by default with a clock that stands. */
export async function openSmallBook(
  storage: Storage = memoryStorage(),
  now = (): Date => new Date(NOW),
): Promise<Opened> {
  const directory = await mkdtemp(join(tmpdir(), 'finrec-api-'));
  try {
    const asOf = parseDay('2026-10-31') ?? 0;
    await writeCustomers(directory, generateCustomers({ customers: CUSTOMERS, seed: 7, asOf }), true);
    const read = await readBook(directory);
    const model = trainModel(read.book, { seed: 7, k: 4 });
    let lastId = 0;
    const tools = {
      trainedAt: NOW,
      now,
      newId: () => `feedback-${(lastId += 1)}`,
    };
    return await open({ data: directory, asOf: null }, read, model, tools, storage);
  } finally {
    await rm(directory, { recursive: true });
  }
}
