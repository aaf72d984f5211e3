import { createManualClock } from '@toonwit/slack-emulator';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../src/adapters/slack/manifest.ts';
import { ask, commands, complaintsIn, expectComplaints, slack, type Row, type Variables } from './support.ts';

const allScopes = manifestFor(commands).oauth_config.scopes.bot;
const withoutUploads = manifestFor(commands, { uploads: false }).oauth_config.scopes.bot;

type World = Awaited<ReturnType<typeof slack>>;

/** Leaves the app with these scopes. */
function grant(scopes: readonly string[], variables?: Variables): Row<World>['by'] {
  return ({ control }) => {
    control.setScopes(scopes);
    return variables;
  };
}

const rows: readonly Row<World>[] = [
  { broken: 'nothing', by: () => undefined, says: [] },
  {
    broken: 'the bot token',
    by: () => ({ SLACK_BOT_TOKEN: 'xoxb-wrong' }),
    says: [/^✗ Slack: Slack refuses SLACK_BOT_TOKEN \(invalid_auth\)/],
  },
  {
    broken: 'the bot token, revoked',
    by({ control }) {
      control.revokeToken();
      return undefined;
    },
    says: [/^✗ Slack: Slack refuses SLACK_BOT_TOKEN \(token_revoked\)/],
  },
  {
    broken: 'the app token',
    by: () => ({ SLACK_APP_TOKEN: 'xapp-1-A1-1-wrong', SLACK_CONFIG_TOKEN: '' }),
    says: [/^✗ Slack: Slack refuses SLACK_APP_TOKEN \(invalid_auth\)/],
  },
  {
    broken: 'both tokens',
    by: () => ({ SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: 'xapp-1-A1-1-wrong' }),
    says: [/^✗ Slack: Slack refuses SLACK_BOT_TOKEN/, /^✗ Slack: Slack refuses SLACK_APP_TOKEN/],
  },
  {
    broken: 'the address',
    by: () => ({ SLACK_API_URL: 'http://127.0.0.1:9/api/' }),
    says: [/^✗ Slack: Slack can't be reached/],
  },
  {
    broken: 'the signing secret',
    by: () => ({ SLACK_SIGNING_SECRET: 'something-else-entirely' }),
    says: [/^✗ Slack: SLACK_SIGNING_SECRET is not 32 hexadecimal digits/],
  },
  {
    broken: 'a scope that commands need',
    by: grant(allScopes.filter((scope) => scope !== 'files:write')),
    says: ['✗ Slack: The app lacks files:write, which commands need.'],
  },
  {
    broken: 'a scope that uploads need',
    by: grant(allScopes.filter((scope) => scope !== 'reactions:read')),
    says: ['! Slack: The app lacks reactions:read for reacting to uploaded pictures.'],
  },
  {
    broken: 'nothing, but the app was installed without uploads',
    by: grant(withoutUploads, { SLACK_CONFIG_TOKEN: '' }),
    says: [],
  },
  {
    broken: 'the uploads that the configuration asks for',
    by: grant(withoutUploads, { SLACK_CONFIG_TOKEN: '', UPLOADS_DEFAULT: 'auto' }),
    says: [
      /^✗ Slack: The app lacks .*reactions:read.*, and UPLOADS_DEFAULT asks for reacting to uploaded pictures\.$/,
    ],
  },
  {
    broken: 'the configuration token',
    by: () => ({ SLACK_CONFIG_TOKEN: 'xoxe.xoxp-1-old' }),
    says: ['! Slack: Slack does not give the manifest (invalid_auth).'],
  },
];

describe('doctor on Slack', () => {
  it.each(rows)('says what is broken: $broken', async (row) => {
    await expectComplaints(await slack(), row);
  });

  it('prints how the manifest differs', async () => {
    const wanted = manifestFor(commands);
    const { features, settings } = wanted;
    const [first, ...others] = features.slash_commands;
    const { env } = await slack({
      manifest: {
        ...wanted,
        features: {
          ...features,
          slash_commands: [...others, { ...first, command: '/dance' }].map((each) =>
            each.command === '/help' ? { ...each, should_escape: false } : each,
          ),
        },
        settings: { ...settings, event_subscriptions: { bot_events: ['app_mention'] } },
      },
    });
    const [complaint = ''] = complaintsIn((await ask(env)).found);
    expect(complaint).toMatch(/^! Slack: The app’s manifest differs/);
    for (const line of [
      `+ slash command ${first?.command ?? ''}`,
      '+ event message.im',
      '- slash command /dance',
    ])
      expect(complaint.split(' | ')).toContain(line);
  });

  it('says that nothing was compared without a configuration token', async () => {
    const { env } = await slack();
    const { found } = await ask({ ...env, SLACK_CONFIG_TOKEN: '' });
    expect(found).toContainEqual({
      subject: 'Slack',
      level: 'skipped',
      text: expect.stringMatching(/^The manifest was not compared/) as string,
    });
  });

  it('opens no socket', async () => {
    const { control, env } = await slack();
    await ask(env);
    expect(control.sockets.opened).toBe(0);
  });
});

describe('doctor on the clock', () => {
  it.each([
    { ahead: 0, signs: true, says: [] },
    { ahead: 120_000, signs: true, says: [/^! Clock: The clock is 1[12]\d seconds behind 127\.0\.0\.1/] },
    {
      ahead: 600_000,
      signs: true,
      says: [/^✗ Clock: The clock is (?:59|60)\d seconds behind .* refused\.$/],
    },
    { ahead: -600_000, signs: false, says: [/^! Clock: The clock is (?:59|60)\d seconds ahead of/] },
  ])('compares it with a server that is $ahead ms ahead', async ({ ahead, signs, says }) => {
    const clock = createManualClock(Date.now() + ahead);
    const { env, signingSecret } = await slack({ clock });
    const { found } = await ask({ ...env, ...(signs && { SLACK_SIGNING_SECRET: signingSecret }) });
    expect(complaintsIn(found)).toEqual(says.map((line): unknown => expect.stringMatching(line)));
  });
});
