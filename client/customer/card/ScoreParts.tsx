import type { ReactNode } from 'react';
import { FormattedNumber } from 'react-intl';
import { useWords } from '../../words/use-words.js';
import { reasonLabel } from './reason-label.js';
import classes from './score.module.css';
import type { ReasonPart } from './why-parts.js';

const HUES = 6;

interface ScorePartsProps {
  readonly score: number;
  readonly reasons: readonly ReasonPart[];
}

interface Segment {
  readonly reason: ReasonPart;
  readonly hue: number;
  /** Shares of the bar, 0 to 1: where it starts, and how long it is. */
  readonly start: number;
  readonly length: number;
}

interface Drawn {
  readonly segments: readonly Segment[];
  /** Share of the bar that lies below zero. */
  readonly zero: number;
}

/**
 * Gains stand one after another; losses are struck off from their end, so that what is left is the score. Where they
 * are more than the gains, they reach below zero.
 */
function draw(reasons: readonly ReasonPart[]): Drawn {
  const gains = reasons.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  const losses = reasons.reduce((sum, { points }) => sum + Math.max(0, -points), 0);
  const span = Math.max(gains, losses, 1);
  const zero = Math.max(0, losses - gains) / span;
  let end = zero;
  const segments = reasons
    .map((reason, index) => ({ reason, hue: index % HUES }))
    .sort((one, other) => Number(one.reason.points < 0) - Number(other.reason.points < 0))
    .map(({ reason, hue }) => {
      const length = Math.abs(reason.points) / span;
      const start = reason.points < 0 ? end - length : end;
      end = reason.points < 0 ? start : start + length;
      return { reason, hue, start, length };
    });
  return { segments, zero };
}

/** Reasons for the bank's eyes only are not told to a customer, yet they count: what they come to is told. */
function restOf(score: number, reasons: readonly ReasonPart[]): number {
  return score - reasons.reduce((sum, { points }) => sum + points, 0);
}

/** The score as the sum of its reasons' points: one bar, and a legend with the exact numbers. */
export function ScoreParts({ score, reasons }: ScorePartsProps): ReactNode {
  const say = useWords();
  const rest = restOf(score, reasons);
  const { segments, zero } = draw(reasons);
  // What only says that little is known is a reason and no part of the sum.
  const parts = reasons
    .map((reason, index) => ({ reason, hue: index % HUES }))
    .filter(({ reason }) => reason.points !== 0);
  return (
    <div className={classes['score']}>
      <div className={classes['bar']} aria-hidden>
        {segments.map(({ reason, hue, start, length }) => (
          <span
            key={reason.code}
            data-hue={hue}
            data-loss={reason.points < 0}
            style={{ insetInlineStart: `${String(start * 100)}%`, inlineSize: `${String(length * 100)}%` }}
          />
        ))}
        {zero > 0 && (
          <span className={classes['zero']} style={{ insetInlineStart: `${String(zero * 100)}%` }} />
        )}
      </div>
      <ul className={classes['legend']} aria-label={say('cards.scoreParts')}>
        {parts.map(({ reason, hue }) => (
          <li key={reason.code}>
            <span className={classes['swatch']} data-hue={hue} data-loss={reason.points < 0} aria-hidden />
            <span className={classes['part']}>{reasonLabel(say, reason)}</span>
            <b>
              <FormattedNumber value={reason.points} signDisplay="exceptZero" />
            </b>
          </li>
        ))}
        {rest !== 0 && (
          <li>
            <span className={classes['part']}>{say('cards.otherReasons')}</span>
            <b>
              <FormattedNumber value={rest} signDisplay="exceptZero" />
            </b>
          </li>
        )}
        <li className={classes['sum']}>{say('cards.sum', { points: score })}</li>
      </ul>
    </div>
  );
}
