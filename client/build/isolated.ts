import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  type PluralOrSelectOption,
  TYPE,
} from '@formatjs/icu-messageformat-parser';

/** Unicode's marks around a piece whose direction is its own: FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
const ISOLATE = { type: TYPE.literal, value: '\u2068' } as const;
const END = { type: TYPE.literal, value: '\u2069' } as const;

function isolatedOptions(
  options: Readonly<Record<string, PluralOrSelectOption>>,
): Record<string, PluralOrSelectOption> {
  return Object.fromEntries(
    Object.entries(options).map(([key, option]) => [key, { ...option, value: isolated(option.value) }]),
  );
}

/**
 * A message for a language written from right to left: what is put into it, a name, an id, an amount, stands apart, so
 * that a Latin one does not turn the words around it.
 */
export function isolated(message: readonly MessageFormatElement[]): MessageFormatElement[] {
  return message.flatMap((element): MessageFormatElement[] => {
    if (isArgumentElement(element)) return [ISOLATE, element, END];
    if (isPluralElement(element) || isSelectElement(element))
      return [{ ...element, options: isolatedOptions(element.options) }];
    return [element];
  });
}
