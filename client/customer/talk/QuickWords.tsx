import {
  IconArrowDown,
  IconArrowUp,
  IconMinus,
  IconPigMoney,
  IconPlane,
  type TablerIcon,
} from '@tabler/icons-react';
import { createElement, type ReactNode } from 'react';
import { type MessageId, useWords } from '../../words/use-words.js';
import { useConversation } from '../conversation.js';
import { isPending } from './pending.js';
import classes from './QuickWords.module.css';
import { Spinner } from './Spinner.js';

interface QuickWord {
  /** What it says, in the language of the page, which the server understands. */
  readonly label: MessageId;
  readonly icon: TablerIcon;
}

const QUICK_WORDS: readonly QuickWord[] = [
  { label: 'talk.quick.risky', icon: IconArrowDown },
  { label: 'talk.quick.cautious', icon: IconArrowUp },
  { label: 'talk.quick.travel', icon: IconPlane },
  { label: 'talk.quick.saving', icon: IconPigMoney },
  { label: 'talk.quick.loans', icon: IconMinus },
];

/** What is said most often, at one press. */
export function QuickWords(): ReactNode {
  const words = useWords();
  const { pending, say } = useConversation();
  return (
    <ul className={classes['list']} aria-label={words('talk.quick')}>
      {QUICK_WORDS.map(({ label, icon }) => {
        const said = words(label);
        const busy = isPending(pending, { kind: 'words', words: said });
        return (
          <li key={label}>
            <button
              type="button"
              className={classes['chip']}
              aria-busy={busy}
              onClick={() => {
                if (!busy) say(said);
              }}
            >
              {busy ? <Spinner /> : createElement(icon, { size: 16, stroke: 1.75, 'aria-hidden': true })}
              {said}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
