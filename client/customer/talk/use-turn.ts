import { useState } from 'react';
import type { Outcome } from '../conversation.js';

/** Counts the outcomes. As a key it makes the same answer given twice be read out twice. */
export function useTurn(outcome: Outcome): number {
  const [{ seen, turn }, setTurn] = useState({ seen: outcome, turn: 0 });
  if (seen === outcome) return turn;
  setTurn({ seen: outcome, turn: turn + 1 });
  return turn + 1;
}
