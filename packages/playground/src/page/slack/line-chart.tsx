interface Series {
  readonly name: string;
  readonly points: readonly { readonly label: string; readonly value: number }[];
}

/** Slack's own line chart, as the bot sends it. */
interface LineChart extends Series {
  readonly title: string;
  /** The series after the first. */
  readonly others: readonly Series[];
  readonly xLabel: string;
  readonly yLabel: string;
}

const size = { width: 420, height: 180, left: 30, right: 8, top: 16, bottom: 22 };

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function field(value: unknown, name: string): unknown {
  return isObject(value) ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function seriesOf(series: unknown): Series {
  const points = listOf(field(series, 'data')).flatMap((point) => {
    const value = field(point, 'value');
    return typeof value === 'number' ? [{ label: textOf(field(point, 'label')), value }] : [];
  });
  return { name: textOf(field(series, 'name')), points };
}

/** Reads a `data_visualization` block, which Slack's types don't have yet; undefined for charts of other kinds. */
export function lineChartOf(block: unknown): LineChart | undefined {
  const chart = field(block, 'chart');
  if (field(block, 'type') !== 'data_visualization' || field(chart, 'type') !== 'line') return undefined;
  const [first, ...others] = listOf(field(chart, 'series')).map(seriesOf);
  if (!first) return undefined;
  const axes = field(chart, 'axis_config');
  const [xLabel, yLabel] = [textOf(field(axes, 'x_label')), textOf(field(axes, 'y_label'))];
  return { ...first, others, title: textOf(field(block, 'title')), xLabel, yLabel };
}

/** Draws a line chart, its first series most visibly, with whole numbers along its side and the ends of its labels below. */
export function Chart({ chart: { title, points, others, xLabel, yLabel } }: { chart: LineChart }) {
  const values = points.map(({ value }) => value);
  const all = [...values, ...others.flatMap((series) => series.points.map(({ value }) => value))];
  const lowest = Math.floor(Math.min(...all));
  const highest = Math.max(lowest + 1, Math.ceil(Math.max(...all)));
  const width = size.width - size.left - size.right;
  const height = size.height - size.top - size.bottom;
  const x = (place: number) => size.left + (width * place) / Math.max(1, points.length - 1);
  const y = (value: number) => size.top + (height * (highest - value)) / (highest - lowest);
  const lineOf = (series: Series['points']) =>
    series.map(({ value }, place) => `${x(place).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const steps = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  const said = values.map((value) => value.toFixed(1)).join(', ');
  return (
    <figure class="block-chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${title}: ${said}. ${yLabel}`}
      >
        {steps.map((step) => (
          <g key={step}>
            <line class="grid" x1={size.left} x2={size.width - size.right} y1={y(step)} y2={y(step)} />
            <text x={size.left - 8} y={y(step) + 4} text-anchor="end">
              {step}
            </text>
          </g>
        ))}
        {others.map((series) => (
          <g key={series.name}>
            <polyline class="across" points={lineOf(series.points)} />
            <text
              x={size.width - size.right}
              y={y(series.points.at(-1)?.value ?? lowest) - 4}
              text-anchor="end"
            >
              {series.name}
            </text>
          </g>
        ))}
        <polyline class="curve" points={lineOf(points)} />
        <text x={size.left} y={size.height - 5}>
          {points[0]?.label}
        </text>
        <text x={size.left + width} y={size.height - 5} text-anchor="end">
          {points.at(-1)?.label}
        </text>
        <text x={size.left + width / 2} y={size.height - 5} text-anchor="middle">
          {xLabel}
        </text>
      </svg>
    </figure>
  );
}
