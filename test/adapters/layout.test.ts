import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/adapters/', import.meta.url);
const platforms = readdirSync(folder).filter((name) => name !== 'kit');
const chats = platforms.filter((name) => name !== 'http');

/** What every platform with conversations has, besides the entries of every adapter. */
const chatFiles = [
  'api.ts',
  'errors.ts',
  'text.ts',
  'receive/pictures.ts',
  'receive/latest-picture.ts',
  'receive/listen.ts',
  'receive/messages.ts',
  'receive/run.ts',
  'reply/buttons.ts',
  'reply/dialog.ts',
  'reply/live-line.ts',
  'reply/outgoing-message.ts',
  'reply/render.ts',
  'uploads/listen.ts',
  'uploads/messages.ts',
  'uploads/platform.ts',
];

/** Functions that one platform has and the other doesn't, with the reason. Everything else must be in both. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  discord: {
    'client.ts: askForContent': 'only Discord has intents',
    'errors.ts: *': 'each platform has errors of its own',
    'register.ts: isInMenu': 'Discord finds a menu entry by its label',
    'register.ts: registerCommands': 'Slack takes commands by its manifest, not by a call',
    'reply/buttons.ts: rememberedButtonsBelow':
      'a message of Discord holds rows of buttons, one of Slack blocks',
    'reply/buttons.ts: fromCustomId': 'Discord has one id per button, Slack an action and a value',
    'reply/buttons.ts: toCustomId': 'Discord has one id per button, Slack an action and a value',
    'reply/dialog.ts: choicesIn': 'a dialog of Slack holds all options, see readDialog there',
    'reply/outgoing-message.ts: filesOf': 'Discord takes files with the message, Slack before it',
    'reply/outgoing-message.ts: withoutFiles': 'Discord takes files with the message, Slack before it',
    'uploads/listen.ts: factsOf': 'only Discord marks channels and nests threads in them',
    'uploads/messages.ts: toRef': 'Slack needs to know its workspace for that',
  },
  slack: {
    'uploads/messages.ts: personOf': 'only Slack has organisations of several workspaces',
    'api.ts: clientOptions': 'Bolt and the API each create a web client',
    'client.ts: createBoltLogger': 'discord.js writes no log of its own',
    'errors.ts: *': 'each platform has errors of its own',
    'register.ts: createCommandNames': 'Slack reserves names, and commands may have a prefix there',
    'register.ts: menuCommandOf': 'Slack finds a menu entry by its callback id',
    'reply/buttons.ts: renderCancelButton': 'Slack colours the Cancel button',
    'reply/deliver.ts: whenProcessed': 'Slack processes a picture before a message can show it',
    'reply/dialog.ts: dialogCommandOf': 'a dialog of Slack carries its own state',
    'reply/dialog.ts: dialogPlaceOf': 'a dialog of Slack carries its own state',
    'reply/dialog.ts: readDialog': 'a dialog of Slack holds all options',
    'reply/outgoing-message.ts: hasPicture': 'Slack processes a picture before a message can show it',
    'reply/outgoing-message.ts: isDirect': 'Slack tells direct messages by their id',
    'reply/render.ts: renderImages': 'Slack shows a picture that it has processed in a block',
    'reply/render.ts: renderOutdated': 'Slack reports a command again when its message is edited',
    'reply/render.ts: renderLiveLine': 'the live line of Slack has blocks',
    'uploads/messages.ts: mayHavePictures': 'Slack reports changes of messages with both versions',
    'uploads/messages.ts: reactionsIn': 'Slack reports reactions with the message',
  },
};

function filesOf(platform: string): string[] {
  return readdirSync(new URL(`${platform}/`, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
}

/** The functions that a file exports, without the platform's name: `createDiscordAdapter` is `createAdapter`. */
async function functionsOf(platform: string, file: string): Promise<string[]> {
  const module = (await import(new URL(`${platform}/${file}`, folder).href)) as Record<string, unknown>;
  return Object.keys(module)
    .filter((name) => typeof module[name] === 'function')
    .map((name) => name.replace(/^(create)(?:Discord|Slack)(?=[A-Z])/, '$1'));
}

function isException(platform: string, file: string, name: string): boolean {
  const known = exceptions[platform] ?? {};
  return `${file}: ${name}` in known || `${file}: *` in known;
}

describe('the layout of src/adapters', () => {
  it.each(chats)('has the files of a chat platform in %s', (platform) => {
    const missing = chatFiles.filter((file) => !existsSync(new URL(`${platform}/${file}`, folder)));
    expect(missing).toEqual([]);
  });

  it('keeps loose files out of the folder', () => {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual([]);
  });

  it.each(platforms)('keeps every timeout and pause of %s in its limits file', (platform) => {
    const named = filesOf(platform).flatMap((file) => {
      const text = readFileSync(new URL(`${platform}/${file}`, folder), 'utf8');
      return [...text.matchAll(/^(?:export )?const (\w+Ms) = [\d[]/gm)].map(([, name]) => `${file}: ${name}`);
    });
    expect(named).toEqual([]);
  });

  it('names functions for the same job alike on Discord and Slack', async () => {
    const shared = filesOf('discord').filter((file) => filesOf('slack').includes(file));
    expect(shared).toEqual(expect.arrayContaining(chatFiles));
    const unexplained: string[] = [];
    for (const file of shared) {
      const discord = await functionsOf('discord', file);
      const slack = await functionsOf('slack', file);
      const only = (platform: string, names: string[], others: string[]) =>
        names
          .filter((name) => !others.includes(name) && !isException(platform, file, name))
          .map((name) => `${platform}/${file}: ${name}`);
      unexplained.push(...only('discord', discord, slack), ...only('slack', slack, discord));
    }
    expect(unexplained).toEqual([]);
  });

  it('lists no unneeded exception', async () => {
    const stale: string[] = [];
    for (const [platform, entries] of Object.entries(exceptions)) {
      const other = platform === 'discord' ? 'slack' : 'discord';
      for (const entry of Object.keys(entries)) {
        const [file = '', name = ''] = entry.split(': ');
        if (name === '*') continue;
        const here = await functionsOf(platform, file);
        const there = await functionsOf(other, file);
        if (!here.includes(name) || there.includes(name)) stale.push(`${platform}/${entry}`);
      }
    }
    expect(stale).toEqual([]);
  });
});
