/** A line of rules.yaml, or a list of them under `all` or `any`. */
export type Line = string | { readonly all: readonly Line[] } | { readonly any: readonly Line[] };

/** Whether something holds; undefined: nobody knows. */
export type Holds = boolean | undefined;

export interface Known {
  /** The value of "Income" or "Held(this)"; undefined: unknown. */
  readonly value: (name: string) => number | string | undefined;
  /** The book's value at a percentile of a column. */
  readonly percentile: (column: string, percent: number) => number | undefined;
  /** Whether the customer has a tag, or "eligible" and "needed" hold for the product. */
  readonly is: (word: string) => Holds;
}

export function allOf(parts: readonly Holds[]): Holds {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

export function anyOf(parts: readonly Holds[]): Holds {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}

function compared(left: number | string, sign: string, right: number): boolean {
  const difference = Number(left) - right;
  return sign.startsWith('<')
    ? difference < 0 || (sign === '<=' && difference === 0)
    : bigger(difference, sign);
}

function bigger(difference: number, sign: string): boolean {
  return sign === '=' ? difference === 0 : difference > 0 || (sign === '>=' && difference === 0);
}

function boundOf(text: string, column: string, known: Known): number | undefined {
  if (/^p\d+$/.test(text)) return known.percentile(column, Number(text.slice(1)));
  if (/^[A-Z]/.test(text)) {
    const other = known.value(text);
    return other === undefined ? undefined : Number(other);
  }
  return Number(text);
}

/** Judges one line by the words of the head of rules.yaml. */
export function holds(line: Line, known: Known): Holds {
  if (typeof line !== 'string') {
    return 'all' in line
      ? allOf(line.all.map((part) => holds(part, known)))
      : anyOf(line.any.map((part) => holds(part, known)));
  }
  const [name = '', verb = '', ...rest] = line.split(' ');
  if (verb === '') return known.is(name);
  if (name === 'not') {
    const truth = known.is(verb);
    return truth === undefined ? undefined : !truth;
  }
  const value = known.value(name);
  const right = rest.join(' ');
  if (verb !== 'is') {
    const bound = boundOf(right, name, known);
    return value === undefined || bound === undefined ? undefined : compared(value, verb, bound);
  }
  if (right === 'unknown') return value === undefined;
  if (right === 'known') return value !== undefined;
  if (value === undefined) return undefined;
  const negated = right.startsWith('not ');
  const words = (negated ? right.slice(4) : right).split(' or ');
  return words.includes(String(value)) !== negated;
}
