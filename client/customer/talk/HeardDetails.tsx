import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import type { Answer } from '../conversation.js';
import { PieceList } from './PieceList.js';
import { QuestionBack } from './QuestionBack.js';
import { ReasonList } from './ReasonList.js';

/** What can be picked and taken back of an answer, and why the list changed. */
export function HeardDetails({ answer: { heard, changes } }: { readonly answer: Answer }): ReactNode {
  const say = useWords();
  const { id, understood, question } = heard;
  return (
    <>
      {question !== null && <QuestionBack choices={question.choices} />}
      <PieceList title={say('talk.understood')} pieces={understood} />
      <ReasonList key={id} changes={changes} />
    </>
  );
}
