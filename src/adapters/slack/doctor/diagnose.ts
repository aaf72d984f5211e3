import { webApi, type Logger as BoltLogger } from '@slack/bolt';
import type { AnyCommand } from '../../../core/command.ts';
import { failure, fine, skipped, warning, type Finding } from '../../../lib/doctor-finding.ts';
import type { Logger } from '../../../lib/logger.ts';
import { clientOptions, createSlackApi, type SlackApi } from '../api.ts';
import { createBoltLogger } from '../client.ts';
import { identityFailure, slackErrorOf } from '../errors.ts';
import { manifestFor } from '../manifest.ts';
import { ConnectError } from '../receive/connect-error.ts';
import { checkScopes, featuresIn } from './features.ts';
import { checkInstallations, type Installed } from './installations.ts';
import { driftOf, requestUrlOf } from './manifest-drift.ts';

interface DiagnoseOptions {
  /** Undefined where workspaces install the app, each with a token of its own. */
  readonly botToken: string | undefined;
  readonly installed: Installed;
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  /** Reads the app's manifest; it isn't compared without one. */
  readonly configToken: string | undefined;
  readonly apiUrl: string;
  readonly commandPrefix: string | undefined;
  readonly commands: readonly AnyCommand[];
  /** Whether the bot reacts to uploads where no admin says otherwise. */
  readonly uploadsByDefault: boolean;
  readonly logger: Logger;
}

const configTokenPage = 'https://api.slack.com/apps, Your App Configuration Tokens';

/** Slack's signing secrets are 16 bytes in hexadecimal. */
function onSigningSecret(secret: string): Finding {
  if (/^[\da-f]{32}$/.test(secret)) return fine('SLACK_SIGNING_SECRET has the form of one.');
  return failure(
    'SLACK_SIGNING_SECRET is not 32 hexadecimal digits, so every request would look forged.',
    'Copy it from Basic Information ▸ App Credentials ▸ Signing Secret.',
  );
}

/** Asks for a socket's address, and leaves it at that: who opens a second socket gets a share of people's commands. */
async function onAppToken(appToken: string, options: ReturnType<typeof clientOptions>): Promise<Finding> {
  const client = new webApi.WebClient(appToken, { ...options, retryConfig: { retries: 0 } });
  try {
    await client.apps.connections.open({});
    return fine('SLACK_APP_TOKEN may open a socket.');
  } catch (error) {
    return failure(ConnectError.from(error, undefined).message);
  }
}

function appIdIn(appToken: string | undefined): string | undefined {
  return /^xapp-\d+-(A[A-Z\d]+)-/.exec(appToken ?? '')?.[1];
}

/** An app token names its app; else Slack tells by the bot. */
async function appIdOf(
  { appToken }: DiagnoseOptions,
  api: SlackApi,
  bot: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const named = appIdIn(appToken);
  if (named !== undefined) return named;
  const told = await api.call((client) => client.bots.info({ bot }), signal).catch(() => undefined);
  return told?.bot?.app_id;
}

/** What the checks ask Slack with. */
interface Tools {
  readonly api: SlackApi;
  readonly ofClient: ReturnType<typeof clientOptions>;
  readonly signal: AbortSignal;
}

interface ManifestOptions extends DiagnoseOptions {
  readonly appId: string | undefined;
  readonly granted: readonly string[] | undefined;
  readonly clientOptions: ReturnType<typeof clientOptions>;
}

/** In place of an address that isn't compared. */
const anywhere = 'https://bot.example.org';

async function onManifest(options: ManifestOptions): Promise<Finding> {
  const { configToken, appId, commands, botToken, appToken, commandPrefix: prefix, granted } = options;
  if (configToken === undefined)
    return skipped(
      `The manifest was not compared: commands, shortcuts, events and addresses. Set SLACK_CONFIG_TOKEN for that (${configTokenPage}; it lives for 12 hours).`,
    );
  if (appId === undefined)
    return skipped('The manifest was not compared: Slack did not say which app this is.');
  try {
    const client = new webApi.WebClient(configToken, options.clientOptions);
    const { manifest: exported } = await client.apps.manifest.export({ app_id: appId });
    const known = appToken === undefined ? requestUrlOf(exported) : undefined;
    const requestUrl = appToken === undefined ? (known ?? anywhere) : undefined;
    const wanted = manifestFor(commands, {
      ...(granted && featuresIn(granted, commands)),
      prefix,
      requestUrl,
      installUrl: botToken === undefined ? anywhere : undefined,
    });
    const details = driftOf(wanted, exported);
    if (details.length === 0) return fine('The app’s manifest is as the commands need it.');
    const remedy = `Paste the current manifest (npm run --silent manifest) at https://api.slack.com/apps/${appId}/app-manifest, then install the app again.`;
    return { ...warning('The app’s manifest differs from what this version needs.', remedy), details };
  } catch (error) {
    const code = slackErrorOf(error);
    if (code === undefined) throw error;
    return warning(
      `Slack does not give the manifest (${code}).`,
      `Make a new SLACK_CONFIG_TOKEN at ${configTokenPage}.`,
    );
  }
}

/** Checks the bot token, and the scopes that it has. Returns what else it tells. */
async function* checkBot(
  options: DiagnoseOptions,
  { api, ofClient, signal }: Tools,
): AsyncGenerator<Finding, Pick<ManifestOptions, 'appId' | 'granted'> | undefined> {
  const { appToken } = options;
  try {
    const self = await api.call((client) => client.auth.test(), signal);
    if (appToken !== undefined) yield await onAppToken(appToken, ofClient);
    if (self.bot_id === undefined) {
      yield failure(
        'SLACK_BOT_TOKEN belongs to a person, not to a bot.',
        'Copy the Bot User OAuth Token from Install App; it begins with xoxb-.',
      );
      return undefined;
    }
    const granted = self.response_metadata?.scopes;
    yield fine(
      `Slack accepts SLACK_BOT_TOKEN: it is @${self.user ?? '?'} in ${self.team ?? 'its workspace'}.`,
    );
    yield* checkScopes({ ...options, granted });
    return { granted, appId: await appIdOf(options, api, self.bot_id, signal) };
  } catch (error) {
    signal.throwIfAborted();
    yield failure(identityFailure(error).message);
    // Slack answered, so the other token can be tried.
    if (appToken !== undefined && slackErrorOf(error) !== undefined)
      yield await onAppToken(appToken, ofClient);
    return undefined;
  }
}

/** Checks the tokens, the scopes that features need, and the manifest. It only reads. */
export async function* diagnose(options: DiagnoseOptions, signal: AbortSignal): AsyncIterable<Finding> {
  const { botToken, appToken, signingSecret, apiUrl } = options;
  const logger: BoltLogger = createBoltLogger(options.logger);
  const ofClient = clientOptions(apiUrl, logger);
  if (signingSecret !== undefined) yield onSigningSecret(signingSecret);
  if (botToken === undefined) {
    if (appToken !== undefined) yield await onAppToken(appToken, ofClient);
    yield await onManifest({
      ...options,
      appId: appIdIn(appToken),
      granted: undefined,
      clientOptions: ofClient,
    });
    yield* checkInstallations({ ...options, ...options.installed, boltLogger: logger }, signal);
    return;
  }
  const api = createSlackApi({ token: () => Promise.resolve(botToken), apiUrl, logger });
  const told = yield* checkBot(options, { api, ofClient, signal });
  if (told) yield await onManifest({ ...options, ...told, clientOptions: ofClient });
}
