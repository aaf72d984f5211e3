import type { UploadsPlatform } from '../../src/uploads/platform-port.ts';

const nothing = () => Promise.resolve();

/** A platform that notes which reactions are asked of it, and does nothing but what a test says. */
export function createFakePlatform(does: Partial<UploadsPlatform> = {}) {
  const asked: string[] = [];
  const platform: UploadsPlatform = {
    platform: 'fake',
    problem: () => undefined,
    react: (_ref, emoji) => Promise.resolve(void asked.push(`put ${emoji}`)),
    unreact: (_ref, emoji) => Promise.resolve(void asked.push(`take ${emoji}`)),
    clicks: () => Promise.resolve([]),
    fetch: () => Promise.resolve(undefined),
    since: () => Promise.resolve([]),
    answer: () => Promise.resolve([]),
    tell: () => Promise.resolve([]),
    announce: nothing,
    remove: nothing,
    ...does,
  };
  return { platform, asked };
}
