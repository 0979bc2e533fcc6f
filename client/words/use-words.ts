import { useIntl } from 'react-intl';
import type { MessageId } from './wording.js';

export type { MessageId } from './wording.js';
type Values = Readonly<Record<string, string | number>>;

/** The client's own words, from client/locales. */
export type Say = (id: MessageId, values?: Values) => string;

export function useWords(): Say {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}
