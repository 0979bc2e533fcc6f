import type { ReactNode } from 'react';
import { Comparison, ComparisonLegend } from './Comparison.js';
import classes from './KeyValues.module.css';
import type { Compared } from './scale.js';

interface KeyValuesProps {
  readonly values: readonly (Compared & { readonly column: string; readonly label: string })[];
}

/** A few numbers that tell the customer from others. */
export function KeyValues({ values }: KeyValuesProps): ReactNode {
  if (values.length === 0) return null;
  return (
    <>
      <ComparisonLegend />
      <dl className={classes['values']}>
        {values.map((fact) => (
          <div key={fact.column} className={classes['row']}>
            <dt className={classes['label']}>{fact.label}</dt>
            <dd className={classes['value']}>{fact.value.display}</dd>
            <dd className={classes['comparison']}>
              <Comparison compared={fact} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
