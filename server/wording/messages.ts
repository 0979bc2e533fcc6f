import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { approvalProblem, phraseFileSchema } from './approval.js';
import { readYaml, SettingsError, type Problem } from '../yaml/read-yaml.js';

/** A parsed ICU message. */
export type Message = ReturnType<IntlMessageFormat['getAst']>;

/** The messages of one language, parsed. */
export interface Messages {
  readonly locale: string;
  /** Content hash of the file. */
  readonly version: string;
  readonly byCode: ReadonlyMap<string, Message>;
  /** The codes whose message a person has approved, as it stands. All others are drafts. */
  readonly approved: ReadonlySet<string>;
}

export const SOURCE_LOCALE = 'en';

/** The parser's mark of plain text; its enumeration is not exported. */
const LITERAL = 0;

/** What a message may ask for beside the values of its phrase: how it is said. */
const MANNERS: ReadonlySet<string> = new Set(['tone', 'variant']);

/** The names of the values that a message speaks of, in the order of their first use. */
export function valuesOf(message: Message): readonly string[] {
  return argumentsOf(message).filter((name) => !MANNERS.has(name));
}

/** The names of everything that a message asks for. */
function argumentsOf(message: Message): readonly string[] {
  const names = message.flatMap((element): readonly string[] => {
    const type: number = element.type;
    if (!('value' in element) || type === LITERAL) return [];
    const branches = 'options' in element ? Object.values(element.options) : [];
    const inner = branches.flatMap(({ value }) => argumentsOf(value));
    return [element.value, ...inner];
  });
  return [...new Set(names)];
}

function parse(text: string, locale: string): Message {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
}

/** What keeps a translation from standing in for the English messages. */
function differences(
  byCode: Messages['byCode'],
  source: Messages,
  problemAt: (code: string | null, message: string) => Problem,
): readonly Problem[] {
  const surplus = [...byCode].flatMap(([code, message]) => {
    const known = source.byCode.get(code);
    if (known === undefined) {
      return [problemAt(code, `is no code of ${SOURCE_LOCALE}.json; correct it or take it out`)];
    }
    const names = valuesOf(known);
    const foreign = valuesOf(message).filter((name) => !names.includes(name));
    return foreign.map((name) =>
      problemAt(code, `speaks of {${name}}, which ${SOURCE_LOCALE}.json does not have`),
    );
  });
  const missing = [...source.byCode.keys()].filter((code) => !byCode.has(code));
  return [
    ...surplus,
    ...missing.map((code) => problemAt(null, `lacks "${code}"; translate it from ${SOURCE_LOCALE}.json`)),
  ];
}

function loadLanguage(file: string, locale: string, source: Messages | null): Messages {
  const checked = readYaml(file, phraseFileSchema);
  const problemAt = (code: string | null, message: string): Problem =>
    checked.problemAt(code === null ? [] : [code], message);
  const byCode = new Map<string, Message>();
  const problems: Problem[] = [];
  for (const [code, entry] of Object.entries(checked.value)) {
    const { text } = entry;
    const changed = approvalProblem(entry);
    if (changed !== null) problems.push(problemAt(code, changed));
    try {
      byCode.set(code, parse(text, locale));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      problems.push(
        problemAt(code, `is not an ICU message (${reason}); check its braces and its "other" branches`),
      );
    }
  }
  if (source !== null) problems.push(...differences(byCode, source, problemAt));
  if (problems.length > 0) throw new SettingsError(file, problems);
  const approved = Object.entries(checked.value).filter(([, { status }]) => status === 'approved');
  return { locale, version: checked.version, byCode, approved: new Set(approved.map(([code]) => code)) };
}

function localeOf(file: string): string {
  const name = file.slice(0, -'.json'.length);
  try {
    return new Intl.Locale(name).baseName;
  } catch {
    throw new SettingsError(file, [
      { line: 1, column: 1, message: 'is not named after a language; name it like en.json or pt-BR.json' },
    ]);
  }
}

/**
 * Reads every <locale>.json of a folder. Other languages must have exactly the codes of en.json.
 * @throws {SettingsError} naming file, line and code of every broken message
 */
export function loadMessages(directory: string): ReadonlyMap<string, Messages> {
  const source = loadLanguage(join(directory, `${SOURCE_LOCALE}.json`), SOURCE_LOCALE, null);
  const others = readdirSync(directory)
    .filter((file) => file.endsWith('.json') && file !== `${SOURCE_LOCALE}.json`)
    .sort()
    .map((file) => loadLanguage(join(directory, file), localeOf(file), source));
  return new Map([source, ...others].map((messages) => [messages.locale, messages]));
}
