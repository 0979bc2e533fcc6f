import { DirectionProvider } from '@mantine/core';
import { type ReactNode, use, useDeferredValue, useLayoutEffect } from 'react';
import { IntlProvider } from 'react-intl';
import { LanguageMissing } from './LanguageMissing.js';
import { directionOf, type Language } from './languages.js';
import { wordingIn } from './wording.js';

interface LanguageProviderProps {
  readonly language: Language;
  /** The one whose words are there already. */
  readonly first: Language;
  readonly children: ReactNode;
}

/** Turns the whole page to a new language at once, when its words are there; until then the page stays as it was. */
export function LanguageProvider({ language: asked, first, children }: LanguageProviderProps): ReactNode {
  const wording = wordingIn(useDeferredValue(asked, first));
  const { language, messages, missing } = wording instanceof Promise ? use(wording) : wording;
  const direction = directionOf(language);
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: language, dir: direction });
  }, [language, direction]);
  return (
    <IntlProvider locale={language} messages={messages}>
      <DirectionProvider initialDirection={direction}>
        {missing !== null && <LanguageMissing language={missing} />}
        {children}
      </DirectionProvider>
    </IntlProvider>
  );
}
