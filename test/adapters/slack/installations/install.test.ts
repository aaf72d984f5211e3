import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scopesFor } from '../../../../src/adapters/slack/scopes.ts';
import { commands } from '../support.ts';
import {
  choose,
  comeBack,
  install,
  openInstallPage,
  reply,
  startBot,
  startSlackWithThree,
  stateSecret,
} from './support.ts';

const at = { user: 'ada', channel: 'general' };

type Three = Awaited<ReturnType<typeof startSlackWithThree>>;
type Options = Partial<Parameters<typeof startBot>[0]>;

async function start(options: Options | ((three: Three) => Options) = {}) {
  const three = await startSlackWithThree();
  const own = typeof options === 'function' ? options(three) : options;
  const bot = await startBot({ slack: three.slack, ...own });
  await bot.adapter.start();
  return { ...three, bot };
}

/** A state as Slack's installer makes one, at a time and with a secret. */
function stateOf({ now, secret }: { now: Date; secret: string }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = { installOptions: { scopes: [] }, now: now.toJSON(), random: 1 };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(content)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

describe('the page that installs the app', () => {
  it('has a link that Slack’s page asks with for what the manifest does', async () => {
    const { bot } = await start();
    const { slackPage, page, cookie } = await openInstallPage(bot.url);
    expect(slackPage.searchParams.get('scope')?.split(',')).toEqual(scopesFor(commands));
    expect(slackPage.searchParams.get('redirect_uri')).toBeNull();
    expect(page).toContain('color-scheme: light dark');
    expect(page).not.toContain('<script');
    expect(cookie).toMatch(/^slack-app-oauth-state=/);
  });

  it('leads to an app that answers, and says where it is', async () => {
    const { bot, acme } = await start();
    const { status, page, headers } = await install(bot.url, acme);
    expect(status).toBe(200);
    expect(page).toContain('Toonwit is in Acme');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    await acme.control.useCommand({ ...at, command: '/sentiment', text: 'what a day' });
    await reply(acme, /star/i);
  });

  it('can be used again, after which the new token counts', async () => {
    const { bot, acme } = await start();
    await install(bot.url, acme);
    const first = acme.botToken();
    await install(bot.url, acme);
    expect(acme.botToken()).not.toBe(first);
    await acme.control.useCommand({ ...at, command: '/caption', text: 'a second time' });
    await reply(acme, /a second time/);
  });
});

describe('a way back from Slack', () => {
  it('without permission installs nothing and says so', async () => {
    const { bot } = await start();
    const browser = await openInstallPage(bot.url);
    const back = await choose(browser, { cancel: '1' });
    expect(await comeBack(back, browser.cookie)).toMatchObject({
      status: 200,
      page: expect.stringContaining('You cancelled') as string,
    });
    expect((await bot.store.list('installation/')).size).toBe(0);
  });

  it.each([
    [
      'of another browser',
      ({ cookie }: { cookie: string }) => ({ cookie: cookie.replace(/=.*/, '=another') }),
    ],
    ['without a cookie', () => ({ cookie: '' })],
    ['whose state is forged', () => forged({ now: new Date(), secret: 'not the secret of this bot at all' })],
    [
      'whose state is older than ten minutes',
      () => forged({ now: new Date(Date.now() - 11 * 60_000), secret: stateSecret }),
    ],
    ['without a state', () => ({ state: null })],
  ])('%s is refused', async (_name, change) => {
    const { bot, acme } = await start();
    const browser = await openInstallPage(bot.url);
    const back = await choose(browser, { team: acme.teamId });
    const { state, cookie = browser.cookie } = change(browser) as { state?: string | null; cookie?: string };
    if (state === null) back.searchParams.delete('state');
    else if (state !== undefined) back.searchParams.set('state', state);
    const { status, page } = await comeBack(back, cookie);
    expect(status).toBe(400);
    expect(page).toContain('begun in this browser within the last ten minutes');
    expect((await bot.store.list('installation/')).size).toBe(0);
  });

  it('with a fresh state of the bot’s own secret is taken', async () => {
    const { bot, acme } = await start();
    const browser = await openInstallPage(bot.url);
    const back = await choose(browser, { team: acme.teamId });
    const { state, cookie } = forged({ now: new Date(), secret: stateSecret });
    back.searchParams.set('state', state);
    expect((await comeBack(back, cookie)).status).toBe(200);
  });

  it('that was used before is refused', async () => {
    const { bot, acme } = await start();
    const browser = await openInstallPage(bot.url);
    const back = await choose(browser, { team: acme.teamId });
    await comeBack(back, browser.cookie);
    const again = await comeBack(back, browser.cookie);
    expect(again.status).toBe(400);
    expect(again.page).toContain('was used already');
  });

  it('names the variable if Slack doesn’t take the client secret', async () => {
    const { bot, acme } = await start({ clientSecret: 'another secret than Slack’s' });
    const { status, page } = await install(bot.url, acme);
    expect(status).toBe(400);
    expect(page).toContain('SLACK_CLIENT_SECRET');
  });

  it('says that Slack can’t be reached', async () => {
    const { bot, acme, slack } = await start();
    slack.control.faults.add({ methods: ['oauth.v2.access'], fault: { kind: 'status', status: 503 } });
    const { status, page } = await install(bot.url, acme);
    expect(status).toBe(502);
    expect(page).toContain('can’t reach Slack');
  });

  it('shows nothing of what stands in its address as HTML', async () => {
    const { bot } = await start();
    const { page } = await comeBack(
      new URL(`${bot.url}/slack/oauth_redirect?error=<script>alert(1)</script>`),
      '',
    );
    expect(page).not.toContain('<script');
  });
});

describe('an app for some workspaces', () => {
  it('says so before Slack asks, and can be installed there', async () => {
    const { bot, acme } = await start(({ acme }) => ({ installOnly: [acme.teamId] }));
    expect((await openInstallPage(bot.url)).page).toContain(
      'Only workspaces that whoever runs me has chosen',
    );
    expect((await install(bot.url, acme)).status).toBe(200);
    await acme.control.useCommand({ ...at, command: '/caption', text: 'let in' });
    await reply(acme, /let in/);
  });

  it('can be installed by an organisation by its id', async () => {
    const { bot, guild, zebra } = await start(({ guild }) => ({ installOnly: [guild.enterpriseId ?? ''] }));
    expect((await install(bot.url, guild)).status).toBe(200);
    expect((await install(bot.url, zebra)).status).toBe(403);
  });

  it('keeps nothing of others, gives the token back and says so', async () => {
    const { slack, bot, zebra, guild } = await start(({ acme }) => ({ installOnly: [acme.teamId] }));
    for (const one of [zebra, guild]) {
      const { status, page } = await install(bot.url, one);
      expect(status).toBe(403);
      expect(page).toContain('is not among them');
    }
    expect((await bot.store.list('')).size).toBe(0);
    for (const one of [zebra, guild]) {
      const tested = await fetch(`${slack.apiUrl}auth.test`, {
        headers: { Authorization: `Bearer ${one.botToken()}` },
      });
      expect(await tested.json()).toMatchObject({ ok: false, error: 'token_revoked' });
    }
    await zebra.control.useCommand({ ...at, command: '/caption', text: 'anybody there' });
    await reply(zebra, /not installed in this workspace/);
  });

  it('keeps nothing either if Slack doesn’t take the token back', async () => {
    const { slack, bot, zebra } = await start(({ acme }) => ({ installOnly: [acme.teamId] }));
    slack.control.faults.add({ methods: ['auth.revoke'], fault: { kind: 'status', status: 503 } });
    expect((await install(bot.url, zebra)).status).toBe(403);
    expect((await bot.store.list('')).size).toBe(0);
  });
});

function forged(what: Parameters<typeof stateOf>[0]) {
  const state = stateOf(what);
  return { state, cookie: `slack-app-oauth-state=${state}` };
}
