import type { FragmentType } from '@apollo/client';
import { IconChevronDown } from '@tabler/icons-react';
import { memo, type ReactNode, useId } from 'react';
import type { ChangeFieldsFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { Sentence } from '../../words/Sentence.js';
import { usePart } from '../../words/use-part.js';
import { useWords } from '../../words/use-words.js';
import { CategoryIcon, categoryLabel } from '../category.js';
import { AdviceBadge } from './AdviceBadge.js';
import classes from './card.module.css';
import { CareBadge } from './CareBadge.js';
import { ChangeBadge } from './ChangeBadge.js';
import { FitBar } from './FitBar.js';
import { VerdictButtons } from './VerdictButtons.js';
import { WhyPanel } from './WhyPanel.js';

const FRAGMENT = graphql(`
  fragment RecommendationCard_recommendation on Recommendation {
    id
    rank
    score
    advice
    product {
      id
      productId
      category
      riskClass
      name(speech: $speech)
    }
    text(speech: $speech) {
      id
      rewritten
      body
      disclosures
    }
    checks {
      rule
    }
    ...VerdictButtons_recommendation
    ...WhyPanel_recommendation
  }
`);

interface RecommendationCardProps {
  readonly recommendation: FragmentType<typeof FRAGMENT>;
  /** The score of the first card. */
  readonly bestScore: number;
  /** How the last answer moved it; null: it did not. */
  readonly change: ChangeFieldsFragment | null;
  /** Whether its reasons are shown. */
  readonly open: boolean;
  readonly toggle: (productId: string) => void;
}

function Card({ recommendation, bestScore, change, open, toggle }: RecommendationCardProps): ReactNode {
  const part = usePart(FRAGMENT, recommendation);
  const { product, text } = part;
  const nameId = useId();
  const whyId = useId();
  const say = useWords();
  return (
    <article
      className={classes['card']}
      tabIndex={-1}
      data-card={product.productId}
      data-item={product.productId}
      data-open={open}
      aria-labelledby={nameId}
    >
      <header className={classes['head']}>
        <span className={classes['rank']}>{part.rank}</span>
        <CategoryIcon category={product.category} size={40} />
        <div className={classes['naming']}>
          <h3 id={nameId} className={classes['name']} title={product.name}>
            {product.name}
          </h3>
          <p className={classes['marks']}>
            <span>{categoryLabel(say, product.category)}</span>
            <AdviceBadge advice={part.advice} />
            {part.checks.length > 0 && <CareBadge />}
            {change !== null && <ChangeBadge change={change} />}
          </p>
        </div>
        <FitBar score={part.score} bestScore={bestScore} />
      </header>
      <p className={classes['text']}>
        <Sentence text={text} />
      </p>
      {text.disclosures.map((disclosure) => (
        <p key={disclosure} className={classes['disclosure']}>
          {disclosure}
        </p>
      ))}
      <div className={classes['actions']}>
        <VerdictButtons recommendation={part} product={product} />
        <button
          type="button"
          className={classes['why']}
          aria-expanded={open}
          aria-controls={whyId}
          aria-label={say('cards.whyOf', { name: product.name })}
          onClick={() => {
            toggle(product.productId);
          }}
        >
          {say('cards.why')}
          <IconChevronDown size={16} aria-hidden />
        </button>
      </div>
      <div id={whyId} hidden={!open}>
        {open && <WhyPanel recommendation={part} />}
      </div>
    </article>
  );
}

/** One product to offer. Renders anew only where something of its own changed. */
export const RecommendationCard = memo(Card);
