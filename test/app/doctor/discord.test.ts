import { describe, expect, it } from 'vitest';
import { ask, commands, complaintsIn, discord, expectComplaints, type Row } from './support.ts';

const everyPermission = [
  'ViewChannel',
  'ReadMessageHistory',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'SendMessagesInThreads',
  'AddReactions',
] as const;

const rows: readonly Row<Awaited<ReturnType<typeof discord>>>[] = [
  { broken: 'nothing', by: () => undefined, says: [] },
  {
    broken: 'the token',
    by: () => ({ DISCORD_TOKEN: 'wrong' }),
    says: [/^✗ Discord: Discord does not accept DISCORD_TOKEN\. Open .*Reset Token/],
  },
  {
    broken: 'the address',
    by: () => ({ DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
    says: [/^✗ Discord: Discord can't be reached at http:\/\/127\.0\.0\.1:9\/api/],
  },
  {
    broken: 'the intent for message content',
    by({ control }) {
      control.portalIntents = 0;
      return undefined;
    },
    says: [/^! Discord: Message Content Intent is off/],
  },
  {
    broken: 'the intent that uploads need',
    by({ control }) {
      control.portalIntents = 0;
      return { UPLOADS_DEFAULT: 'offer' };
    },
    says: [/^✗ Discord: Message Content Intent is off/],
  },
  {
    broken: 'a permission in a channel',
    by({ control, memes }) {
      control.setBotPermissions(
        memes.id,
        everyPermission.filter((name) => name !== 'AttachFiles'),
      );
      return undefined;
    },
    says: ['! Discord: Server “Club”: 1 of 1 channels deny the bot something. | #memes: Attach Files'],
  },
  {
    broken: 'the sight of a channel that everyone sees',
    by({ control, memes }) {
      control.setBotPermissions(memes.id, []);
      return undefined;
    },
    says: ['! Discord: Server “Club”: 1 of 1 channels deny the bot something. | #memes: View Channel'],
  },
  {
    broken: 'nothing, but a channel is private',
    by({ control, guild }) {
      control.addChannel({ guildId: guild.id, name: 'staff', onlyFor: [] });
      return undefined;
    },
    says: [],
  },
];

describe('doctor on Discord', () => {
  it.each(rows)('says what is broken: $broken', async (row) => {
    await expectComplaints(await discord(), row);
  });

  it('says what the role lacks, and for what', async () => {
    const { control, guild, env } = await discord();
    // Everyone's permissions are the bot's too.
    const everyone = guild.roles.get(guild.id);
    if (everyone) everyone.permissions = 0n;
    const [role] = [...guild.roles.values()].filter(({ botId }) => botId === control.botId);
    if (role) role.permissions &= ~(1n << 6n);
    expect(complaintsIn((await ask(env)).found)).toEqual([
      '! Discord: Server “Club”: the bot’s role lacks Add Reactions, so it can’t offer to act on uploaded pictures.',
    ]);
  });

  it('names the commands that are stale, missing and left over', async () => {
    const { env } = await discord();
    const application = `${env.DISCORD_API_URL}/v10/applications`;
    const headers = { Authorization: `Bot ${env.DISCORD_TOKEN}`, 'Content-Type': 'application/json' };
    const self = (await (await fetch(`${application}/@me`, { headers })).json()) as { id: string };
    const kept = commands.filter(({ name }) => name !== 'describe');
    const body = JSON.stringify([
      ...kept.map(({ name }) => ({ name, type: 1, description: 'Of another version' })),
      { name: 'dance', type: 1, description: 'Gone' },
    ]);
    await fetch(`${application}/${self.id}/commands`, { method: 'PUT', headers, body });
    const [complaint = ''] = complaintsIn((await ask(env)).found);
    expect(complaint).toMatch(/^! Discord: The registered commands are stale\./);
    expect(complaint).toContain('| + describe |');
    expect(complaint).toContain('| ~ caption |');
    expect(complaint).toContain('| - dance');
  });

  it('changes nothing', async () => {
    const { control, env } = await discord();
    const before = control.requests.length;
    await ask(env);
    expect(control.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('leaves out control characters in the names of servers', async () => {
    const { control, env } = await discord();
    control.addGuild({ name: 'Evil\u001b[2J\u202eclub', botPermissions: [] });
    const { text } = await ask(env);
    expect(text).toContain('Server “Evil [2J club”');
  });
});
