import type { FragmentType } from '@apollo/client';
import { IconClockPause, IconThumbDown, IconThumbUp, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { usePart } from '../../words/use-part.js';
import { type MessageId, useWords } from '../../words/use-words.js';
import { useVerdict } from './use-verdict.js';
import { VerdictMenu } from './VerdictMenu.js';
import classes from './verdict.module.css';

const FRAGMENT = graphql(`
  fragment VerdictButtons_recommendation on Recommendation {
    id
    verdict
    feedbackId
  }
`);

const BUTTONS: readonly {
  readonly verdict: Verdict;
  readonly label: MessageId;
  readonly icon: TablerIcon;
}[] = [
  { verdict: 'LIKED', label: 'cards.verdict.liked', icon: IconThumbUp },
  { verdict: 'NOT_NOW', label: 'cards.verdict.notNow', icon: IconClockPause },
  { verdict: 'DISLIKED', label: 'cards.verdict.disliked', icon: IconThumbDown },
];

interface VerdictButtonsProps {
  readonly recommendation: FragmentType<typeof FRAGMENT>;
  readonly product: {
    readonly productId: string;
    readonly name: string;
    readonly riskClass: number | null;
  };
}

/** What the customer says to a product. A press shows at once; pressing the same again takes it back. */
export function VerdictButtons({ recommendation, product }: VerdictButtonsProps): ReactNode {
  const part = usePart(FRAGMENT, recommendation);
  const { name, riskClass, productId } = product;
  const { verdict, busy, press } = useVerdict(productId, part);
  const say = useWords();
  return (
    <div className={classes['verdicts']} role="group" aria-label={say('cards.verdict.group', { name })}>
      {BUTTONS.map(({ verdict: own, label, icon: Icon }) => (
        <button
          key={own}
          type="button"
          className={classes['verdict']}
          data-verdict={own}
          aria-pressed={verdict === own}
          aria-busy={busy && verdict === own}
          aria-label={say('cards.verdict.of', { verdict: say(label), name })}
          onClick={() => {
            press(own);
          }}
        >
          <Icon size={16} aria-hidden />
          {say(label)}
        </button>
      ))}
      <VerdictMenu name={name} withRisk={riskClass !== null} verdict={verdict} busy={busy} press={press} />
    </div>
  );
}
