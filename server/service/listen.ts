import type { Day } from '../book/day.js';
import type { Decision } from '../engine/decision.js';
import type { Phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import { contradictionsIn } from '../feedback/contradiction.js';
import type { Intent, Meaning, Sense, VerdictGiven } from '../feedback/event.js';
import { choiceOf, intentOf, subjectOf } from '../feedback/intent.js';
import { suggest, understand } from '../feedback/understand.js';
import { vocabularyOf, type Vocabulary } from '../feedback/vocabulary.js';
import { buttonName } from './cause.js';
import type { Question, SubmitOutcome, SubmitRequest } from './recommendation-service.js';

export type Heard = {
  readonly kind: 'heard';
  readonly intents: readonly Intent[];
  readonly verdicts: readonly VerdictGiven[];
};

type NotHeard = Extract<SubmitOutcome, { readonly kind: 'choice-not-found' | 'contradictory' }>;

/** Understands requests against what is on the customer's list. */
export interface Listener {
  readonly hear: (request: SubmitRequest, decision: Decision) => Heard | NotHeard;
  /** What to ask back about the words that were not understood; null where all was clear. */
  readonly ask: (request: SubmitRequest, decision: Decision) => Question | null;
}

const NOT_NOW_DAYS = 30;

/** A "not now" without a date comes back after a month. */
function dated(verdicts: readonly VerdictGiven[], asOf: Day): readonly VerdictGiven[] {
  return verdicts.map((given) =>
    given.verdict === 'NOT_NOW' && given.until === null ? { ...given, until: asOf + NOT_NOW_DAYS } : given,
  );
}

/** What a button says beyond the one product it was pressed on. */
function meantBy({ productId, verdict }: VerdictGiven, { catalogue, rules }: Release): readonly Meaning[] {
  const riskClass = catalogue.byId.get(productId)?.riskClass ?? null;
  if (verdict === 'TOO_RISKY' && riskClass !== null) return [{ kind: 'risk', maxRiskClass: riskClass - 1 }];
  const bolder = rules.tags.find(({ lean }) => lean === 'higher-risk');
  if (verdict === 'TOO_CONSERVATIVE' && bolder !== undefined)
    return [{ kind: 'tag', tag: bolder.tag, add: true }];
  return [];
}

/** Two buttons on one product say two things; the reader of both would guess. */
function doubled(verdicts: readonly VerdictGiven[]): readonly [string, string] | null {
  for (const [index, { productId, verdict }] of verdicts.entries()) {
    const other = verdicts.slice(index + 1).find((given) => given.productId === productId);
    if (other !== undefined) return [buttonName(verdict), buttonName(other.verdict)];
  }
  return null;
}

/** Liking or refusing by button speaks of the same thing as words about the product. */
function stanceOf({ productId, verdict }: VerdictGiven): readonly Meaning[] {
  if (verdict === 'LIKED' || verdict === 'TAKEN') return [{ kind: 'product', productId, add: true }];
  return verdict === 'DISLIKED' || verdict === 'REFUSED' ? [{ kind: 'product', productId, add: false }] : [];
}

function stillExists(meaning: Sense, { catalogue, rules }: Release): boolean {
  if (meaning.kind === 'product' || meaning.kind === 'held') return catalogue.byId.has(meaning.productId);
  return meaning.kind !== 'tag' || rules.tag.has(meaning.tag);
}

/** What is held already comes to a verdict on the product, or to leaving the category out. */
function sorted(said: readonly Intent<Sense>[]): Pick<Heard, 'intents' | 'verdicts'> {
  const intents = said.flatMap(({ meaning, quote, confidence, intentId }): readonly Intent[] => {
    if (meaning.kind === 'held') return [];
    if (meaning.kind !== 'held-category') return [{ intentId, meaning, quote, confidence }];
    return [intentOf({ kind: 'category', category: meaning.category, add: false }, quote, confidence)];
  });
  const verdicts = said.flatMap(({ meaning }): readonly VerdictGiven[] =>
    meaning.kind === 'held' ? [{ productId: meaning.productId, verdict: 'ALREADY_HAVE', until: null }] : [],
  );
  return { intents, verdicts };
}

/** Verdicts that words and a button give alike are one. */
function together(
  byButton: readonly VerdictGiven[],
  inWords: readonly VerdictGiven[],
): readonly VerdictGiven[] {
  const said = inWords.filter(
    (one, index) =>
      inWords.findIndex(({ productId }) => productId === one.productId) === index &&
      !byButton.some(({ productId, verdict }) => productId === one.productId && verdict === one.verdict),
  );
  return [...byButton, ...said];
}

/** What is said in several ways at once counts as it was said first. */
function eachOnce(intents: readonly Intent[]): readonly Intent[] {
  return [...new Map(intents.toReversed().map((intent) => [intent.intentId, intent])).values()].toReversed();
}

export function listenWith(release: Release, say: (phrase: Phrase, locale: string) => string): Listener {
  const common = vocabularyOf(release.catalogue, release.rules, say);
  const vocabularyFor = ({ recommendations, riskCeiling }: Decision): Vocabulary => {
    const shown = recommendations.slice(0, release.rules.listSize).map(({ product }) => product);
    const classes = shown.flatMap(({ riskClass }) => (riskClass === null ? [] : [riskClass]));
    return {
      ...common,
      riskCeiling,
      highestShownRiskClass: classes.length === 0 ? null : Math.max(...classes),
      shown: shown.map(({ productId }) => productId),
    };
  };
  return {
    hear({ words, verdicts: pressed, choiceIds }, decision) {
      const chosen: Intent<Sense>[] = [];
      for (const choiceId of choiceIds) {
        const meaning = choiceOf(choiceId);
        if (meaning === null || !stillExists(meaning, release)) return { kind: 'choice-not-found', choiceId };
        chosen.push(intentOf(meaning, subjectOf(meaning)));
      }
      const said = sorted([...understand(words, vocabularyFor(decision)).intents, ...chosen]);
      const verdicts = together(pressed, said.verdicts);
      const byButton = pressed.flatMap((given) =>
        meantBy(given, release).map((meaning) => intentOf(meaning, buttonName(given.verdict))),
      );
      const intents = eachOnce([...said.intents, ...byButton]);
      const stances = verdicts.flatMap((given) =>
        stanceOf(given).map((meaning) => intentOf(meaning, buttonName(given.verdict))),
      );
      const contradiction = doubled(verdicts) ?? contradictionsIn([...intents, ...stances])[0];
      if (contradiction !== undefined) return { kind: 'contradictory', quotes: contradiction };
      return { kind: 'heard', intents, verdicts: dated(verdicts, decision.asOf) };
    },
    ask({ words }, decision) {
      const vocabulary = vocabularyFor(decision);
      const { unclear } = understand(words, vocabulary);
      return unclear.length === 0 ? null : { unclear, choices: suggest(unclear, vocabulary) };
    },
  };
}
