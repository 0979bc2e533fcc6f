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
  readonly label: MessageId;
  /** What is said by it: English, which the server understands whatever language the page speaks. */
  readonly words: string;
  readonly icon: TablerIcon;
}

const QUICK_WORDS: readonly QuickWord[] = [
  { label: 'talk.quick.risky', words: 'Too risky', icon: IconArrowDown },
  { label: 'talk.quick.cautious', words: 'Too cautious', icon: IconArrowUp },
  { label: 'talk.quick.travel', words: 'Add travel focus', icon: IconPlane },
  { label: 'talk.quick.saving', words: 'More saving', icon: IconPigMoney },
  { label: 'talk.quick.loans', words: 'No loans', icon: IconMinus },
];

/** What is said most often, at one press. */
export function QuickWords(): ReactNode {
  const words = useWords();
  const { pending, say } = useConversation();
  return (
    <ul className={classes['list']} aria-label={words('talk.quick')}>
      {QUICK_WORDS.map(({ label, words: said, icon }) => {
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
              {words(label)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
