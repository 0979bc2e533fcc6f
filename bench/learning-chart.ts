export interface Point {
  readonly customers: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Curve {
  readonly name: string;
  readonly points: readonly Point[];
}

const WIDTH = 880;
const HEIGHT = 360;
const TOP = 64;
const BOTTOM = 52;
const PANEL = 270;
const LABEL_DISTANCE = 18;
const STEPS = [1, 2, 5, 10];
const GRID_LINES = 5;

/** `color` and not fill or stroke is what the reader's light or dark changes, so that each shape keeps its own way. */
const STYLE = `
  .page { fill: #ffffff } .text { fill: #333a45 } .quiet { fill: #5b6472 } .grid { stroke: #e1e5ea } .axis { stroke: #8a93a0 }
  .c0 { color: #8a6d1d } .c1 { color: #a03c6b } .c2 { color: #1a5fb4 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #16191f } .text { fill: #e6e9ee } .quiet { fill: #a5adba } .grid { stroke: #2a303a } .axis { stroke: #707a89 }
    .c0 { color: #e0b94f } .c1 { color: #e58ab5 } .c2 { color: #7fb3f5 }
  }
  .line { fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linejoin: round }
  .band { fill: currentColor; fill-opacity: 0.14 } .label { fill: currentColor; font-weight: 600 }
  text { font: 12px system-ui, sans-serif } .title { font-size: 15px; font-weight: 600 }`;

/** A round number for the distance of grid lines. */
function stepOf(highest: number, lines: number): number {
  const rough = highest / lines;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * magnitude >= rough) ?? 10) * magnitude;
}

function multiplesOf(step: number, highest: number): readonly number[] {
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
}

/** Heights moved down where their labels would overlap. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights
    .map((_, index) => index)
    .sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  const moved = [...heights];
  let above = -Infinity;
  for (const index of order) {
    above = Math.max(heights[index] ?? 0, above + LABEL_DISTANCE);
    moved[index] = above;
  }
  return moved;
}

interface Coloured extends Curve {
  readonly colour: number;
}

/** One chart of means with bands from the lowest to the highest, from `left` on. */
function panel(curves: readonly Coloured[], left: number, title: string): string {
  const all = curves.flatMap(({ points }) => points);
  const most = Math.max(...all.map(({ customers }) => customers));
  const highest = Math.max(...all.map(({ high }) => high), 1);
  const right = left + PANEL;
  const x = (customers: number): string => (left + (customers / most) * PANEL).toFixed(1);
  const y = (value: number): number =>
    HEIGHT - BOTTOM - (Math.max(value, 0) / highest) * (HEIGHT - TOP - BOTTOM);
  const path = (points: readonly Point[], of: (point: Point) => number): string =>
    points.map((point) => `${x(point.customers)},${y(of(point)).toFixed(1)}`).join(' ');
  const labels = apart(curves.map(({ points }) => y(points.at(-1)?.mean ?? 0)));
  const grid = multiplesOf(stepOf(highest, GRID_LINES), highest).map(
    (value) =>
      `<line class="${value === 0 ? 'axis' : 'grid'}" x1="${left}" x2="${right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/><text class="quiet" x="${left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value.toLocaleString('en')}</text>`,
  );
  const ticks = multiplesOf(stepOf(most, GRID_LINES - 1), most).map(
    (value) =>
      `<text class="quiet" x="${x(value)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  );
  const start: Point = { customers: 0, mean: 0, low: 0, high: 0 };
  const lines = curves.map(({ name, points, colour }, index) => {
    const whole = [start, ...points];
    return `<g class="c${colour}">
<polygon class="band" points="${path(whole, ({ high }) => high)} ${path(whole.toReversed(), ({ low }) => low)}"/>
<polyline class="line" points="${path(whole, ({ mean }) => mean)}"/>
<text class="label" x="${right + 8}" y="${((labels[index] ?? 0) + 4).toFixed(1)}">${name}</text>
</g>`;
  });
  return [
    `<text class="quiet" x="${left}" y="${TOP - 12}">${title}</text>`,
    ...grid,
    ...ticks,
    `<text class="quiet" x="${left + PANEL / 2}" y="${HEIGHT - 12}" text-anchor="middle">customers who came</text>`,
    ...lines,
  ].join('\n');
}

/** Cumulative regret as an SVG in the reader's light or dark colours: all curves, and beside them all but the first. */
export function regretChart(curves: readonly Curve[]): string {
  const coloured = curves.map((curve, colour) => ({ ...curve, colour }));
  const ends = curves.map(({ name, points }) => `${name} ${(points.at(-1)?.mean ?? 0).toFixed(0)}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Acceptances lost at the end: ${ends.join(', ')}">
<style>${STYLE}
</style>
<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="8"/>
<text class="text title" x="56" y="28">Acceptances lost by not knowing what customers accept</text>
${panel(coloured, 56, 'with and without learning')}
${panel(coloured.slice(1), 480, 'only with learning, drawn larger')}
</svg>
`;
}
