const LARGEST_BYTES = 64 * 1024;

function tooLong(): SyntaxError {
  return new SyntaxError('The answer is longer than any rewrite could be.');
}

/**
 * The body of an answer, which is not read on once it is longer than any rewrite could be.
 * @throws {SyntaxError} where it is longer
 */
export async function boundedText({ body, headers }: Response): Promise<string> {
  if (body === null) return '';
  if (Number(headers.get('content-length') ?? 0) > LARGEST_BYTES) {
    await body.cancel();
    throw tooLong();
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_BYTES) throw tooLong();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
