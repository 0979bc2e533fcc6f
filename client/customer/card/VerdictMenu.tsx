import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconCheck,
  IconDots,
  IconFeather,
  IconFlame,
  IconHelpCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../gql/graphql.js';
import { type MessageId, useWords } from '../../words/use-words.js';
import classes from './verdict.module.css';

interface Choice {
  readonly verdict: Verdict;
  readonly label: MessageId;
  readonly icon: TablerIcon;
  /** Only for products that have a risk class. */
  readonly aboutRisk: boolean;
}

const CHOICES: readonly Choice[] = [
  { verdict: 'TOO_RISKY', label: 'cards.verdict.tooRisky', icon: IconFlame, aboutRisk: true },
  { verdict: 'TOO_CONSERVATIVE', label: 'cards.verdict.tooConservative', icon: IconFeather, aboutRisk: true },
  { verdict: 'ALREADY_HAVE', label: 'cards.verdict.alreadyHave', icon: IconArchive, aboutRisk: false },
  { verdict: 'TELL_ME_MORE', label: 'cards.verdict.tellMeMore', icon: IconHelpCircle, aboutRisk: false },
];

interface VerdictMenuProps {
  readonly name: string;
  readonly withRisk: boolean;
  readonly verdict: Verdict | null;
  readonly busy: boolean;
  readonly press: (verdict: Verdict) => void;
}

/** The rarer verdicts; the one that stands is named on the button that opens the menu. */
export function VerdictMenu({ name, withRisk, verdict, busy, press }: VerdictMenuProps): ReactNode {
  const say = useWords();
  const standing = CHOICES.find((choice) => choice.verdict === verdict);
  const label = say(standing?.label ?? 'cards.verdict.more');
  return (
    <Menu position="bottom-start" shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes['verdict']}
          data-standing={standing !== undefined}
          aria-busy={busy && standing !== undefined}
          aria-label={say('cards.verdict.of', { verdict: label, name })}
        >
          <IconDots size={16} aria-hidden />
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.filter(({ aboutRisk }) => withRisk || !aboutRisk).map((choice, index) => (
          <Menu.Item
            key={choice.verdict}
            data-autofocus={index === 0 || undefined}
            leftSection={<choice.icon size={16} aria-hidden />}
            rightSection={choice === standing ? <IconCheck size={16} aria-hidden /> : null}
            aria-label={say('cards.verdict.of', {
              verdict:
                choice === standing ? say('cards.verdict.takeBack', { verdict: label }) : say(choice.label),
              name,
            })}
            onClick={() => {
              press(choice.verdict);
            }}
          >
            {say(choice.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
