/** An entry of the log, as far as judging needs it. */
interface Entry {
  readonly id: string;
  readonly kind: 'feedback' | 'undo';
  readonly asOf: number;
  readonly undoes?: string;
  readonly intents?: readonly { readonly meaning: Meant }[];
  readonly verdicts?: readonly {
    readonly productId: string;
    readonly verdict: string;
    readonly until: number | null;
  }[];
}

interface Meant {
  readonly kind: string;
  readonly add?: boolean;
  readonly tag?: string;
  readonly productId?: string;
  readonly category?: string;
  readonly maxRiskClass?: number;
}

/** What a customer said that stands, added up by a reading of its own. Numbers are days, or places in the log. */
export class Said {
  readonly has = new Set<string>();
  readonly refused = new Map<string, number>();
  readonly later = new Map<string, number>();
  readonly wishes = new Set<string>();
  readonly unwanted = new Map<string, number>();
  readonly likes = new Map<string, number>();
  ceiling = Infinity;

  /** @param log oldest first; an undo takes back the whole of an entry */
  constructor(log: readonly Entry[] = []) {
    const takenBack = new Set<string>();
    for (const { id, kind, undoes } of log.toReversed()) {
      if (kind === 'undo' && !takenBack.has(id) && undoes !== undefined) takenBack.add(undoes);
    }
    for (const [place, { id, asOf, intents = [], verdicts = [] }] of log.entries()) {
      if (takenBack.has(id)) continue;
      for (const { meaning } of intents) this.mean(meaning, place, asOf);
      for (const { productId, verdict, until } of verdicts)
        this.press(productId, verdict, until, place, asOf);
    }
  }

  private press(productId: string, verdict: string, until: number | null, place: number, day: number): void {
    if (verdict !== 'LIKED') this.likes.delete(productId);
    if (verdict === 'ALREADY_HAVE' || verdict === 'TAKEN') this.has.add(productId);
    if (['DISLIKED', 'REFUSED', 'TOO_RISKY', 'TOO_CONSERVATIVE'].includes(verdict))
      this.refused.set(productId, day);
    if (verdict === 'NOT_NOW') this.later.set(productId, until ?? day);
    if (verdict === 'LIKED') {
      this.likes.set(productId, place);
      this.refused.delete(productId);
      this.later.delete(productId);
    }
  }

  private mean(
    { kind, add, tag, productId, category, maxRiskClass }: Meant,
    place: number,
    day: number,
  ): void {
    if (kind === 'risk') this.ceiling = Math.min(this.ceiling, maxRiskClass ?? Infinity);
    if (kind === 'product')
      this.press(productId ?? '', add === true ? 'LIKED' : 'DISLIKED', null, place, day);
    const name = kind === 'tag' ? tag : kind === 'category' ? category : undefined;
    if (name === undefined) return;
    if (add === true) {
      this.wishes.add(name);
      this.unwanted.delete(name);
    } else {
      this.wishes.delete(name);
      this.unwanted.set(name, place);
    }
  }
}
