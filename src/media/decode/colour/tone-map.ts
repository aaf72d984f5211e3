import { referenceWhite, usualPeak } from './transfer.ts';

/** How far the curve bends between its ends; 0 is a straight line. */
const bend = 0.65;

/**
 * Creates the function that returns a pixel's gain when an HDR picture is mapped to SDR, given its largest component in
 * linear BT.2020, where 1 is `referenceWhite`. Up to that white the picture is darkened evenly, to half at a peak of
 * 1000 cd/m²; from there a quadratic Bézier curve rolls off to white at `peak` (cd/m²). This is the reference-white tone
 * mapping of SMPTE ST 2094-50, which browsers use.
 */
export function createToneMap(peak = usualPeak): (largest: number) => number {
  const headroom = Math.log2(Math.max(1, peak / referenceWhite));
  const white = 1 - 0.5 * Math.min(1, headroom / Math.log2(usualPeak / referenceWhite));
  const top = 2 ** headroom;
  // Control points of the curve: (1, white), (middleIn, middleOut), (top, 1).
  const middleIn = 1 - bend + bend / white;
  const middleOut = (1 - bend) * white + bend;
  const [a, b] = [1 - 2 * middleIn + top, 2 * (middleIn - 1)];
  return (largest) => {
    if (largest <= 1) return white;
    if (largest >= top) return 1 / largest;
    const t =
      Math.abs(a) < 1e-6 ? (largest - 1) / b : (Math.sqrt(b * b + 4 * a * (largest - 1)) - b) / (2 * a);
    const out = white * (1 - t) ** 2 + 2 * middleOut * t * (1 - t) + t ** 2;
    return out / largest;
  };
}
