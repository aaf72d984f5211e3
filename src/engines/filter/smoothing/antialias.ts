import type { Flow } from '../flow/flow-field.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import type { LabPlanes } from '../colour/lab.ts';
import {
  gaussianWeights,
  directionalKernel,
  kernelUnit,
  type DirectionalKernel,
} from '../flow/directional-kernel.ts';

/** Pixels: sigma of the smoothing along curved edges. */
const curveSigma = 1.4;
/** Pixels: sigma of the smoothing along straight edges. */
const edgeSigma = 3.2;
/** From this coherence of the flow on, an edge counts as straight. */
const straight = 225;
/** In the unit of `Flow.strength`: below this there is no edge to smooth. */
const leastStrength = 10;

/** Kernels for smoothing along curved and straight edges. */
interface EdgeKernels {
  readonly curve: DirectionalKernel;
  readonly edge: DirectionalKernel;
}

/** Builds the kernels for planes of one stride. */
export function edgeKernels(stride: number): EdgeKernels {
  const kernel = (sigma: number, spacing: number) =>
    directionalKernel(sigma * 2.2, spacing, 0, stride, (distances) => gaussianWeights(distances, sigma));
  return { curve: kernel(curveSigma, 1), edge: kernel(edgeSigma, 2) };
}

/**
 * Smooths the picture along its edges only, so that the jagged edges left by the bilateral filter become curves (the last
 * step of Kyprianidis and Kang, "Image and Video Abstraction by Coherence-Enhancing Filtering", 2011).
 */
export function antialiasEdges(
  source: LabPlanes,
  target: LabPlanes,
  flow: Flow,
  { curve, edge }: EdgeKernels,
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
      target.l[i] = sumL / kernelUnit;
      target.a[i] = sumA / kernelUnit;
      target.b[i] = sumB / kernelUnit;
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}
