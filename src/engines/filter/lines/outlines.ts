import type { Abstraction, DrawingContext } from '../styles/abstraction.ts';
import { measureLocalDetail } from './local-detail.ts';
import { rowStart, type Frame } from '../parallel/padded-frame.ts';
import { differenceKernel, averageAlongFlow, differenceAcrossFlow } from './line-detection.ts';
import { strengthFactors } from '../drawing-parameters.ts';
import { type OutlineOptions } from '../styles/outline-options.ts';
import { addSoftEdges } from './soft-edges.ts';
import { dropSmallStrokes, contrastToInk } from './contrast-to-ink.ts';

/** Measures how much smoothing changed each pixel's lightness: a lot where the photo has texture. */
function measureRemovedTexture(
  photo: Int16Array,
  smoothed: Int16Array,
  target: Int16Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++)
      target[i] = Math.abs((photo[i] ?? 0) - (smoothed[i] ?? 0));
  }
}

/** Draws the outlines of an abstraction. Returns a padded plane of ink, 0 (none) to 255 (black). */
export function drawOutlines(
  { picture, spare, flow }: Abstraction,
  { frame, arrays, team, scale, strength }: DrawingContext,
  normal: OutlineOptions,
): Uint8Array {
  const { lineWidth, threshold } = strengthFactors[strength];
  const style = {
    ...normal,
    width: normal.width * lineWidth,
    threshold: normal.threshold * threshold,
    softThreshold: normal.softThreshold * threshold,
  };
  const line = { width: Math.max(0.7, style.width * scale), length: Math.max(2, style.length * scale) };
  const darkness = arrays.shorts(frame.size);
  const lines = arrays.shorts(frame.size);
  const ink = arrays.bytes(frame.size);
  // `lines` is not in use yet and serves as work space.
  team.forRows(frame.height, (from, to) => measureRemovedTexture(spare.l, picture.l, lines, frame, from, to));
  const texture = measureLocalDetail(lines, frame, arrays, team);
  const across = differenceKernel(line.width, frame.stride);
  team.forRows(frame.height, (from, to) =>
    differenceAcrossFlow(picture, flow, across, darkness, frame, from, to),
  );
  addSoftEdges(picture.l, flow, style.softWidth * scale, style.softThreshold, darkness, frame, arrays, team);
  team.forRows(frame.height, (from, to) => averageAlongFlow(darkness, flow, line, lines, frame, from, to));
  const detail = measureLocalDetail(lines, frame, arrays, team);
  team.forRows(frame.height, (from, to) =>
    contrastToInk(lines, detail, texture, style, ink, frame, from, to),
  );
  team.once(() => dropSmallStrokes(ink, frame, style.smallestStroke * scale));
  return ink;
}
