import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../src/adapters/slack/manifest.ts';
import { manifestSchema } from '@toonwit/slack-emulator';
import { commands, photo, startSlack } from './support.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the manifest', () => {
  it('has every command and menu entry', () => {
    const { features } = manifestFor(commands);
    expect(features.slash_commands.map(({ command }) => command).sort()).toEqual([
      '/caption',
      '/cartoonize',
      '/describe',
      '/limits',
      '/mood',
      '/privacy',
      '/sentiment',
      '/toonwit-help',
      '/uploads',
    ]);
    expect(features.slash_commands.find(({ command }) => command === '/cartoonize')).toMatchObject({
      usage_hint:
        '[https://picture…] [style:cartoon|comic|sketch|watercolour|pop-art] [strength:light|normal|strong] [size:large|original] [compare:yes|no]',
    });
    expect(features.shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual([
      'delete-answer',
      'menu:caption',
      'menu:cartoonize',
      'menu:describe',
      'menu:mood',
      'menu:sentiment',
    ]);
  });

  it('meets Slack’s rules, also with request URLs', () => {
    for (const requestUrl of [undefined, 'https://bot.example.org'])
      expect(manifestSchema.safeParse(manifestFor(commands, { requestUrl })).error).toBeUndefined();
    const { settings, features } = manifestFor(commands, { requestUrl: 'https://bot.example.org' });
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.interactivity).toEqual({
      is_enabled: true,
      request_url: 'https://bot.example.org/slack/events',
    });
    expect(features.slash_commands[0]).toMatchObject({ url: 'https://bot.example.org/slack/events' });
  });

  it('lets others install the app, in Socket Mode or with request URLs', () => {
    const installUrl = 'https://bot.example.org';
    for (const requestUrl of [undefined, installUrl]) {
      const manifest = manifestFor(commands, { requestUrl, installUrl });
      expect(manifestSchema.safeParse(manifest).error).toBeUndefined();
      expect(manifest.oauth_config.redirect_urls).toEqual(['https://bot.example.org/slack/oauth_redirect']);
      expect(manifest.settings).toMatchObject({
        org_deploy_enabled: true,
        token_rotation_enabled: true,
        socket_mode_enabled: requestUrl === undefined,
      });
    }
  });

  it('asks only for the permissions that enabled features need', () => {
    const least = manifestFor(commands, {
      mentions: false,
      directMessages: false,
      history: false,
      uploads: false,
      userGroups: false,
    });
    expect(least.oauth_config.scopes.bot).toEqual(['chat:write', 'commands', 'files:read', 'files:write']);
    expect(least.settings.event_subscriptions.bot_events).toEqual(['app_uninstalled', 'tokens_revoked']);
    const words = manifestFor(
      commands.filter(({ name }) => name === 'sentiment'),
      { mentions: false, directMessages: false, userGroups: false },
    );
    expect(words.oauth_config.scopes.bot).toEqual(['chat:write', 'commands']);
  });

  it('asks for what uploads need in every kind of channel and to recognise admins', () => {
    const userGroups = false;
    const without = manifestFor(commands, { uploads: false, userGroups });
    const { oauth_config, settings } = manifestFor(commands, { userGroups });
    const added = (all: readonly string[], before: readonly string[]) =>
      all.filter((name) => !before.includes(name));
    expect(added(oauth_config.scopes.bot, without.oauth_config.scopes.bot)).toEqual([
      'channels:read',
      'groups:read',
      'reactions:read',
      'reactions:write',
      'users:read',
    ]);
    expect(
      added(settings.event_subscriptions.bot_events, without.settings.event_subscriptions.bot_events),
    ).toEqual(['message.channels', 'message.groups', 'reaction_added', 'reaction_removed']);
    expect(manifestFor(commands, { history: false }).oauth_config.scopes.bot).toEqual(
      expect.arrayContaining(['channels:history', 'groups:history']),
    );
  });

  it('suffices for the menu, addresses and the dialog with minimal permissions', async () => {
    const manifest = manifestFor(commands, {
      mentions: false,
      directMessages: false,
      history: false,
      uploads: false,
    });
    const { control, at, reply } = await startSlack({ emulator: { manifest } });
    const ts = control.post({ ...at, files: [{ name: 'cat.png', bytes: photo }] });
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    expect((await reply(/cartoon style/)).shown).toContain('(image:');
    await control.useCommand({ ...at, command: '/cartoonize', text: 'style:comic' });
    await control.waitFor(() => control.modal({ user: 'ada' }));
  });

  it('prefixes every command, and the commands answer to it', async () => {
    const { control, at, reply } = await startSlack({ commandPrefix: 'toon' });
    await control.useCommand({ ...at, command: '/toon-caption', text: 'tea' });
    await reply(/About tea/);
  });

  it('is printed by npm run manifest', async () => {
    const run = promisify(execFile);
    const script = ['--import', 'tsx', 'src/main.ts', 'manifest'];
    const flags = ['--no-history', '--prefix', 'toon'];
    const { stdout } = await run(process.execPath, [...script, ...flags], { cwd: root });
    const manifest = manifestFor(commands, { history: false, prefix: 'toon' });
    expect(JSON.parse(stdout)).toEqual(manifest);
  });
});
