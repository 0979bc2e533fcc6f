import type { FragmentType } from '@apollo/client';
import { Paper, Title } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import classes from './FeedbackBox.module.css';
import { PieceList } from './talk/PieceList.js';
import { QuickWords } from './talk/QuickWords.js';
import { WordsField } from './talk/WordsField.js';
import { itemInPlaceOf, useKeptFocus } from './use-kept-focus.js';

const FRAGMENT = graphql(`
  fragment FeedbackBox_customer on Customer {
    id
    constraints {
      id
      feedbackId
      label(speech: $speech)
    }
  }
`);

interface FeedbackBoxProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** Where the customer's wishes are said, and what of them is in force. */
export function FeedbackBox({ customer }: FeedbackBoxProps): ReactNode {
  const say = useWords();
  const { constraints } = usePart(FRAGMENT, customer);
  const field = useRef<HTMLInputElement>(null);
  const keptFocus = useKeptFocus((lost) => itemInPlaceOf(lost) ?? field.current);
  return (
    <Paper
      component="section"
      radius="lg"
      aria-labelledby="tell-us"
      className={classes['box']}
      {...keptFocus}
    >
      <Title order={2} size="h4" id="tell-us">
        {say('talk.title')}
      </Title>
      <QuickWords />
      <WordsField field={field} />
      <PieceList title={say('talk.inForce')} pieces={constraints} />
    </Paper>
  );
}
