import { srgbByte } from '../../../lib/srgb.ts';
import { aUnits, bUnits } from './lab.ts';
import { chromaInDark, cube, fromLightness, root, toe } from './lightness.ts';

/** Share of the excess brightness that is dimmed; the rest fades. */
const dimmed = 0.5;
/** Bisection steps in the search for the most chroma that fits into sRGB; whatever is still outside is clipped. */
const halvings = 8;
/** No colour of sRGB has more chroma than this, as a multiple of its lightness in OkLab. */
const mostChroma = 0.75;
/** How far a channel may lie outside sRGB, as a share of the brightest one and of full light. */
const tolerance = 1e-3;

/** The colour that was written last, in Lab units, and its bytes: in a flat region, the next pixel has it too. */
const last = { l: Number.NaN, a: 0, b: 0, red: 0, green: 0, blue: 0 };

/**
 * Writes one Lab colour, in Lab units, as three sRGB bytes at `target`. A colour outside sRGB loses chroma until no
 * channel is negative, and is dimmed and loses chroma until none exceeds 1; it keeps its hue.
 */
export function putRgb(rgb: Uint8Array, target: number, l: number, a: number, b: number): void {
  if (l !== last.l || a !== last.a || b !== last.b) convert(l, a, b);
  rgb[target] = last.red;
  rgb[target + 1] = last.green;
  rgb[target + 2] = last.blue;
}

/** Converts a colour into `last`. */
function convert(l: number, a: number, b: number): void {
  let light = fromLightness(l);
  let own = a / aUnits;
  let other = b / bUnits;
  if (light < toe) {
    const most = (mostChroma * light) / (Math.sqrt(own * own + other * other) + 1e-9);
    const rise = Math.min(most, 1 / (chromaInDark(light) + 1e-9));
    own *= rise;
    other *= rise;
  }
  let red: number;
  let green: number;
  let blue: number;
  let chroma = 1;
  let step = 1;
  let highest = Infinity;
  for (let round = 0; ; round++) {
    const long = cube(light + chroma * (0.3963377774 * own + 0.2158037573 * other));
    const middle = cube(light - chroma * (0.1055613458 * own + 0.0638541728 * other));
    const short = cube(light - chroma * (0.0894841775 * own + 1.291485548 * other));
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short;
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short;
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short;
    const darkest = red < green ? (red < blue ? red : blue) : green < blue ? green : blue;
    const brightest = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    const shown = darkest >= -tolerance * brightest && brightest < highest;
    if (round === halvings || (shown && chroma === 1)) {
      if (highest < Infinity || brightest <= 1 + tolerance) break;
      // Scaling all three by one factor is a change of light alone.
      const dim = root(1 - dimmed + dimmed / brightest);
      light = Math.min(1, light * dim);
      own *= chroma * dim;
      other *= chroma * dim;
      highest = 1 + tolerance;
      chroma = 1;
      step = 1;
      round = -1;
      continue;
    }
    step /= 2;
    chroma += shown ? step : -step;
  }
  last.l = l;
  last.a = a;
  last.b = b;
  last.red = srgbByte(red);
  last.green = srgbByte(green);
  last.blue = srgbByte(blue);
}
