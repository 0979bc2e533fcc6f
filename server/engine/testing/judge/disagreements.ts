import { isNamed, type Judge, type Verdicts } from './judge.js';
import type { RawCustomer } from './rows.js';
import { Said } from './said.js';

/** An answer, through whatever door it came. What a door does not tell is left out. */
export interface Shown {
  /** Best first. */
  readonly items: readonly {
    readonly productId: string;
    readonly advice: string;
    /** Ids of the rules that warn. */
    readonly warnings?: readonly string[];
  }[];
  readonly withheld?: readonly {
    readonly productId: string;
    readonly step: string;
    readonly rules: readonly string[];
  }[];
  readonly named?: readonly string[];
  readonly personalised?: boolean;
}

type Complaint = string;

function wrongItems({ items }: Shown, { products }: Verdicts): readonly Complaint[] {
  return items.flatMap(({ productId, advice, warnings }) => {
    const verdict = products.get(productId);
    if (verdict === undefined) return [`${productId} is no product`];
    const { blockedBy, warnedBy, advice: expected } = verdict;
    const warned = [...(warnings ?? warnedBy)].sort().join();
    return [
      ...(blockedBy.length === 0 ? [] : [`${productId} is shown although ${blockedBy.join()} block it`]),
      ...(advice === expected ? [] : [`${productId} is shown as ${advice}, not as ${expected}`]),
      ...(warned === [...warnedBy].sort().join()
        ? []
        : [`${productId} is warned of by ${warned}, not by ${warnedBy.join()}`]),
    ];
  });
}

function wrongWithheld({ withheld = [] }: Shown, { products }: Verdicts): readonly Complaint[] {
  return withheld
    .filter(({ step }) => step !== 'OUTRANKED')
    .flatMap(({ productId, rules }) => {
      const expected = [...(products.get(productId)?.blockedBy ?? [])].sort().join();
      const given = [...rules].sort().join();
      return given === expected ? [] : [`${productId} is withheld by ${given}, not by ${expected || 'none'}`];
    });
}

interface Lead {
  readonly before: string;
  readonly leaders: readonly string[];
}

/** What each product on the list has to wait for. */
function leadsOf({ items }: Shown, { products }: Verdicts, judge: Judge): readonly Lead[] {
  const ids = items.map(({ productId }) => productId);
  return ids.flatMap((before) =>
    [...(products.get(before)?.behind ?? [])].map(([rule, selectors]): Lead => {
      const free = ids.filter((id) => products.get(id)?.behind.has(rule) !== true);
      const led = selectors.map((selector) => free.filter((id) => isNamed(judge.product(id), selector)));
      return { before, leaders: led.find(({ length }) => length > 0) ?? [] };
    }),
  );
}

function wrongOrder({ items }: Shown, leads: readonly Lead[]): readonly Complaint[] {
  const ids = items.map(({ productId }) => productId);
  return leads.flatMap(({ before, leaders }) =>
    leaders
      .filter((leader) => ids.indexOf(leader) > ids.indexOf(before))
      .map((leader) => `${before} stands before ${leader}`),
  );
}

function wrongNumber(
  { items, withheld = [] }: Shown,
  leads: readonly Lead[],
  said: Said,
  judge: Judge,
): readonly Complaint[] {
  const led = new Set(leads.flatMap(({ leaders }) => leaders));
  const count = (category: string): number =>
    items.filter(({ productId }) => judge.product(productId).category === category).length;
  const asked = said.wishes.size + said.likes.size > 0;
  const tooMany = items.flatMap(({ productId }) => {
    const product = judge.product(productId);
    const most = judge.mostOf(product);
    return asked || led.has(productId) || count(product.category) <= most
      ? []
      : [`too many like ${productId}`];
  });
  const spare = withheld
    .filter(({ step }) => step === 'OUTRANKED')
    .filter(
      ({ productId }) => count(judge.product(productId).category) < judge.mostOf(judge.product(productId)),
    )
    .map(({ productId }) => `${productId} is left out although there is room`);
  return [...tooMany, ...spare];
}

/** Where an answer and the judge differ; empty: nowhere. */
export function disagreements(
  shown: Shown,
  judge: Judge,
  customer: RawCustomer,
  said?: Said,
): readonly Complaint[] {
  const verdicts = judge.of(customer, said);
  const leads = leadsOf(shown, verdicts, judge);
  const listed = new Set(shown.items.map(({ productId }) => productId));
  return [
    ...wrongItems(shown, verdicts),
    ...wrongWithheld(shown, verdicts),
    ...wrongOrder(shown, leads),
    ...wrongNumber(shown, leads, said ?? new Said(), judge),
    ...(shown.named ?? [])
      .filter((id) => !listed.has(id))
      .map((id) => `an insight names ${id}, which may not be shown`),
    ...((shown.personalised ?? verdicts.personalised) === verdicts.personalised
      ? []
      : [`personalised is ${shown.personalised}`]),
  ];
}
