import { sumByColumn } from './features.js';
import type { Model, Rate } from './model.js';
import type { Progress, Stage } from './steps.js';
import type { Training } from './train-model.js';

const TOP_IMPORTANCES = 8;
/** An adjusted Rand index below which a recovered clustering counts as poor (Steinley 2004). */
const POOR = 0.65;

const STAGES: Readonly<Record<Stage, string>> = {
  FEATURES: 'features',
  CLUSTERS: 'clusters',
  FOREST: 'forest',
  CHECK: 'check against ml-random-forest',
  STATISTICS: 'statistics',
};

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function rate({ value, low, high, n }: Rate): string {
  return `${percent(value)} (95 % interval ${percent(low)} to ${percent(high)}, ${n} rows held out)`;
}

function clusterLines(model: Model): readonly string[] {
  const table = model.clusterCounts.map(
    ({ k, silhouette, stability }) =>
      `  ${k}  ${silhouette.toFixed(3).padStart(10)}  ${stability.toFixed(3).padStart(9)}${k === model.k ? '  chosen' : ''}`,
  );
  const sizes = model.clusters.map(
    ({ number, size, share, silhouette }) =>
      `  cluster ${number}: ${size} customers, ${percent(share)}, silhouette ${silhouette.toFixed(3)}`,
  );
  const caution =
    model.stability < POOR
      ? [
          '  Another sample of these customers would give other clusters: take them as a convenience, not as a finding',
        ]
      : [];
  return ['  k  silhouette  stability', ...table, ...caution, ...sizes];
}

function confusionLines({ confusion }: Model): readonly string[] {
  const width = Math.max(...confusion.flat().map((count) => String(count).length), 2) + 2;
  const row = (label: string, cells: readonly (number | string)[]) =>
    `  ${label.padEnd(10)}${cells.map((cell) => String(cell).padStart(width)).join('')}`;
  return [
    'Confusion on the held-out rows (down: cluster, across: forest)',
    row(
      '',
      confusion.map((_, predicted) => predicted),
    ),
    ...confusion.map((cells, actual) => row(String(actual), cells)),
  ];
}

/** What a training learnt, for people, line by line. */
export function describeTraining({ model, agreement, compared }: Training): readonly string[] {
  const { encoder, trainer, forest, accuracy, outOfBagAccuracy, importances } = model;
  const dropped = encoder.dropped.map(({ column }) => column);
  const columns = new Set(encoder.features.map(({ column }) => column)).size;
  return [
    `${model.rows} customers, ${encoder.features.length} features of ${columns} columns` +
      (dropped.length === 0 ? '' : ` (no two values to tell customers apart by: ${dropped.join(', ')})`),
    ...clusterLines(model),
    ...(agreement === null
      ? []
      : [`Agreement of the given clusters with ours (adjusted Rand index): ${agreement.toFixed(3)}`]),
    `Forest: ${forest.roots.length} trees, ${forest.feature.length} nodes, trained by ${
      trainer === 'histogram' ? "finrec's histogram trainer" : 'ml-random-forest'
    }`,
    `  accuracy ${rate(accuracy)}, out of bag ${percent(outOfBagAccuracy)}`,
    `  ml-random-forest reads it and agrees on ${compared} of ${compared} rows`,
    ...confusionLines(model),
    `Importances: ${sumByColumn(encoder, importances)
      .slice(0, TOP_IMPORTANCES)
      .map(({ column, value }) => `${column} ${percent(value)}`)
      .join(', ')}`,
  ];
}

/** Passes a line on whenever a stage begins or another quarter of it is done. */
export function progressLines(say: (line: string) => void): (progress: Progress) => void {
  let last = '';
  return ({ stage, fraction }) => {
    const line = `${STAGES[stage]}: ${25 * Math.floor(4 * fraction)} %`;
    if (line !== last) say(line);
    last = line;
  };
}
