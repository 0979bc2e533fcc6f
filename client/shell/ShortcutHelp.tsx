import { Button, Kbd } from '@mantine/core';
import { type ReactNode, type Ref, useId } from 'react';
import { useWords } from '../words/use-words.js';
import { type Shortcuts, SINGLE_KEYS } from './shortcuts.js';
import classes from './ShortcutHelp.module.css';

interface ShortcutHelpProps extends Shortcuts {
  readonly ref: Ref<HTMLDialogElement>;
}

/** The list of all keys, and the switch for those that need no Ctrl. */
export function ShortcutHelp({ ref, singleKeys, setSingleKeys }: ShortcutHelpProps): ReactNode {
  const say = useWords();
  const title = useId();
  return (
    <dialog ref={ref} className={classes['help']} aria-labelledby={title}>
      <h2 id={title} className={classes['title']}>
        {say('shell.help')}
      </h2>
      <dl className={classes['keys']}>
        <div>
          <dt>
            <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
          </dt>
          <dd>{say('shell.help.command')}</dd>
        </div>
        {Object.entries(SINGLE_KEYS).map(([key, deed]) => (
          <div key={key} data-off={!singleKeys}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{say(`shell.help.${deed}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={classes['single']}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => {
            setSingleKeys(event.currentTarget.checked);
          }}
        />
        {say('shell.help.single')}
      </label>
      <form method="dialog" className={classes['foot']}>
        <Button type="submit">{say('shell.help.close')}</Button>
      </form>
    </dialog>
  );
}
