import type { Image } from '../../core/pictures/image.ts';
import { previewSide } from './busy-areas.ts';
import type { Size } from './placement.ts';
import type { Plan } from './plan.ts';

type Feasible = Exclude<Plan, { cannot: unknown }>;

/** Shrinks or enlarges a picture with libvips until its longer side is `previewSide`. */
export async function previewOf({ data, width, height }: Image): Promise<Image> {
  const { sharp } = await import('../sharp.ts');
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(previewSide, previewSide, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height };
}

/** The size of the picture that a plan produces. */
export function canvasOf({ picture, rim }: Feasible): Size {
  return { width: rim.left + picture.width + rim.right, height: rim.top + picture.height };
}

/** Carries out a plan with libvips, in its own threads. */
export async function compose({ data, width, height }: Image, plan: Feasible): Promise<Image> {
  const { picture, rim, layers } = plan;
  const { sharp } = await import('../sharp.ts');
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(picture.width, picture.height, { fit: 'fill' })
    .extend({ ...rim, bottom: 0, background: '#fff' })
    .composite(
      layers.map(({ left, top, data: input, ...size }) => ({
        input: Buffer.from(input.buffer, input.byteOffset, input.byteLength),
        raw: { ...size, channels: 4 },
        premultiplied: true,
        left,
        top,
      })),
    )
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height };
}
