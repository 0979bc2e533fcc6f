import type { FactPart } from './why-parts.js';

export interface Bar {
  readonly of: 'value' | 'clusterMedian' | 'bookMedian';
  readonly display: string;
  /** Percent of the track: where it starts, and how long it is. */
  readonly start: number;
  readonly length: number;
}

export interface Bars {
  readonly bars: readonly Bar[];
  /** Percent of the track at which a rule draws its line; null: no rule does. */
  readonly threshold: number | null;
}

interface Figure {
  readonly of: Bar['of'];
  readonly display: string;
  readonly number: number;
}

function numberOf(quantity: FactPart['threshold']): number | null {
  const decimal = quantity?.decimal ?? null;
  return decimal === null ? null : Number(decimal);
}

/** A value and what it is compared with, on one scale that holds zero; null where there is no number to compare with. */
export function barsOf(fact: FactPart): Bars | null {
  const figures = (['value', 'clusterMedian', 'bookMedian'] as const).flatMap((of): Figure[] => {
    const quantity = fact[of];
    const number = numberOf(quantity);
    return quantity === null || number === null ? [] : [{ of, display: quantity.display, number }];
  });
  if (figures.length < 2 || figures[0]?.of !== 'value') return null;

  const line = numberOf(fact.threshold);
  const numbers = [0, ...figures.map(({ number }) => number), ...(line === null ? [] : [line])];
  const from = Math.min(...numbers);
  const span = Math.max(...numbers) - from || 1;
  const percent = (number: number): number => ((number - from) / span) * 100;
  return {
    bars: figures.map(({ of, display, number }) => ({
      of,
      display,
      start: percent(Math.min(0, number)),
      length: percent(Math.max(0, number)) - percent(Math.min(0, number)),
    })),
    threshold: line === null ? null : percent(line),
  };
}
