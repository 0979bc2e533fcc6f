import type { ReactNode } from 'react';
import { useConversation } from './conversation.js';

export function ChangePanel(): ReactNode {
  const { outcome } = useConversation();
  return <section role="status">{outcome.kind}</section>;
}
