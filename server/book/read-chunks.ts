import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { codeOf } from '../error-code.js';
import { BookError } from './book-error.js';

/** A place in a file: bytes from its start, and the line (the first is 1) that begins or goes on there. */
export interface Position {
  readonly byte: number;
  readonly line: number;
}

export const START: Position = { byte: 0, line: 1 };

const CHUNK_BYTES = 1 << 18;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The bytes of a text file from a position on, checked to be UTF-8.
 * @throws {BookError} for a file that is missing, unreadable or in another encoding
 */
export async function* readChunks(file: string, from: Position): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = from.line;
  try {
    const chunks = createReadStream(file, { start: from.byte, highWaterMark: CHUNK_BYTES });
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      if (!decodes(decoder, chunk)) throw wrongEncoding(file, chunk, line);
      yield chunk;
      line += lineFeeds(chunk);
    }
  } catch (error) {
    throw unreadable(file, error) ?? error;
  }
  if (!endsWhole(decoder)) throw wrongEncoding(file, Buffer.from([0xff]), line);
}

/** Whether a file starts with the mark that some spreadsheets put before UTF-8. */
export async function hasByteOrderMark(file: string): Promise<boolean> {
  for await (const chunk of readChunks(file, START)) return chunk.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return false;
}

function endsWhole(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function decodes(decoder: TextDecoder, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineFeeds(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

function wrongEncoding(file: string, chunk: Buffer, firstLine: number): BookError {
  const utf16 = firstLine === 1 && (chunk[0] ?? 0) >= 0xfe && (chunk[1] ?? 0) >= 0xfe;
  const found = utf16
    ? 'it is UTF-16'
    : `line ${firstLine + brokenLine(chunk)} holds bytes of another encoding`;
  return new BookError(
    `${file} is not UTF-8 text: ${found}. Save it as "CSV UTF-8", or convert it: ` +
      `iconv -f ${utf16 ? 'UTF-16' : 'WINDOWS-1252'} -t UTF-8.`,
  );
}

/** Which line of the chunk, from 0, breaks the encoding; a character cut by the chunk's edge does not count. */
function brokenLine(chunk: Buffer): number {
  let start = 0;
  for (let line = 0; start <= chunk.length; line++) {
    const feed = chunk.indexOf(LINE_FEED, start);
    const end = feed < 0 ? chunk.length : feed;
    const inside = feed < 0 ? Math.max(start, end - 3) : end;
    if (!isUtf8(withoutContinuation(chunk.subarray(start, inside), line))) return line;
    if (feed < 0) return line;
    start = feed + 1;
  }
  return 0;
}

function withoutContinuation(bytes: Buffer, line: number): Buffer {
  if (line > 0) return bytes;
  const start = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  return bytes.subarray(Math.min(Math.max(start, 0), 3));
}

function unreadable(file: string, error: unknown): BookError | null {
  const code = codeOf(error);
  if (code === 'ENOENT') {
    return new BookError(`${file} does not exist. Put the file there, or name another folder with --data.`);
  }
  if (code === 'EISDIR') return new BookError(`${file} is a folder. A CSV file of this name was expected.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new BookError(`${file} may not be read by this user. Give read permission and start again.`);
  }
  return null;
}
