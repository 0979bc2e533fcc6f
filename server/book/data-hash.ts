import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './columns.js';

const FILES: readonly (SourceFile | 'dataset.yaml')[] = [
  'customer_data.csv',
  'financial_behavior_data.csv',
  'enquiries_data.csv',
  'dataset.yaml',
];

/**
 * SHA-256 (hex) over names and bytes of the three CSVs and dataset.yaml: it tells whether a release was trained on
 * these data. A file that is absent counts as such.
 */
export async function hashOfData(directory: string): Promise<string> {
  const whole = createHash('sha256');
  for (const file of FILES) whole.update(`${file} ${await hashOfFile(join(directory, file))}\n`);
  return whole.digest('hex');
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
      return 'absent';
    throw error;
  }
  return hash.digest('hex');
}
