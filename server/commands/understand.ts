import { createInterface } from 'node:readline';
import { COLUMNS } from '../book/columns.js';
import { readDataset } from '../book/dataset.js';
import type { Config } from '../config.js';
import { loadCatalogue } from '../engine/load-catalogue.js';
import { loadRules } from '../engine/load-rules.js';
import { phrase } from '../engine/phrase.js';
import type { Intent, Sense } from '../feedback/event.js';
import { suggest, understand } from '../feedback/understand.js';
import { vocabularyOf } from '../feedback/vocabulary.js';
import { createWording } from '../wording/wording.js';
import { readSettings } from '../yaml/read-yaml.js';
import { settingsPath } from './assemble.js';
import { runAsScript, type Command } from './command.js';
import { labelOf, type Label } from './understand-labels.js';

const USAGE = `npm run --silent understand -- [--data DIR] [--locale LOCALE] < PHRASES
Reads what customers may say, one a line, and prints a line of JSON each:
  {"intents": [{"tag", "direction", "confidence", "of"?}], "question"?: {"text", "choices": [{"tag", "direction", ...}]}}
What is in "intents" is acted on; what was not understood is asked about, the likeliest choice first. An already-have
without "of" is only asked about.
  --data DIR        the folder whose catalogue, rules and phrases give the vocabulary (data)
  --locale LOCALE   the language of the questions, and of a phrase that may be in two (en); phrases may be in any

tag and direction:
  risk lower | higher             fees lower           amount smaller       liquidity more       simplicity more
  travel, loans, credit-cards, insurance, home, education, retirement, tax, tech, savings, ethical, cashback, credit,
  investments, mortgages, services, and the id of any product or other tag:  add | remove
  already-have add                "of" says what: a product id or one of the names above`;

/** What a phrase comes to. */
export interface Answer {
  readonly intents: readonly (Label & { readonly confidence: number })[];
  readonly question?: {
    readonly text: string;
    readonly choices: readonly (Label & { readonly confidence: number })[];
  };
}

/** "I have one already": understood, and nothing is done before it is known what. */
const UNNAMED = { tag: 'already-have', direction: 'add', confidence: 0.95 } as const;

function labelled(intents: readonly Intent<Sense>[]): Answer['intents'] {
  const byName = new Map<string, Answer['intents'][number]>();
  for (const { meaning, confidence } of intents) {
    const label = labelOf(meaning);
    const name = JSON.stringify(label);
    if (!byName.has(name)) byName.set(name, { ...label, confidence: Number(confidence.toFixed(2)) });
  }
  return [...byName.values()];
}

/**
 * What understands a phrase by the vocabulary of a data folder, for nobody in particular.
 * @throws {SettingsError} where catalogue, rules or phrases cannot be used
 */
export async function understanding(
  { data }: Pick<Config, 'data'>,
  locale: string,
): Promise<(words: string) => Answer> {
  const { dataset } = await readDataset(data);
  const loaded = loadCatalogue(readSettings(settingsPath(data, 'catalogue.yaml')));
  const columns = [...COLUMNS, ...dataset.columns];
  const rules = loadRules(readSettings(settingsPath(data, 'rules.yaml')), loaded, columns);
  const wording = createWording({
    phrasesDirectory: settingsPath(data, 'phrases'),
    currency: dataset.currency,
  });
  const vocabulary = vocabularyOf(
    loaded.catalogue,
    rules,
    (message, language) => wording.word(message, { tone: 'BRIEF', locale: language }).body,
  );
  return (words) => {
    if (words.trim() === '') return { intents: [] };
    const { intents, holdsSomething, unclear, contradictions } = understand([words], vocabulary, locale);
    const torn = contradictions[0];
    if (unclear.length === 0 && torn === undefined) return { intents: labelled(intents) };
    // A list is never changed by words that contradict each other.
    const [first = '', second = ''] = torn ?? [];
    const asked =
      torn === undefined
        ? phrase('question.unclear', { words: { kind: 'quote', text: unclear.join(', ') } })
        : phrase('error.ContradictoryFeedback', {
            first: { kind: 'quote', text: first },
            second: { kind: 'quote', text: second },
          });
    const { body: text } = wording.word(asked, { tone: 'FRIENDLY', locale });
    const choices = labelled(torn === undefined ? suggest(unclear, vocabulary, locale) : intents);
    const unnamed = holdsSomething && intents.length === 0 ? [UNNAMED] : [];
    return {
      intents: torn === undefined ? [...labelled(intents), ...unnamed] : [],
      question: { text, choices },
    };
  };
}

/** Prints what phrases on standard input are understood as. Nothing is stored. */
export const UNDERSTAND: Command = {
  usage: USAGE,
  flags: { locale: { type: 'string' } },
  async run(config, { locale }, { say }) {
    const answer = await understanding(config, typeof locale === 'string' ? locale : 'en');
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      say(JSON.stringify(answer(line)));
    }
  },
};

await runAsScript(UNDERSTAND, import.meta.url);
