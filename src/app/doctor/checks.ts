import type { AnyCommand } from '../../core/command.ts';
import { skipped } from '../../lib/doctor-finding.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Config } from '../config.ts';
import type { Check } from './check.ts';
import { checkClock, clockOf } from './clock.ts';
import { checkDisk } from './disk.ts';
import { engineChecks, enginesUsed } from './engine-checks.ts';
import { checkMemory } from './memory.ts';
import { lookUpNames, type Names } from './names.ts';
import { checkPort, findRunningBot, type RunningBot } from './port.ts';
import { createSettingsFolder, readStored, type SettingsFolder } from './read-stored.ts';

interface ChecksOptions {
  readonly config: Config;
  readonly commands: readonly AnyCommand[];
  readonly logger: Logger;
}

interface ServerChecksOptions extends ChecksOptions {
  readonly names: Names;
  readonly settings: SettingsFolder;
  readonly running: Promise<RunningBot>;
}

/** How long a bot that runs here may take to say how it is, in ms. */
const runningBotMs = 2_000;

function notSetUp(subject: string, variable: string): Check {
  return { subject, run: () => [skipped(`Not set up: ${variable} is not set.`)] };
}

function discordCheck({ config, commands, names }: ServerChecksOptions): Check {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = config;
  if (token === undefined) return notSetUp('Discord', 'DISCORD_TOKEN');
  return names.where(apiUrl, {
    subject: 'Discord',
    async *run(signal) {
      const { diagnose } = await import('../../adapters/discord/doctor/diagnose.ts');
      const uploadsByDefault = config.UPLOADS_DEFAULT !== 'off';
      yield* diagnose({ token, apiUrl, commands, uploadsByDefault }, signal);
    },
  });
}

/** One workspace gives its token; many install the app. */
const usesSlack = ({ SLACK_BOT_TOKEN, SLACK_CLIENT_ID }: Config) =>
  (SLACK_BOT_TOKEN ?? SLACK_CLIENT_ID) !== undefined;

function slackCheck({ config, commands, logger, names, settings, running }: ServerChecksOptions): Check {
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = config;
  if (!usesSlack(config)) return notSetUp('Slack', 'SLACK_BOT_TOKEN');
  return names.where(apiUrl, {
    subject: 'Slack',
    async *run(signal) {
      const { diagnose } = await import('../../adapters/slack/doctor/diagnose.ts');
      yield* diagnose(
        {
          ...{ botToken, apiUrl, commands, logger },
          appToken: config.SLACK_APP_TOKEN,
          signingSecret: config.SLACK_SIGNING_SECRET,
          configToken: config.SLACK_CONFIG_TOKEN,
          commandPrefix: config.SLACK_COMMAND_PREFIX,
          uploadsByDefault: config.UPLOADS_DEFAULT !== 'off',
          installed: {
            tokenKeys: config.TOKEN_KEY,
            installOnly: config.SLACK_INSTALL_ONLY,
            readStored: (prefix) => readStored(prefix, { config, settings, running }, signal),
          },
        },
        signal,
      );
    },
  });
}

function redisChecks({ config, names }: ServerChecksOptions): Check[] {
  const { REDIS_URL, REDIS_BLOBS_URL, REDIS_PREFIX: prefix } = config;
  if (REDIS_URL === undefined) return [notSetUp('Redis', 'REDIS_URL')];
  const check = (subject: string, url: string, forBlobs: boolean) =>
    names.where(url, {
      subject,
      async *run(signal) {
        const { diagnose } = await import('../../redis/diagnose.ts');
        yield* diagnose({ url, prefix, forBlobs }, signal);
      },
    });
  return [
    check('Redis', REDIS_URL, false),
    ...(REDIS_BLOBS_URL === undefined ? [] : [check('Redis for pictures', REDIS_BLOBS_URL, true)]),
  ];
}

/** The servers that this configuration makes the bot talk to, but for the hub, whose name a proxy may look up. */
function serversOf(config: Config): string[] {
  const { DISCORD_TOKEN, REDIS_URL, REDIS_BLOBS_URL } = config;
  const used = enginesUsed(config);
  return [
    ...(DISCORD_TOKEN === undefined ? [] : [config.DISCORD_API_URL]),
    ...(usesSlack(config) ? [config.SLACK_API_URL] : []),
    ...(used.includes('openai') ? [config.OPENAI_BASE_URL] : []),
    ...(used.includes('replicate') ? [config.REPLICATE_BASE_URL] : []),
    ...[REDIS_URL, REDIS_BLOBS_URL].filter((url) => url !== undefined),
  ];
}

function clockCheck({ config, names }: ServerChecksOptions): Check {
  const url = clockOf(config);
  const signs = config.SLACK_SIGNING_SECRET !== undefined;
  return names.where(url, { subject: 'Clock', run: (signal) => checkClock(url, signs, signal) });
}

/** Everything that this configuration needs, in the order in which it is printed. */
export function createChecks(options: ChecksOptions): Check[] {
  const { config } = options;
  const running = findRunningBot(config, AbortSignal.timeout(runningBotMs));
  const names = lookUpNames(serversOf(config));
  const settings = createSettingsFolder(config);
  const ofServers = { ...options, names, settings, running };
  return [
    { subject: 'Port', run: () => checkPort(config, running) },
    { subject: 'Disk', run: () => checkDisk(config, settings, running) },
    { subject: 'Memory', run: () => checkMemory(config, running) },
    names.check,
    clockCheck(ofServers),
    discordCheck(ofServers),
    slackCheck(ofServers),
    ...engineChecks(config),
    ...redisChecks(ofServers),
  ];
}
