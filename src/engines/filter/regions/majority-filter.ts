import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';

/**
 * Gives each pixel the most common label within `radius` pixels; its own label wins ties. Borders become smooth and specks
 * vanish. The rim of `labels` must be filled.
 */
export function majorityFilter(
  labels: Uint8Array,
  target: Uint8Array,
  radius: number,
  frame: Frame,
  from: number,
  to: number,
): void {
  const counts = new Int32Array(256);
  const offsets: number[] = [];
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      if (dx * dx + dy * dy <= radius * (radius + 0.7)) offsets.push(dy * frame.stride + dx);
    }
  }
  const near = Int32Array.from(offsets);
  const { stride } = frame;
  const corner = radius * stride + radius;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = labels[i] ?? 0;
      let best = own;
      // If the corners and sides agree, everything between them nearly always does too.
      const uniform =
        labels[i - corner] === own &&
        labels[i + corner] === own &&
        labels[i - radius * stride + radius] === own &&
        labels[i + radius * stride - radius] === own &&
        labels[i - 1] === own &&
        labels[i + 1] === own &&
        labels[i - stride] === own &&
        labels[i + stride] === own;
      if (!uniform) {
        let most = 0;
        for (let k = 0; k < near.length; k++) {
          const label = labels[i + (near[k] ?? 0)] ?? 0;
          const count = (counts[label] ?? 0) + 1;
          counts[label] = count;
          if (count > most) {
            most = count;
            best = label;
          }
        }
        if (counts[own] === most) best = own;
        for (let k = 0; k < near.length; k++) counts[labels[i + (near[k] ?? 0)] ?? 0] = 0;
      }
      target[i] = best;
    }
  }
  fillRim(target, frame, from, to);
}
