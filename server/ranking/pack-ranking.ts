import { decodeArrays, encodeArrays } from '../model/array-file.js';
import type { Ranking } from './ranking.js';

/** Raised with every change of what a ranking holds or means. */
const FORMAT = 1;
const HEADER_BYTES = 4;

/** The ranking as bytes: the same ranking gives the same bytes. */
export function packRanking(ranking: Ranking): Uint8Array {
  const { value, bytes } = encodeArrays({ format: FORMAT, ranking });
  const text = Buffer.from(JSON.stringify(value));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(text.length);
  return Buffer.concat([header, text, bytes]);
}

function isPacked(value: unknown): value is { readonly format: number; readonly ranking: Ranking } {
  return typeof value === 'object' && value !== null && 'format' in value && 'ranking' in value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @throws {RangeError} when the bytes are of another format: fit the ranking again. */
export function unpackRanking(packed: Uint8Array): Ranking {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = HEADER_BYTES + (bytes.length < HEADER_BYTES ? 0 : bytes.readUInt32LE(0));
  const content = end > bytes.length ? null : parsed(bytes.toString('utf8', HEADER_BYTES, end));
  const value = decodeArrays(content, bytes.subarray(end));
  if (!isPacked(value) || value.format !== FORMAT) {
    throw new RangeError(`these bytes are no ranking of format ${FORMAT}: fit the ranking again`);
  }
  return value.ranking;
}
