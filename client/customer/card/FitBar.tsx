import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './card.module.css';

interface FitBarProps {
  readonly score: number;
  readonly bestScore: number;
}

/** How well a product fits, beside the one that fits best. */
export function FitBar({ score, bestScore }: FitBarProps): ReactNode {
  const say = useWords();
  const share = bestScore > 0 ? Math.min(1, Math.max(0, score / bestScore)) : 0;
  // A sum below zero is no measure of how well anything fits; behind "Why?" it is told in full.
  const isAgainst = score < 0;
  return (
    <div className={classes['fit']}>
      <VisuallyHidden>
        {isAgainst ? say('cards.fit.againstSaid') : say('cards.fit.said', { score, share })}
      </VisuallyHidden>
      <span className={classes['fitTrack']} aria-hidden>
        <span className={classes['fitFill']} style={{ inlineSize: `${String(share * 100)}%` }} />
      </span>
      <span className={classes['fitScore']} aria-hidden>
        {isAgainst ? say('cards.fit.against') : say('cards.points', { points: score })}
      </span>
    </div>
  );
}
