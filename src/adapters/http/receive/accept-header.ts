import type { AnimationType, EncodedImageType } from '../../../core/pictures/encoded-image.ts';

/** How much a caller wants each media type, from 0 to 1, by its name in lower case (RFC 9110, section 12.5.1). */
function weights(accept: string): ReadonlyMap<string, number> {
  return new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const weight = q === undefined ? 1 : Number(q);
      return [type, weight >= 0 && weight <= 1 ? weight : 0];
    }),
  );
}

/** What a caller's Accept header says about pictures. */
interface Accepted {
  /** Whether it asks for a picture more than for data. `*\/*`, which tools send by default, asks for neither. */
  readonly prefersImage: boolean;
  /** The format that is wanted more than the other, if one is. */
  readonly imageType?: EncodedImageType;
  /** The format for animations, if any is accepted. */
  readonly animationType?: AnimationType;
}

/** Reads an Accept header. Without one, everything is accepted. */
export function readAccept(accept = '*/*'): Accepted {
  const wanted = weights(accept);
  const anyImage = wanted.get('image/*') ?? 0;
  const weightOf = (type: EncodedImageType | AnimationType) => wanted.get(type) ?? anyImage;
  const [jpeg, png] = [weightOf('image/jpeg'), weightOf('image/png')];
  const [gif, webp] = [weightOf('image/gif'), weightOf('image/webp')];
  const data = wanted.get('application/json') ?? wanted.get('application/*') ?? 0;
  const takesAnimations = Math.max(gif, webp, wanted.get('*/*') ?? 0) > 0;
  return {
    // Whether the answer is an animation is not known yet: who asks for one gets a still picture where there is none.
    prefersImage: Math.max(jpeg, png, gif, webp) > data,
    ...(jpeg !== png && { imageType: png > jpeg ? 'image/png' : 'image/jpeg' }),
    ...(takesAnimations && { animationType: webp > gif ? 'image/webp' : 'image/gif' }),
  };
}
