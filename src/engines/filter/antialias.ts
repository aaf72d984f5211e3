import type { Flow } from './flow.ts';
import { fillRim, rowStart, type Frame } from './frame.ts';
import type { LabPlanes } from './lab.ts';
import { gaussianShares, lineProfile } from './profile.ts';

/** Pixels: sigma of the smoothing along a curve. */
const curveSigma = 1.4;
/** Pixels: sigma along an edge that runs straight. */
const edgeSigma = 3.2;
/** The least coherence of the flow where an edge runs straight. */
const straight = 225;
/** In the unit of `Flow.strength`: where the picture changes less, there is no edge to smooth. */
const leastStrength = 8;

/**
 * Smooths the picture along its edges only (the last step of Kyprianidis and Kang, "Image and Video Abstraction by
 * Coherence-Enhancing Filtering", 2011), so that the stairs which the bilateral filter leaves become curves.
 */
export function smoothEdges(
  source: LabPlanes,
  target: LabPlanes,
  flow: Flow,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { l, a, b } = source;
  const profile = (sigma: number) =>
    lineProfile(sigma * 2.2, 0, frame.stride, (distances) => gaussianShares(distances, sigma));
  const curve = profile(curveSigma);
  const edge = profile(edgeSigma);
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      let sumL = l[i] ?? 0;
      let sumA = a[i] ?? 0;
      let sumB = b[i] ?? 0;
      if ((flow.strength[i] ?? 0) >= leastStrength) {
        sumL = sumA = sumB = 0;
        const { taps, offsets, weights } = (flow.coherence[i] ?? 0) >= straight ? edge : curve;
        const line = (flow.direction[i] ?? 0) * taps;
        for (let k = line; k < line + taps; k++) {
          const weight = weights[k] ?? 0;
          const j = i + (offsets[k] ?? 0);
          sumL += weight * (l[j] ?? 0);
          sumA += weight * (a[j] ?? 0);
          sumB += weight * (b[j] ?? 0);
        }
      }
      target.l[i] = Math.round(sumL);
      target.a[i] = Math.round(sumA);
      target.b[i] = Math.round(sumB);
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}
