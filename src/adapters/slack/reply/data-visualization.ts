import type { KnownBlock } from '@slack/types';
import type { Chart } from '../../../core/replies/chart.ts';
import { cutText } from '../text.ts';

/** Longest texts, in characters (the types of `@slack/types`, docs.slack.dev/reference). */
const lengths = {
  /** Of a chart: its title and those of its axes; a series and a point. */
  chartTitle: 50,
  chartLabel: 20,
} as const;

/**
 * Slack's own chart, which `@slack/types` doesn't have yet (docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
 * Each series has one value for each category, 20 at most.
 */
interface DataVisualizationBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'line';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: {
      readonly categories: readonly string[];
      readonly x_label: string;
      readonly y_label: string;
    };
  };
}

/** A block of a message. */
export type MessageBlock = KnownBlock | DataVisualizationBlock;

/** Renders a chart for Slack to draw, which fits the scale to the values: levels keep it the same for every chart. */
export function renderChart({
  title,
  series,
  points,
  levels,
  xLabel,
  yLabel,
}: Chart): DataVisualizationBlock {
  const data = points.map(({ label, value }) => ({ label: cutText(label, lengths.chartLabel), value }));
  const across = levels.map((level) => ({
    name: cutText(level.label, lengths.chartLabel),
    data: data.map(({ label }) => ({ label, value: level.value })),
  }));
  return {
    type: 'data_visualization',
    title: cutText(title, lengths.chartTitle),
    chart: {
      type: 'line',
      series: [{ name: cutText(series, lengths.chartLabel), data }, ...across],
      axis_config: {
        categories: data.map(({ label }) => label),
        x_label: cutText(xLabel, lengths.chartTitle),
        y_label: cutText(yLabel, lengths.chartTitle),
      },
    },
  };
}
