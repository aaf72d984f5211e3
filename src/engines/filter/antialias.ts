import type { Flow } from './flow-field.ts';
import { fillRim, rowStart, type Frame } from './padded-frame.ts';
import type { LabPlanes } from './lab.ts';
import { gaussianShares, lineProfile, profileUnit, type Profile } from './directional-kernel.ts';

/** Pixels: sigma of the smoothing along a curve. */
const curveSigma = 1.4;
/** Pixels: sigma along an edge that runs straight. */
const edgeSigma = 3.2;
/** The least coherence of the flow where an edge runs straight. */
const straight = 225;
/** In the unit of `Flow.strength`: where the picture changes less, there is no edge to smooth. */
const leastStrength = 10;

/** The lines along which edges are smoothed. */
export interface EdgeProfiles {
  readonly curve: Profile;
  readonly edge: Profile;
}

/** Made once for pictures of one stride. */
export function edgeProfiles(stride: number): EdgeProfiles {
  const profile = (sigma: number, spacing: number) =>
    lineProfile(sigma * 2.2, spacing, 0, stride, (distances) => gaussianShares(distances, sigma));
  return { curve: profile(curveSigma, 1), edge: profile(edgeSigma, 2) };
}

/**
 * Smooths the picture along its edges only (the last step of Kyprianidis and Kang, "Image and Video Abstraction by
 * Coherence-Enhancing Filtering", 2011), so that the stairs which the bilateral filter leaves become curves.
 */
export function smoothEdges(
  source: LabPlanes,
  target: LabPlanes,
  flow: Flow,
  { curve, edge }: EdgeProfiles,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { l, a, b } = source;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      if ((flow.strength[i] ?? 0) < leastStrength) {
        target.l[i] = l[i] ?? 0;
        target.a[i] = a[i] ?? 0;
        target.b[i] = b[i] ?? 0;
        continue;
      }
      const { starts, offsets, weights } = (flow.coherence[i] ?? 0) >= straight ? edge : curve;
      const direction = flow.direction[i] ?? 0;
      const end = starts[direction + 1] ?? 0;
      let sumL = 0;
      let sumA = 0;
      let sumB = 0;
      for (let k = starts[direction] ?? 0; k < end; k++) {
        const weight = weights[k] ?? 0;
        const j = i + (offsets[k] ?? 0);
        sumL = (sumL + Math.imul(weight, l[j] ?? 0)) | 0;
        sumA = (sumA + Math.imul(weight, a[j] ?? 0)) | 0;
        sumB = (sumB + Math.imul(weight, b[j] ?? 0)) | 0;
      }
      target.l[i] = sumL / profileUnit;
      target.a[i] = sumA / profileUnit;
      target.b[i] = sumB / profileUnit;
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}
