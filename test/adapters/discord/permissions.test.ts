import { PermissionsBitField } from 'discord.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  inviteLink,
  neededPermissions,
  permissionsNumber,
} from '../../../src/adapters/discord/permissions.ts';
import { openPlace, pictureNamed } from './uploads/support.ts';

const needed = Object.values(neededPermissions).flat();
const page = readFileSync(new URL('../../../docs/discord.md', import.meta.url), 'utf8');

describe('the permissions that the bot asks for', () => {
  it('are those in the invite link of docs/discord.md, which names each', () => {
    expect(new PermissionsBitField(permissionsNumber).toArray().sort()).toEqual([...needed].sort());
    expect(page).toContain(inviteLink('APPLICATION_ID'));
    const named = page.replaceAll(/\s+/g, ' ');
    for (const name of needed) {
      const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
      expect(named).toMatch(new RegExp(`\\*\\*${words}s?\\*\\*`, 'i'));
    }
  });

  it('suffice to offer, and to answer in channels and threads', async () => {
    const place = await openPlace();
    const { control, guild, people } = place;
    await place.start();
    const channel = control.addChannel({ guildId: guild.id, name: 'strict', botPermissions: needed });
    const thread = control.addThread(channel.id, 'a thread');
    await place.uploads('olga', 'offer', channel.id);
    for (const { id, name } of [channel, thread]) {
      const ada = control.as(people.ada.id);
      const bytes = await pictureNamed(`${name}.png`);
      const picture = await ada.post(id, { files: [{ name: `${name}.png`, bytes }] });
      await control.waitFor(() => place.ownReactions(picture).length === 2, { label: 'an offer' });
      ada.react({ channelId: id, id: picture.id }, '🎨');
      await control.waitFor(() => control.messages(id).find(({ replyToId }) => replyToId === picture.id), {
        label: 'an answer',
      });
    }
  });
});
