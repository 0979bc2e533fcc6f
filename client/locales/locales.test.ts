import {
  isDateElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  type MessageFormatElement,
  parse,
  type PluralElement,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '../words/languages.js';
import { wordingIn } from '../words/wording.js';

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');

async function messagesIn(language: Language): Promise<ReadonlyMap<string, string>> {
  const { messages } = await wordingIn(language);
  return new Map(Object.entries(messages));
}

/** All elements of a message, those inside of choices too. */
function elementsOf(elements: readonly MessageFormatElement[]): readonly MessageFormatElement[] {
  return elements.flatMap((element) =>
    isPluralElement(element) || isSelectElement(element)
      ? [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))]
      : [element],
  );
}

/** What the message takes: "name", "count (number)", "verdict (LIKED, DISLIKED, other)". */
function argumentsOf(message: string): readonly string[] {
  const told = elementsOf(parse(message)).flatMap((element) => {
    if (isLiteralElement(element) || isPoundElement(element)) return [];
    if (isSelectElement(element))
      return `${element.value} (${Object.keys(element.options).sort().join(', ')})`;
    if (isPluralElement(element) || isNumberElement(element)) return `${element.value} (number)`;
    if (isDateElement(element) || isTimeElement(element) || isTagElement(element))
      return `${element.value} (?)`;
    return element.value;
  });
  return [...new Set(told)].sort();
}

/** The forms that the language's plural rules choose from, whole numbers or not. */
function missingForms(
  { options, pluralType = 'cardinal' }: PluralElement,
  language: Language,
): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language, { type: pluralType }).resolvedOptions();
  return pluralCategories.filter((category) => !Object.hasOwn(options, category));
}

describe('The messages', () => {
  it.each(OTHERS)('in %s are those in English, in their order', async (language) => {
    const [english, others] = await Promise.all([messagesIn('en'), messagesIn(language)]);
    expect([...others.keys()]).toEqual([...english.keys()]);
  });

  it.each(OTHERS)('in %s take what the English ones take', async (language) => {
    const [english, others] = await Promise.all([messagesIn('en'), messagesIn(language)]);
    const taken = (messages: typeof english): object =>
      Object.fromEntries([...messages].map(([key, message]) => [key, argumentsOf(message)]));
    expect(taken(others)).toEqual(taken(english));
  });

  it.each(['en', ...OTHERS] as const)(
    'in %s have every plural form that the language has',
    async (language) => {
      const lacking = [...(await messagesIn(language))].flatMap(([key, message]) =>
        elementsOf(parse(message))
          .filter(isPluralElement)
          .flatMap((plural) => missingForms(plural, language).map((form) => `${key}: ${form}`)),
      );
      expect(lacking).toEqual([]);
    },
  );

  it.each(['en', ...OTHERS] as const)('in %s are set as print sets them', async (language) => {
    const careless = [...(await messagesIn(language))].filter(([, message]) =>
      /['"]|\s{2}|\s$/.test(message),
    );
    expect(careless).toEqual([]);
  });
});
