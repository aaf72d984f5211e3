import { readdirSync } from 'node:fs';
import { createFakeEngine, createGate } from '../core.ts';
import type { Mark, PictureDriver, PictureDriverOptions, Posted, StartPictures } from './driver.ts';

/** Every adapter must pass the uploads contract, except HTTP, which has no channels. */
export const picturePlatforms = readdirSync(new URL('../../../src/adapters/', import.meta.url)).filter(
  (folder) => folder !== 'http' && folder !== 'kit',
);

const engines = {
  'image-text-to-text': [
    createFakeEngine('image-text-to-text', () => Promise.resolve({ caption: 'a fine picture' })),
  ],
};

/** A platform's channel; captions are immediate unless other engines are given. */
export async function startPictures(
  platform: string,
  options: Partial<PictureDriverOptions> = {},
): Promise<PictureDriver> {
  const module = (await import(`../picture-drivers/${platform}.ts`)) as { startPictures: StartPictures };
  return module.startPictures({ engines, callsPerMinute: 100, ...options });
}

/** The same, with offers turned on by an admin. */
export async function startOffering(
  platform: string,
  options: Partial<PictureDriverOptions> = {},
): Promise<PictureDriver> {
  const driver = await startPictures(platform, options);
  await driver.uploads('admin', 'offer');
  return driver;
}

/** Shares a picture and waits for the offer. */
export async function shareOffered(
  driver: PictureDriver,
  ...shared: Parameters<PictureDriver['share']>
): Promise<Posted> {
  const posted = await driver.share(...shared);
  await driver.waitFor('an offer', () => posted.marks().includes('cartoonize'));
  return posted;
}

/** Waits until a click is handled: its reaction is gone and its answer is posted. */
export function waitForAnswer(driver: PictureDriver, posted: Posted, mark: Mark = 'caption') {
  return driver.waitFor('an answer', () => posted.replies().length > 0 && !posted.marks().includes(mark));
}

/** Captions that wait for the test: the first one, or all; and tells when one was begun and given up. */
export function slowCaptions({ firstOnly = false } = {}) {
  const [begun, gate, ended] = [createGate(), createGate(), createGate()];
  let runs = 0;
  const engine = createFakeEngine('image-text-to-text', async (_input, signal) => {
    runs += 1;
    if (firstOnly && runs > 1) return { caption: 'a second try' };
    begun.open();
    signal.addEventListener('abort', ended.open);
    await Promise.race([gate.opened, ended.opened]);
    signal.throwIfAborted();
    return { caption: 'a slow caption' };
  });
  return {
    engines: { 'image-text-to-text': [engine] },
    begun: begun.opened,
    release: gate.open,
    ended: ended.opened,
    runs: () => runs,
  };
}
