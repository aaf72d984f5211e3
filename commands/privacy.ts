import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';

/** What is kept, in sentences that hold on every platform. */
const sentences = [
  'privacy.noDisk',
  'privacy.providers',
  'privacy.buttons',
  'privacy.moods',
  'privacy.settings',
] as const;

export default defineCommand({
  name: 'privacy',
  description: 'What I keep, and how you make me leave you alone',
  ephemeral: true,
  options: {
    mode: z
      .enum(['optout', 'optin'])
      .optional()
      .describe('optout: I leave your pictures and words alone, everywhere; optin undoes that'),
  },
  output: z.object({ optedOut: z.boolean(), kept: z.array(z.string()), policy: z.string().nullable() }),
  async run({ options: { mode }, say, place, user, uploads, isOptedOut, privacyUrl }) {
    if (mode !== undefined) await uploads.setOptOut(place, user, mode === 'optout');
    const optedOut = await isOptedOut({ platform: place.platform, id: user.id });
    const kept = sentences.map((sentence) => say(sentence));
    const state = say(optedOut ? 'privacy.optedOut' : 'privacy.optOut');
    const policy = privacyUrl === undefined ? [] : [say('privacy.policy')];
    return {
      kind: 'reply',
      title: say('privacy.title'),
      text: [...kept, state, ...policy].join('\n'),
      ...(privacyUrl !== undefined && { links: [{ label: privacyUrl, url: privacyUrl }] }),
      data: { optedOut, kept, policy: privacyUrl ?? null },
    };
  },
});
