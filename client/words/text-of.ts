export interface Worded {
  readonly body: string;
  readonly rewritten: string | null;
}

/** The best words there are: the language model's where they stood the check, else the bank's own. */
export function textOf({ body, rewritten }: Worded): string {
  return rewritten ?? body;
}
