/** Typed arrays leave a value for a file of their own: exact, small, and read without parsing. */
const KINDS = {
  Float64Array,
  Float32Array,
  Uint32Array,
  Int16Array,
  Uint8Array,
} as const;

type Kind = keyof typeof KINDS;

interface ArrayPlace {
  readonly array: Kind;
  readonly start: number;
  readonly length: number;
}

const ALIGNMENT = 8;

function kindOf(value: object): Kind | null {
  const name = value.constructor.name;
  return name in KINDS ? (name as Kind) : null;
}

function isPlace(value: object): value is ArrayPlace {
  return 'array' in value && typeof value.array === 'string' && value.array in KINDS;
}

/**
 * The value with its typed arrays replaced by their places, keys in order of name, and the bytes of the arrays (in
 * the machine's byte order; every machine Node.js is made for but one mainframe is little-endian).
 *
 * @throws {TypeError} for a number that JSON cannot hold: that is a mistake in what was learnt.
 */
export function encodeArrays(value: unknown): { readonly value: unknown; readonly bytes: Uint8Array } {
  const pieces: Uint8Array[] = [];
  let end = 0;
  const walk = (part: unknown, path: string): unknown => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new TypeError(`${path} is ${part}`);
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((item, index) => walk(item, `${path}[${index}]`));
    const kind = kindOf(part);
    if (kind === null) {
      const keys = Object.keys(part).sort();
      return Object.fromEntries(
        keys.map((key) => [key, walk((part as Record<string, unknown>)[key], `${path}.${key}`)]),
      );
    }
    const array = part as InstanceType<(typeof KINDS)[Kind]>;
    const start = end;
    const padded = Math.ceil(array.byteLength / ALIGNMENT) * ALIGNMENT;
    const piece = new Uint8Array(padded);
    piece.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    pieces.push(piece);
    end += padded;
    return { array: kind, start, length: array.length } satisfies ArrayPlace;
  };
  return { value: walk(value, 'value'), bytes: Buffer.concat(pieces) };
}

/** The inverse of encodeArrays; the arrays are copies. */
export function decodeArrays(value: unknown, bytes: Uint8Array): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => decodeArrays(item, bytes));
  if (isPlace(value)) {
    const kind: new (buffer: ArrayBuffer) => unknown = KINDS[value.array];
    const size = value.length * KINDS[value.array].BYTES_PER_ELEMENT;
    return new kind(new Uint8Array(bytes.subarray(value.start, value.start + size)).buffer);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decodeArrays(item, bytes)]));
}
