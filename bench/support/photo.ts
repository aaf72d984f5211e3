import type { Image } from '../../src/core/pictures/image.ts';

/** A photo of sorts, made by numbers: sky, hills, grass, a ball in the light, leaves, and the grain of a sensor. */
export function makePhoto(width: number, height: number): Image {
  const data = new Uint8Array(width * height * 3);
  let state = 1;
  const grain = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 31 - 1) * 7;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const [u, v] = [x / width, y / height];
      const hill = 0.55 + 0.08 * Math.sin(u * 9) + 0.03 * Math.sin(u * 31);
      let [red, green, blue] = [110 + 90 * v, 160 + 60 * v, 225];
      if (v > hill) {
        const blade = 22 * Math.sin(u * 900 + 40 * Math.sin(v * 60)) * Math.sin(v * 300);
        [red, green, blue] = [70 + 60 * v + blade, 120 + 30 * v + blade, 50];
      }
      const leaf = Math.sin(u * 70) * Math.sin(v * 55 + 3 * Math.sin(u * 40));
      if (u > 0.66 && v < 0.5 && leaf > 0.2) [red, green, blue] = [60 + 110 * leaf, 110 + 60 * leaf, 40];
      const away = Math.hypot(u - 0.3, (v - 0.6) * 0.75) / 0.14;
      if (away < 1) [red, green, blue] = [240 - 120 * away, 90 - 60 * away, 60 - 30 * away];
      const noise = grain();
      data[at] = Math.max(0, Math.min(255, red + noise));
      data[at + 1] = Math.max(0, Math.min(255, green + noise));
      data[at + 2] = Math.max(0, Math.min(255, blue + noise));
    }
  }
  return { data, width, height };
}
