import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words.js';
import type { Entry } from './read-history.js';

/** What was said, in its own words; where there are none, by the names of the buttons or by what was understood. */
export function useSaying(): (entry: Entry) => string {
  const intl = useIntl();
  const say = useWords();
  return ({ said, verdicts, understood }) => {
    const parts = [
      ...said.map((words) => say('history.said', { words })),
      ...verdicts.map(({ verdict, product }) => say('talk.verdict', { verdict, product: product.name })),
    ];
    if (parts.length > 0) return parts.join(' ');
    const labels = understood.map(({ label }) => label);
    return labels.length > 0 ? intl.formatList(labels, { type: 'unit' }) : say('history.wordless');
  };
}
