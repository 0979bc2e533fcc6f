import { Button, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type ReactNode, type RefObject, type SyntheticEvent, useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { useConversation } from '../conversation.js';
import { isPending } from './pending.js';
import { Spinner } from './Spinner.js';
import classes from './WordsField.module.css';

/** What the server takes at once. */
const MOST_CHARACTERS = 500;
const CHARACTERS_LEFT_TO_MENTION = 100;

interface WordsFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Free words. They stay until the server has heard them. */
export function WordsField({ field }: WordsFieldProps): ReactNode {
  const words = useWords();
  const { pending, outcome, say } = useConversation();
  const [draft, setDraft] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [seen, setSeen] = useState(outcome);
  const said = draft.trim();
  if (seen !== outcome) {
    setSeen(outcome);
    if (outcome.kind === 'heard' && outcome.said.kind === 'words' && outcome.said.words === said)
      setDraft('');
  }

  const busy = said !== '' && isPending(pending, { kind: 'words', words: said });
  const left = MOST_CHARACTERS - draft.length;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(said === '');
    if (said === '') field.current?.focus();
    else if (!busy) say(said);
  };
  return (
    <form className={classes['form']} noValidate onSubmit={send}>
      <TextInput
        ref={field}
        // Where the key "f" leads.
        id="feedback-words"
        className={classes['field']}
        classNames={{ input: classes['input'] ?? '' }}
        label={words('talk.field')}
        placeholder={words('talk.placeholder')}
        description={left <= CHARACTERS_LEFT_TO_MENTION ? words('talk.left', { count: left }) : null}
        error={isAsked ? words('talk.empty') : null}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={MOST_CHARACTERS}
        autoComplete="off"
        enterKeyHint="send"
        // An empty one is the hint's, which has the page's direction.
        {...(draft === '' ? {} : { dir: 'auto' })}
        value={draft}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
          setIsAsked(false);
        }}
      />
      <Button
        type="submit"
        className={classes['send']}
        aria-busy={busy}
        leftSection={busy ? <Spinner /> : <IconSend size={16} stroke={1.75} aria-hidden />}
      >
        {words('talk.send')}
      </Button>
    </form>
  );
}
