import type { ReactNode } from 'react';
import type { Problem } from '../apollo/problem.js';

interface ProblemPanelProps {
  readonly problem: Problem;
  /** The id asked for, where the problem is about one customer. */
  readonly customerId?: string;
  readonly retry: () => void;
}

export function ProblemPanel({ problem, customerId, retry }: ProblemPanelProps): ReactNode {
  return (
    <p>
      {problem} {customerId} <button onClick={retry}>again</button>
    </p>
  );
}
