import { IconChevronDown, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { textOf } from '../../words/text-of.js';
import { useWords } from '../../words/use-words.js';
import classes from './TagDisclosure.module.css';
import { type Evidence, TagEvidence } from './TagEvidence.js';

/** A tag that a customer has, with what proves it. */
export interface TagHeld {
  readonly text: { readonly body: string; readonly rewritten: string | null };
  readonly evidence: readonly Evidence[];
  readonly tag: { readonly label: string; readonly audience: string };
}

interface TagDisclosureProps {
  readonly held: TagHeld;
}

/** A tag as a badge that opens to its evidence. */
export function TagDisclosure({ held }: TagDisclosureProps): ReactNode {
  const say = useWords();
  const isBankOnly = held.tag.audience !== 'EVERYONE';
  return (
    <details className={classes['tag']}>
      <summary className={classes['badge']}>
        {isBankOnly && <IconEyeOff className={classes['sign']} size={14} aria-hidden />}
        <span className={classes['label']}>{held.tag.label}</span>
        <IconChevronDown className={classes['chevron']} size={14} aria-hidden />
      </summary>
      <div className={classes['proof']}>
        <p>{textOf(held.text)}</p>
        <TagEvidence evidence={held.evidence} />
        {isBankOnly && <p className={classes['note']}>{say('who.bankOnly')}</p>}
      </div>
    </details>
  );
}
