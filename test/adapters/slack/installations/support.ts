import { onTestFinished } from 'vitest';
import { createSlackEmulator, type AnotherWorkspace, type SlackEmulator } from '@toonwit/slack-emulator';
import { createSlackAdapter } from '../../../../src/adapters/slack/index.ts';
import { manifestFor } from '../../../../src/adapters/slack/manifest.ts';
import { createLocalClaims } from '../../../../src/core/processes/claims.ts';
import { createRememberedButtons } from '../../../../src/core/replies/remembered-buttons.ts';
import { createLimitRules } from '../../../../src/core/limits/limit-rules.ts';
import { createMedia } from '../../../../src/media/media.ts';
import { createMemoryStore } from '../../../../src/store/memory-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { createUploads, type Uploads } from '../../../../src/uploads/uploads.ts';
import { createTestCore, createTestLogger, type TestCoreOptions } from '../../../support/core.ts';
import { settingsOf } from '../../../support/upload-settings.ts';
import { patienceMs } from '../../../support/patience.ts';
import { listenOverHttp } from '../http-support.ts';
import { commands, engines, unhurried } from '../support.ts';

export const stateSecret = 'the state secret of these tests, long enough';
export const tokenKey = 'the-first-key-of-these-tests-is-long-enough';

/** An emulated Slack with two workspaces and an organisation, none of which has installed the app. */
export async function startSlackWithThree(clock?: SlackEmulatorClock) {
  const slack = await createSlackEmulator({
    manifest: manifestFor(commands, { installUrl: 'https://bot.example.org' }),
    timing: { fileProcessingMs: 0, ...unhurried },
    ...(clock && { clock }),
  });
  onTestFinished(() => slack.close());
  return {
    slack,
    acme: slack.addWorkspace({ name: 'Acme' }),
    zebra: slack.addWorkspace({ name: 'Zebra' }),
    guild: slack.addWorkspace({ name: 'Guild Hall', organisation: 'Guild' }),
  };
}
type SlackEmulatorClock = NonNullable<Parameters<typeof createSlackEmulator>[0]>['clock'];

interface BotOptions extends Partial<TestCoreOptions> {
  readonly slack: SlackEmulator;
  readonly store?: Store;
  readonly tokenKeys?: readonly string[];
  readonly installOnly?: readonly string[];
  readonly transport?: 'socket' | 'http';
  readonly clientSecret?: string;
  readonly clock?: () => number;
}

/** The bot as an app that workspaces install, on its own HTTP server. */
export async function startBot(options: BotOptions) {
  const { slack, clock, store = createMemoryStore(), tokenKeys = [tokenKey], transport = 'socket' } = options;
  const { clientSecret = slack.oauth.clientSecret, callsPerMinute = 1000 } = options;
  const core = createTestCore({
    engines,
    findImageMs: patienceMs,
    ...options,
    callsPerMinute,
    commands,
    services: { uploads: settingsOf(() => uploads) },
  });
  const { logger, lines } = createTestLogger();
  const uploads: Uploads = createUploads({
    limitRules: createLimitRules(store),
    ...{ dispatch: core.dispatch, store, logger, clicks: 'anyone', embeds: false },
    ...{ destinations: () => undefined, defaultMode: 'off', busyAfterMs: 60_000 },
  });
  const adapter = createSlackAdapter({
    ...{
      commands,
      dispatch: core.dispatch,
      allow: core.allow,
      media: createMedia(),
      claims: createLocalClaims(),
      uploads,
    },
    rememberedButtons: createRememberedButtons({ store, logger }),
    distribution: {
      clientId: slack.oauth.clientId,
      clientSecret,
      stateSecret,
      tokenKeys,
      ...(options.installOnly && { installOnly: options.installOnly }),
      store,
      ...(clock && { clock }),
    },
    ...(transport === 'socket' ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret }),
    ...{ apiUrl: slack.apiUrl, liveLineAfterMs: 60_000, logger },
  });
  const deliveries = await listenOverHttp(adapter, { commands, dispatch: core.dispatch, logger });
  const { origin: url } = new URL(deliveries);
  if (transport === 'http') slack.control.deliverTo(deliveries);
  slack.oauth.redirectUrls = [`${url}/slack/oauth_redirect`];
  const stop = async () => {
    await core.drain(0);
    await uploads.stop();
    await adapter.stop();
  };
  onTestFinished(stop);
  return { adapter, url, store, lines, stop };
}

/** The variables of an app that workspaces install, over Socket Mode. */
export const environmentFor = ({ oauth, appToken, apiUrl }: SlackEmulator) => ({
  SLACK_CLIENT_ID: oauth.clientId,
  SLACK_CLIENT_SECRET: oauth.clientSecret,
  SLACK_STATE_SECRET: stateSecret,
  TOKEN_KEY: tokenKey,
  SLACK_APP_TOKEN: appToken,
  SLACK_API_URL: apiUrl,
  CALLS_PER_MINUTE: '100',
});

/** Sends browsers back to this app after an installation. */
export function comeBackTo({ oauth }: SlackEmulator, { url }: { readonly url: string }): void {
  oauth.redirectUrls = [`${url}/slack/oauth_redirect`];
}

/** What the browser of somebody who installs the app has got so far. */
export interface Browser {
  readonly page: string;
  readonly cookie: string;
  /** Slack's page, to which the button leads. */
  readonly slackPage: URL;
}

/** Opens the page with the button. */
export async function openInstallPage(url: string): Promise<Browser> {
  const response = await fetch(`${url}/slack/install`);
  const page = await response.text();
  const [, address = ''] = /<a href="([^"]+)">Add to Slack/.exec(page) ?? [];
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { page, cookie, slackPage: new URL(address.replaceAll('&#38;', '&')) };
}

/** Chooses on Slack's page; resolves with the address that Slack then sends the browser to. */
export async function choose(
  { slackPage }: Browser,
  choice: { team: string } | { cancel: '1' },
): Promise<URL> {
  const asked = await fetch(slackPage);
  if (!asked.ok) throw new Error(`expected Slack's page, got ${await asked.text()}`);
  const { client_id = '', state = '' } = Object.fromEntries(slackPage.searchParams);
  const body = new URLSearchParams({ client_id, state, ...choice });
  const response = await fetch(new URL('/oauth/v2/authorize', slackPage), {
    ...{ method: 'POST', body, redirect: 'manual' },
  });
  return new URL(response.headers.get('location') ?? '');
}

/** Follows the way back. */
export async function comeBack(back: URL, cookie: string) {
  const response = await fetch(back, { headers: { cookie } });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

/** Installs the app in a workspace or organisation, as somebody with a browser does. */
export async function install(
  url: string,
  { teamId, enterpriseId }: Pick<AnotherWorkspace, 'teamId' | 'enterpriseId'>,
) {
  const browser = await openInstallPage(url);
  return comeBack(await choose(browser, { team: enterpriseId ?? teamId }), browser.cookie);
}

/** Waits until somebody sees a message of the bot's that matches. */
export function reply(
  { control }: Pick<AnotherWorkspace, 'control'>,
  matching: RegExp,
  at = { user: 'ada', channel: 'general' },
) {
  return control.waitFor(
    () => control.visible(at).find(({ via, shown }) => via !== 'person' && matching.test(shown)),
    { label: `a reply like ${matching.source}` },
  );
}
