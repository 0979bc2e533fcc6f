import { useIntl } from 'react-intl';
import type { ChangeFieldsFragment } from '../../gql/graphql.js';
import { type MessageId, type Say, useWords } from '../../words/use-words.js';
import type { Answer } from '../conversation.js';

const COUNTED: readonly (readonly [MessageId, readonly string[]])[] = [
  ['talk.count.new', ['NEW']],
  ['talk.count.gone', ['GONE']],
  ['talk.count.moved', ['UP', 'DOWN']],
];

function counts(changes: readonly ChangeFieldsFragment[], say: Say): readonly string[] {
  return COUNTED.flatMap(([id, kinds]) => {
    const count = changes.filter(({ kind }) => kinds.includes(kind)).length;
    return count === 0 ? [] : say(id, { count });
  });
}

/** What an answer did to the list, in one line: "2 new, 1 gone, 3 moved in 0.1 s". */
export function useSummary(): (answer: Answer) => string {
  const intl = useIntl();
  const say = useWords();
  return ({ changes, milliseconds }) => {
    if (changes.length === 0) return say('talk.unchanged');
    const told = counts(changes, say);
    // Ways to change that only a newer server knows.
    if (told.length === 0) return say('talk.changed');
    const seconds = intl.formatNumber(Math.max(milliseconds, 10) / 1000, {
      maximumSignificantDigits: milliseconds < 1000 ? 1 : 2,
    });
    return say('talk.summary', { counts: intl.formatList([...told], { type: 'unit' }), seconds });
  };
}
