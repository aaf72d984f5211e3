import { App, LogLevel, type Logger as BoltLogger, type Receiver } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import type { clientOptions, SlackApi } from './api.ts';
import { identityFailure } from './errors.ts';
import { withReadablePayloads } from './receive/readable-by-bolt.ts';
import { timeoutsMs } from './limits.ts';

/** Creates a logger for Bolt that writes to ours. Bolt's debug lines hold what people write, so they are dropped. */
export function createBoltLogger(logger: Logger): BoltLogger {
  const log = logger.child({ platform: 'slack', part: 'bolt' });
  const told = (args: unknown[]) => ({
    detail: args.map((arg) => (arg instanceof Error ? arg.message : String(arg))),
  });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...args: unknown[]) => log.debug(told(args), 'Bolt warns'),
    error: (...args: unknown[]) => log.warn(told(args), 'Bolt reports a problem'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** Who the bot is. */
export interface BotIdentity {
  readonly botId: string;
  readonly botUserId: string;
  /** The workspace that the app is installed in, or the organisation that installed it for all of its workspaces. */
  readonly teamId: string;
  /** Whether one of several installations is for a whole organisation. */
  readonly isOrganisationWide?: boolean;
  /** Where people open it, such as `https://acme.slack.com/`. */
  readonly workspaceUrl?: string | undefined;
  /** The organisation of Enterprise Grid that the workspace belongs to. */
  readonly organisation?: string | undefined;
  /** What its token may do; undefined if Slack doesn't say. */
  readonly scopes: readonly string[] | undefined;
}

/** Asks Slack who the bot is. @throws PlatformRefusedError, or Error if Slack can't be reached. */
export async function fetchIdentity(api: SlackApi): Promise<BotIdentity> {
  const answer = await api
    .call((client) => client.auth.test(), AbortSignal.timeout(timeoutsMs.start))
    .catch((error: unknown) => {
      throw identityFailure(error);
    });
  return {
    botId: answer.bot_id ?? '',
    botUserId: answer.user_id ?? '',
    teamId: answer.team_id ?? '',
    workspaceUrl: answer.url,
    organisation: answer.enterprise_id,
    scopes: answer.response_metadata?.scopes,
  };
}

interface ClientOptions {
  readonly receivers: readonly Receiver[];
  readonly options: ReturnType<typeof clientOptions>;
  /** Told of what was acknowledged although no listener could take it. */
  readonly unread: (body: unknown) => void;
}

/** Several receivers as one, since Bolt takes only one. */
function joinReceivers(receivers: readonly Receiver[], unread: ClientOptions['unread']): Receiver {
  const all = (work: (receiver: Receiver) => Promise<unknown>) => Promise.all(receivers.map(work));
  return {
    init: (app: App) => receivers.forEach((receiver) => receiver.init(withReadablePayloads(app, unread))),
    start: () => all((receiver) => receiver.start()),
    stop: () => all((receiver) => receiver.stop()),
  };
}

/**
 * Creates the Bolt app. It calls nothing itself: what has arrived is acknowledged before anybody looks up whose token
 * answers it.
 */
export function createClient({ receivers, options, unread }: ClientOptions): App {
  return new App({
    receiver: joinReceivers(receivers, unread),
    authorize: () => Promise.resolve({}),
    ignoreSelf: false,
    convoStore: false,
    logger: options.logger,
    clientOptions: options,
  });
}
