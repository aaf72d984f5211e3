import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { onTestFinished } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { answerTo, wordsOf } from '../adapters/discord/support.ts';
import { photo } from '../adapters/slack/support.ts';
import { startApp, type TestApp } from '../support/app.ts';

export type Variables = Record<string, string>;

/** A platform on which ada is the admin, ben belongs to @staff, and both are in one channel. */
export interface World {
  readonly env: Variables;
  /** What a person types to mention somebody. */
  readonly mention: Readonly<Record<'ben' | 'staff', string>>;
  /** Uses a command, and resolves with the words of the answer. */
  use(this: void, person: 'ada' | 'ben', command: string, options?: Variables): Promise<string>;
  /** Posts a picture. */
  post(this: void, person: 'ada' | 'ben'): Promise<Posted>;
  /** How often the bot has asked for somebody's roles or user groups. */
  groupRequests(this: void): number;
}

/** A picture in the channel. */
interface Posted {
  /** Whether the bot offers a cartoon. */
  isOffered(this: void): boolean;
  /** Accepts that. */
  click(this: void, person: 'ada' | 'ben'): void;
  /** What the bot has said below it. */
  answers(this: void): readonly string[];
}

let pictures = 0;
/** A picture that nobody has shared yet, as far as its name tells. */
const freshPicture = () => ({ name: `cat-${(pictures += 1)}.png`, bytes: photo });

export async function discord(): Promise<World> {
  const emulator = await createDiscordEmulator({ clock: createManualClock() });
  onTestFinished(() => emulator.close());
  const { control } = emulator;
  const people = { ada: control.addUser({ name: 'Ada' }), ben: control.addUser({ name: 'Ben' }) };
  const guild = control.addGuild({ name: 'Atelier', members: [people.ada.id, people.ben.id] });
  const staff = control.addRole(guild.id, 'staff');
  control.addMember(guild.id, people.ben.id, [staff.id]);
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  return {
    env: { DISCORD_TOKEN: emulator.token, DISCORD_API_URL: emulator.apiUrl },
    mention: { ben: `<@${people.ben.id}>`, staff: `<@&${staff.id}>` },
    async use(person, command, { number, ...options } = {}) {
      const given = { ...options, ...(number !== undefined && { number: Number(number) }) };
      const used = await control.as(people[person].id).useCommand(channel.id, command, given);
      // Names may hold signs that format text, so the bot escapes them.
      return wordsOf(await answerTo({ control }, used)).replace(/\\(?=\W)/g, '');
    },
    async post(person) {
      const files = [freshPicture()];
      const { id } = await control.as(people[person].id).post(channel.id, { files });
      const message = () => control.messages(channel.id).find((one) => one.id === id);
      return {
        isOffered: () => message()?.reactions.some(({ emoji }) => emoji === '🎨') === true,
        click: (by) => control.as(people[by].id).react({ channelId: channel.id, id }, '🎨'),
        answers: () =>
          control
            .messages(channel.id)
            .filter(({ replyToId, authorId }) => replyToId === id && authorId === control.botId)
            .map(wordsOf),
      };
    },
    groupRequests: () =>
      control.requests.filter(
        ({ method, template }) => method === 'GET' && template.endsWith('/members/:user_id'),
      ).length,
  };
}

export async function slack(): Promise<World> {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const emulator = await createSlackEmulator({ manifest: manifestFor(commands) });
  onTestFinished(() => emulator.close());
  const { control } = emulator;
  control.setRole({ user: 'ada', admin: true });
  control.addUserGroup({ handle: 'staff', people: ['ben'] });
  const { SLACK_API_URL, ...tokens } = {
    SLACK_API_URL: emulator.apiUrl,
    SLACK_BOT_TOKEN: emulator.botToken,
    SLACK_APP_TOKEN: emulator.appToken,
  };
  return {
    env: { SLACK_API_URL, ...tokens },
    mention: { ben: '@ben', staff: '@staff' },
    async use(user, command, options = {}) {
      const place = { user, channel: 'general' };
      const before = new Set(control.visible(place).map(({ ts }) => ts));
      const text = Object.entries(options)
        .map(([name, value]) => `${name}:${value}`)
        .join(' ');
      await control.useCommand({
        ...place,
        command: command === 'help' ? '/toonwit-help' : `/${command}`,
        text,
      });
      // A slow machine shows the live line first.
      const { shown } = await control.waitFor(() =>
        control.visible(place).find(({ ts, shown }) => !before.has(ts) && !shown.includes('[Cancel]')),
      );
      return shown;
    },
    post(user) {
      const place = { user, channel: 'general' };
      const ts = control.post({ ...place, files: [freshPicture()] });
      const seen = (by: string) => control.visible({ ...place, user: by });
      return Promise.resolve({
        isOffered: () => seen(user).find((one) => one.ts === ts)?.reactions['art'] !== undefined,
        click: (by: string) => control.react({ ...place, user: by, ts, emoji: 'art' }),
        answers() {
          const all = new Map(['ada', 'ben'].flatMap(seen).map((one) => [one.ts, one]));
          return [...all.values()]
            .filter(
              ({ threadTs, via, ts: at }) => at > ts && (threadTs === ts || via === 'chat.postEphemeral'),
            )
            .map(({ shown }) => shown);
        },
      });
    },
    groupRequests: () => control.requests.filter(({ method }) => method === 'usergroups.list').length,
  };
}

export async function run({ env }: World, more: Variables = {}): Promise<TestApp> {
  const app = await startApp({ CALLS_PER_MINUTE: '3', ...env, ...more });
  onTestFinished(() => app.stop());
  return app;
}
