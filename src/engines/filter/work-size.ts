import type { Image } from '../../core/pictures/image.ts';
import { resizeImage } from '../../media/resize.ts';
import { enlargement } from './drawing-parameters.ts';

/** The size at which a picture is drawn: at most `maxSide` pixels a side; small pictures are enlarged. */
function workSize(width: number, height: number, maxSide: number): { width: number; height: number } {
  const longer = Math.max(width, height);
  const enlarged = Math.min(enlargement.largestFactor, Math.max(1, enlargement.side / longer));
  const factor = Math.min(enlarged, maxSide / longer);
  const scaled = (side: number) => Math.max(1, Math.min(maxSide, Math.round(side * factor)));
  return { width: scaled(width), height: scaled(height) };
}

/** Scales a picture to its work size. */
export function fitImage(image: Image, maxSide: number): Promise<Image> {
  return resizeImage(image, workSize(image.width, image.height, maxSide));
}
