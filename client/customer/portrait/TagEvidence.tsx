import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './TagEvidence.module.css';

/** A value that a tag rests on. */
export interface Evidence {
  readonly label: string;
  readonly column: string;
  readonly value: { readonly display: string };
  readonly threshold: { readonly display: string; readonly unit: string } | null;
}

interface TagEvidenceProps {
  readonly evidence: readonly Evidence[];
}

/** The values behind a tag and the limits of its rule. */
export function TagEvidence({ evidence }: TagEvidenceProps): ReactNode {
  const say = useWords();
  if (evidence.length === 0) return null;
  return (
    <dl className={classes['evidence']}>
      {evidence.map(({ label, column, value, threshold }) => (
        <div key={column} className={classes['fact']}>
          <dt>{label}</dt>
          <dd className={classes['value']}>{value.display}</dd>
          {threshold !== null && threshold.unit !== 'CATEGORY' && (
            <dd>{say('who.threshold', { threshold: threshold.display })}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
