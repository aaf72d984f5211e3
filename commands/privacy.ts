import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';

/** What is kept, in sentences that hold on every platform. */
const kept = [
  'I write the pictures and texts that you send me to no disk. Some answers stay in memory until I restart, so that the same question is quick.',
  'Where a provider does the work, it receives what you sent; the answer names it.',
  'For a day I remember what the buttons below my answers need, encrypted with a key that only the button has. For an hour the same holds for a private answer that you can show to everyone.',
  'Of a conversation that somebody asks the mood of, I keep nothing, and I name nobody.',
  'I keep the settings that admins make, and who has opted out. Where admins limit calls a day, I keep how many you made until midnight (UTC).',
];

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
  async run({ options: { mode }, place, user, uploads, isOptedOut, privacyUrl }) {
    if (mode !== undefined) await uploads.setOptOut(place, user, mode === 'optout');
    const optedOut = await isOptedOut({ platform: place.platform, id: user.id });
    const state = optedOut
      ? 'You have opted out: I leave the pictures you upload alone, and what you write doesn’t count toward a mood. “mode:optin” undoes that.'
      : 'With “mode:optout” I leave the pictures you upload alone, and what you write no longer counts toward a mood.';
    const policy = privacyUrl === undefined ? [] : ['The owner of this bot says more about it here:'];
    return {
      kind: 'reply',
      title: 'Your privacy',
      text: [...kept, state, ...policy].join('\n'),
      ...(privacyUrl !== undefined && { links: [{ label: privacyUrl, url: privacyUrl }] }),
      data: { optedOut, kept, policy: privacyUrl ?? null },
    };
  },
});
