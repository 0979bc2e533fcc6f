import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useSpeech } from '../../words/speech.js';
import { useWords } from '../../words/use-words.js';
import { categoryLabel } from '../category.js';
import { useAsked } from '../folded/use-asked.js';
import { AskedPart } from './AskedPart.js';
import { WhyNotAnswer } from './WhyNotAnswer.js';
import classes from './why-not.module.css';

const PRODUCTS = graphql(`
  query ProductsToAskAbout($speech: Speech) {
    products {
      id
      productId
      category
      name(speech: $speech)
    }
  }
`);

interface WhyNotPanelProps {
  readonly customerId: string;
  readonly version: string;
  /** Products on the list: of them nobody asks. */
  readonly listed: readonly string[];
}

/** Any product that is not on the list, and the answer why not. */
export function WhyNotPanel({ customerId, version, listed }: WhyNotPanelProps): ReactNode {
  const say = useWords();
  const speech = useSpeech();
  const [productId, setProductId] = useState('');
  const { answer, failed, again } = useAsked(async (client) => {
    const { data } = await client.query({ query: PRODUCTS, variables: { speech } });
    return data.products;
  }, JSON.stringify(speech));
  const others = (answer ?? []).filter((product) => !listed.includes(product.productId));
  const groups = [...new Set(others.map(({ category }) => category))].map((category) => ({
    group: categoryLabel(say, category),
    items: others
      .filter((product) => product.category === category)
      .map((product) => ({ value: product.productId, label: product.name })),
  }));
  const chosen = others.some((product) => product.productId === productId) ? productId : '';
  return (
    <div className={classes['body']}>
      <AskedPart answered={answer !== null} failed={failed} again={again}>
        <NativeSelect
          className={classes['choice'] ?? ''}
          label={say('whyNot.product')}
          value={chosen}
          data={[{ value: '', label: say('whyNot.choose') }, ...groups]}
          onChange={({ currentTarget }) => {
            setProductId(currentTarget.value);
          }}
        />
        {chosen !== '' && (
          <WhyNotAnswer key={chosen} customerId={customerId} productId={chosen} version={version} />
        )}
      </AskedPart>
    </div>
  );
}
