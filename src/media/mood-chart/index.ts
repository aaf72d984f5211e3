import type { MoodPicture } from '../../core/replies/chart.ts';
import type { EncodedImage } from '../../core/pictures/encoded-image.ts';
import { untilAborted } from '../../lib/abort.ts';

/** Draws the picture of a mood as a PNG, off the event loop. @throws the signal's reason when it aborts. */
export async function drawMood(mood: MoodPicture, signal: AbortSignal): Promise<EncodedImage> {
  const [{ renderAsync }, { moodSvg }] = await Promise.all([
    import('@resvg/resvg-js'),
    import('./mood-svg.ts'),
  ]);
  // The library takes a signal too, but each only once. Drawing takes less than a second.
  const drawn = await untilAborted(renderAsync(moodSvg(mood), { font: { loadSystemFonts: false } }), signal);
  return { bytes: drawn.asPng(), mediaType: 'image/png', width: drawn.width, height: drawn.height };
}
