import { Kbd } from '@mantine/core';
import { IconCode, IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.js';
import { SearchBox } from './SearchBox.js';
import { ShortcutHelp } from './ShortcutHelp.js';
import { useShortcuts } from './shortcuts.js';
import { ThemeSwitch } from './ThemeSwitch.js';
import { ToneSwitch } from './ToneSwitch.js';
import { spokenOnly } from './spoken-only.js';

/** The bar on top: home, search, and how the page looks and speaks. */
export function Header(): ReactNode {
  const say = useWords();
  const help = useRef<HTMLDialogElement>(null);
  const showHelp = (): void => {
    help.current?.showModal();
  };
  const { singleKeys, setSingleKeys } = useShortcuts(showHelp);
  return (
    <header className={classes['bar']}>
      <div className={classes['inner']}>
        <Link to="/" search={spokenOnly} className={classes['brand']} aria-label={say('shell.home')}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span className={classes['name']}>{say('app.name')}</span>
        </Link>
        <SearchBox />
        <div className={classes['controls']} role="group" aria-label={say('shell.controls')}>
          <ToneSwitch />
          <LanguageSwitch className={classes['button']} />
          <ThemeSwitch className={classes['button']} />
          <a
            className={classes['button']}
            href="/explore"
            aria-label={say('shell.explore')}
            title={say('shell.explore')}
          >
            <IconCode size={20} aria-hidden />
          </a>
          <button
            type="button"
            className={`${classes['button'] ?? ''} ${classes['forKeyboards'] ?? ''}`}
            aria-label={say('shell.help')}
            title={say('shell.help')}
            aria-haspopup="dialog"
            onClick={showHelp}
          >
            <IconKeyboard size={20} aria-hidden />
            <Kbd size="xs" aria-hidden>
              ?
            </Kbd>
          </button>
        </div>
      </div>
      <ShortcutHelp ref={help} singleKeys={singleKeys} setSingleKeys={setSingleKeys} />
    </header>
  );
}
