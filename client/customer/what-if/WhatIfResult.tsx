import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { WhatIfQuery } from '../../gql/graphql.js';
import { useWords } from '../../words/use-words.js';
import { ReasonList } from '../talk/ReasonList.js';
import classes from './what-if.module.css';

export type Assumed = NonNullable<NonNullable<WhatIfQuery['customer']>['whatIf']>;

/** What would follow: which recommendations come, go and move, and what the customer would then be to the bank. */
export function WhatIfResult({ assumed }: { readonly assumed: Assumed }): ReactNode {
  const say = useWords();
  const intl = useIntl();
  const { changes, tagsGained, tagsLost, membership, membershipBefore } = assumed;
  const listed = (tags: Assumed['tagsGained']): string =>
    intl.formatList(
      tags.map(({ tag }) => tag.label),
      { type: 'unit' },
    );
  const moved = membershipBefore !== null && membershipBefore.cluster.id !== membership.cluster.id;
  return (
    <>
      {changes.length === 0 ? <p>{say('talk.unchanged')}</p> : <ReasonList changes={changes} />}
      {tagsGained.length > 0 && <p>{say('whatIf.gained', { tags: listed(tagsGained) })}</p>}
      {tagsLost.length > 0 && <p>{say('whatIf.lost', { tags: listed(tagsLost) })}</p>}
      {moved && (
        <p className={classes['dim']}>{say('whatIf.cluster', { cluster: membership.cluster.name })}</p>
      )}
    </>
  );
}
