import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Step } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { textOf } from '../../words/text-of.js';
import { usePart } from '../../words/use-part.js';
import { type MessageId, useWords } from '../../words/use-words.js';
import { CategoryIcon } from '../category.js';
import { WHOLE } from '../conversation.js';
import badges from './badge.module.css';
import { BringBackButton } from './BringBackButton.js';
import classes from './list.module.css';
import { partAgainst, type Wish } from './part-against.js';
import { WithheldMore } from './WithheldMore.js';

const FRAGMENT = graphql(`
  fragment WithheldRow_withheld on Withheld {
    id
    step
    reviewOn
    feedbackId
    product {
      id
      productId
      category
      name(speech: $speech)
    }
    text(speech: $speech) {
      id
      rewritten
      body
    }
    checks {
      rule
      basis
      facts {
        column
        label(speech: $speech)
        value {
          display(speech: $speech)
        }
        threshold {
          display(speech: $speech)
        }
      }
    }
  }
`);

const STEPS: Readonly<Partial<Record<Step, MessageId>>> = {
  ALREADY_HELD: 'held.step.alreadyHeld',
  CONSENT: 'held.step.consent',
  COOL_OFF: 'held.step.coolOff',
  ELIGIBILITY: 'held.step.eligibility',
  NOT_ON_SALE: 'held.step.notOnSale',
  NOT_PROPOSED: 'held.step.notProposed',
  OUTRANKED: 'held.step.outranked',
  SUITABILITY: 'held.step.suitability',
};

interface WithheldRowProps {
  readonly customerId: string;
  readonly withheld: FragmentType<typeof FRAGMENT>;
  /** What all feedback asks for at present. */
  readonly wishes: readonly (Wish & { readonly feedbackId: string | null })[];
}

/** One product held back: why, by which values and law, and whether it may come back. */
export function WithheldRow({ customerId, withheld, wishes }: WithheldRowProps): ReactNode {
  const { product, step, text, reviewOn, feedbackId, checks } = usePart(FRAGMENT, withheld);
  const intl = useIntl();
  const say = useWords();
  const [strictest] = checks;
  const own = wishes.filter((wish) => wish.feedbackId === feedbackId);
  // Verdicts such as "not now" are no wishes: where there are none, a verdict on the product stops it.
  const part = own.length === 0 ? { ...WHOLE, productIds: [product.productId] } : partAgainst(product, own);
  return (
    <li className={classes['withheld']} data-item={product.productId} tabIndex={-1}>
      <CategoryIcon category={product.category} size={28} />
      <div className={classes['withheldText']}>
        <h3 className={classes['withheldName']} title={product.name}>
          {product.name}
        </h3>
        <span className={badges['badge']}>{say(STEPS[step] ?? 'held.step.unknown')}</span>
        <p>{textOf(text)}</p>
        {reviewOn !== null && (
          <p>
            {say('held.review', {
              date: intl.formatDate(reviewOn, { dateStyle: 'long', timeZone: 'UTC' }),
            })}
          </p>
        )}
        {strictest !== undefined && (
          <p className={classes['dim']}>
            {strictest.facts.map(({ column, label, value, threshold }) => (
              <span key={column}>
                {threshold === null
                  ? say('held.fact', { label, value: value.display })
                  : say('held.factAndLimit', { label, value: value.display, limit: threshold.display })}{' '}
              </span>
            ))}
            <bdi lang="en">{strictest.basis}</bdi>
          </p>
        )}
        <WithheldMore customerId={customerId} product={product} />
      </div>
      <BringBackButton name={product.name} feedbackId={feedbackId} part={part} />
    </li>
  );
}
