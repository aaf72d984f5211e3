/** The formats in which the bot sends still pictures. */
export type EncodedImageType = 'image/png' | 'image/jpeg';

/** How a picture is encoded. */
export interface PictureFormat {
  /** The largest acceptable file, in bytes. */
  readonly maxBytes: number;
  /** JPEG unless given. */
  readonly mediaType?: EncodedImageType;
}

/** The formats in which the bot sends animations. */
export type AnimationType = 'image/gif' | 'image/webp';

/** A picture ready to send: a file without metadata. */
export interface EncodedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: EncodedImageType | AnimationType;
  /** Frames of an animation; absent for a still picture. */
  readonly frames?: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}
