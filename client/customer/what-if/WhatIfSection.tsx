import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { FoldedSection } from '../folded/FoldedSection.js';
import { loaded } from '../folded/loaded.js';

const WhatIfPanel = loaded(() => import('./WhatIfPanel.js').then((module) => module.WhatIfPanel));

interface WhatIfSectionProps {
  readonly customerId: string;
}

/** Where somebody tries out other values. */
export function WhatIfSection({ customerId }: WhatIfSectionProps): ReactNode {
  const say = useWords();
  return (
    <FoldedSection title={say('whatIf.title')}>
      <WhatIfPanel customerId={customerId} />
    </FoldedSection>
  );
}
