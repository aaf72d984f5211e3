import { createDiscordEmulator, createManualClock, type MessageView } from '@toonwit/discord-emulator';
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
  /** Presses a button below the latest answer that the person got to a command, and resolves with the words of what follows. */
  press(this: void, person: 'ada' | 'ben', label: string): Promise<string>;
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
  const latest = new Map<string, MessageView>();
  return {
    env: { DISCORD_TOKEN: emulator.token, DISCORD_API_URL: emulator.apiUrl },
    mention: { ben: `<@${people.ben.id}>`, staff: `<@&${staff.id}>` },
    async use(person, command, { number, choices, ...options } = {}) {
      const numbers = Object.entries({ number, choices }).filter(([, value]) => value !== undefined);
      const given = {
        ...options,
        ...Object.fromEntries(numbers.map(([name, value]) => [name, Number(value)])),
      };
      const used = await control.as(people[person].id).useCommand(channel.id, command, given);
      const answer = await answerTo({ control }, used);
      latest.set(person, answer);
      // Names may hold signs that format text, so the bot escapes them.
      return wordsOf(answer).replace(/\\(?=\W)/g, '');
    },
    async press(person, label) {
      const below = latest.get(person);
      if (!below) throw new Error(`expected an answer with the button ${label}, got none`);
      return wordsOf(await answerTo({ control }, control.as(people[person].id).press(below, label)));
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
  const latest = new Map<string, string>();
  const answerAfter = (place: { user: string; channel: string }, before: ReadonlySet<string>) =>
    control.waitFor(() =>
      control.visible(place).find(({ ts, shown }) => !before.has(ts) && !shown.startsWith('⏳')),
    );
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
      const { shown, ts } = await answerAfter(place, before);
      latest.set(user, ts);
      return shown;
    },
    async press(user, action) {
      const place = { user, channel: 'general' };
      const before = new Set(control.visible(place).map(({ ts }) => ts));
      const ts = latest.get(user);
      if (ts === undefined) throw new Error(`expected an answer with the button ${action}, got none`);
      await control.press({ ...place, ts, action });
      return (await answerAfter(place, before)).shown;
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
