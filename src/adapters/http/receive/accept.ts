import type { EncodedImageType } from '../../../core/image.ts';

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
export interface Accepted {
  /** Whether it asks for a picture more than for data. `*\/*`, which tools send by default, asks for neither. */
  readonly prefersImage: boolean;
  /** The format that is wanted more than the other, if one is. */
  readonly imageType?: EncodedImageType;
}

/** Reads an Accept header. */
export function readAccept(accept = ''): Accepted {
  const wanted = weights(accept);
  const anyImage = wanted.get('image/*') ?? 0;
  const jpeg = wanted.get('image/jpeg') ?? anyImage;
  const png = wanted.get('image/png') ?? anyImage;
  const data = wanted.get('application/json') ?? wanted.get('application/*') ?? 0;
  return {
    prefersImage: Math.max(jpeg, png) > data,
    ...(jpeg !== png && { imageType: png > jpeg ? 'image/png' : 'image/jpeg' }),
  };
}
