import { isJsonObject } from '@toonwit/emulator-kit';
import { z } from 'zod';

const label = z.string().min(1).max(20);
const axisTitle = z.string().max(50).optional();

const series = z
  .array(
    z.strictObject({
      name: label,
      data: z
        .array(z.strictObject({ label, value: z.number() }))
        .min(1)
        .max(20),
    }),
  )
  .min(1)
  .max(6);
const axes = z.strictObject({
  categories: z.array(label).min(1).max(20),
  x_label: axisTitle,
  y_label: axisTitle,
});

function overTime<const T extends 'line' | 'area' | 'bar'>(type: T) {
  return z
    .strictObject({ type: z.literal(type), series, axis_config: axes })
    .refine(
      ({ series: all }) => new Set(all.map(({ name }) => name)).size === all.length,
      'series names must be unique',
    )
    .refine(({ series: all, axis_config: { categories } }) => {
      const expected = JSON.stringify([...new Set(categories)]);
      return (
        expected === JSON.stringify(categories) &&
        all.every(({ data }) => JSON.stringify(data.map((point) => point.label)) === expected)
      );
    }, 'labels must match the categories');
}

const pie = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(z.strictObject({ label, value: z.number().positive() }))
    .min(1)
    .max(6),
});

/** Slack's own chart, since June 2026 (docs.slack.dev/reference/block-kit/blocks/data-visualization-block). */
export const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  title: z.string().min(1).max(50),
  chart: z.union([overTime('line'), overTime('area'), overTime('bar'), pie]),
  block_id: z.string().min(1).max(255).optional(),
});

/** What is wrong with charts among some blocks: there are more than two, or the workspace doesn't have them yet. */
export function chartProblems(blocks: unknown, { accepted }: { readonly accepted: boolean }): string[] {
  if (!Array.isArray(blocks)) return [];
  const places = blocks.flatMap((block: unknown, place) =>
    isJsonObject(block) && block['type'] === 'data_visualization' ? [place] : [],
  );
  if (!accepted)
    return places.map(
      (place) => `unsupported type: "data_visualization" [json-pointer:/blocks/${place}/type]`,
    );
  return places.slice(2).map((place) => `no more than 2 charts allowed [json-pointer:/blocks/${place}]`);
}
