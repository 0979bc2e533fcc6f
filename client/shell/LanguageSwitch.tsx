import { Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { keepLanguage, type Language, languageOf, LANGUAGES } from '../words/languages.js';
import { useWords } from '../words/use-words.js';
import classes from './LanguageSwitch.module.css';

interface LanguageSwitchProps {
  readonly className: string | undefined;
}

/** The page's language, each by its own name. The address says it, so a link keeps it; the browser remembers it too. */
export function LanguageSwitch({ className = '' }: LanguageSwitchProps): ReactNode {
  const say = useWords();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const { lang: chosen = languageOf(locale) } = useSearch({ strict: false });
  const choose = (lang: Language): void => {
    keepLanguage(lang);
    void navigate({ to: '.', search: (before) => ({ ...before, lang }), replace: true, resetScroll: false });
  };
  const name = LANGUAGES[chosen ?? 'en'];
  return (
    <Menu
      position="bottom-end"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      // The bar that it hangs from never scrolls away from it.
      hideDetached={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={className}
          aria-label={say('shell.language', { name })}
          title={say('shell.language', { name })}
        >
          <IconLanguage size={20} aria-hidden />
          <span className={classes['name']}>{name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(LANGUAGES) as Language[]).map((language) => (
          <Menu.RadioItem
            key={language}
            value={language}
            lang={language}
            checked={language === chosen}
            checkIcon={<IconCheck size={16} aria-hidden />}
            data-autofocus={language === chosen || undefined}
            closeMenuOnClick
            onChange={() => {
              choose(language);
            }}
          >
            {LANGUAGES[language]}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
