import type { EvaluationData } from './evaluation-data.js';
import type { Report } from './report.js';

/** Why a report asks about no customer and so has no figures; null where it has some. */
export function whyNobody(
  { windows, protocol, pairs, items }: Report,
  { completeWindows }: Pick<EvaluationData, 'completeWindows'>,
): string | null {
  if (windows.length > 0) return null;
  if (pairs === 0)
    return 'No customer took anything: look at the files and at the filter (where) of the data set.';
  if (items === 1) return 'There is one item only, so that nothing can be recommended to whoever has it.';
  if (protocol === 'leave-one-out') {
    return 'No customer took two items or more, so that none can be held out.';
  }
  if (completeWindows < 2) {
    return (
      'There are fewer than two complete windows, so that none can be predicted from one before it. Give the data set ' +
      'shorter windows, or use --protocol leave-one-out.'
    );
  }
  return (
    'No customer who had taken something took something new in a later window. Give the data set longer windows, ' +
    'or use --protocol leave-one-out.'
  );
}
