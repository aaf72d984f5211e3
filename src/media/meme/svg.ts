import type { Block } from './text-block.ts';
import { em, outline, type Drawing } from './lettering.ts';

/** How letters are painted: white with a black outline on a picture, or black on a white band. */
export type Ink = 'outlined' | 'black';

const stroke = `stroke="#000" stroke-width="${2 * outline}" stroke-linejoin="round" stroke-linecap="round"`;

function under({ path, inside = '' }: Drawing): string {
  return `<path d="${path}${inside}" ${stroke}/>`;
}

/** White letters; an emoji in black lines on white, as people know it. */
function over({ path, inside }: Drawing): string {
  if (inside === undefined) return `<path d="${path}" fill="#fff"/>`;
  return `<path d="${inside}" fill="#fff"/><path d="${path}"/>`;
}

/** Draws a block centred in an area `width` pixels wide and as high as the block, as an SVG of paths alone. */
export function toSvg({ lines, size, baselines, height }: Block, width: number, ink: Ink): string {
  const scale = size / em;
  const placed = lines.flatMap(({ drawings, width: lineWidth }, line) =>
    drawings.map((drawing) => {
      const x = (width - lineWidth * scale) / 2 + drawing.x * scale;
      const y = baselines[line] ?? 0;
      return {
        drawing,
        open: `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})">`,
      };
    }),
  );
  // All outlines first, so that none covers a neighbour's letters.
  const layers = ink === 'outlined' ? [under, over] : [({ path }: Drawing) => `<path d="${path}"/>`];
  const body = layers.flatMap((layer) => placed.map(({ drawing, open }) => `${open}${layer(drawing)}</g>`));
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${body.join('')}</svg>`;
}
