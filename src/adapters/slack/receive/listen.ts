import type { App } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import { createInFlight } from '../../kit/in-flight.ts';
import { createSeen } from '../../kit/seen.ts';
import type { BotIdentity } from '../client.ts';
import { actionBody, commandBody, eventBody, messageEvent, shortcutBody, viewBody } from '../payloads.ts';
import type { UploadListener } from '../uploads/listen.ts';
import type { Mentions } from './mentions.ts';
import type { Receive } from './receive.ts';

export interface ListenOptions {
  readonly app: App;
  readonly receive: Receive;
  readonly mentions: Mentions;
  readonly uploads?: UploadListener | undefined;
  readonly logger: Logger;
  readonly identity: () => BotIdentity;
}

export interface Listening {
  /** Resolves once everything received so far is handled. */
  idle(): Promise<void>;
}

/** Events after which the bot can do nothing more, and what to do about them. */
const fatalEvents: Readonly<Record<string, string>> = {
  tokens_revoked: 'Slack revoked SLACK_BOT_TOKEN: install the app again and set the new token',
  app_uninstalled: 'the app was removed from the workspace: install it again and set the new token',
};

/**
 * Listens with one listener for each kind of request, because every listener costs time on every event. Each request is
 * acknowledged before anything else; a repeated one is acknowledged and dropped.
 */
export function listen({ app, receive, mentions, uploads, logger, identity }: ListenOptions): Listening {
  const seen = createSeen();
  const inFlight = createInFlight((error) =>
    logger.error({ err: error }, 'failed to handle a request from Slack'),
  );

  /** A socket may close before the acknowledgement is out; the person gets an answer anyway. */
  async function acknowledge(ack: () => Promise<void>): Promise<void> {
    await ack().catch((error: unknown) =>
      logger.info(
        { reason: error instanceof Error ? error.message : String(error) },
        'could not acknowledge',
      ),
    );
  }

  /** Acknowledges first, even what can't be parsed: otherwise Slack tells the person that the app doesn't respond. */
  async function handle(
    ack: () => Promise<void>,
    idOf: () => string,
    work: () => Promise<void>,
  ): Promise<void> {
    await acknowledge(ack);
    if (seen.isFirst(idOf())) void inFlight.track(work());
  }

  app.command(/.*/, ({ ack, body }) =>
    handle(
      ack,
      () => commandBody.parse(body).trigger_id,
      () => receive.command(body),
    ),
  );
  app.shortcut(/.*/, ({ ack, body }) =>
    handle(
      ack,
      () => shortcutBody.parse(body).trigger_id,
      () => receive.shortcut(body),
    ),
  );
  app.action(/.*/, ({ ack, body }) =>
    handle(
      ack,
      () => actionBody.parse(body).trigger_id,
      () => receive.action(body),
    ),
  );
  app.view(/.*/, async ({ ack, body }) => {
    const errors = body.type === 'view_submission' ? receive.checkDialog(body) : undefined;
    if (errors) return acknowledge(() => ack({ response_action: 'errors', errors }));
    const idOf = () => {
      const { trigger_id: trigger, view } = viewBody.parse(body);
      return trigger ?? view.id;
    };
    await handle(ack, idOf, () => receive.dialog(body));
  });
  app.event(/.*/, ({ body }) => {
    const { event_id: id, team_id: team, event } = eventBody.parse(body);
    const fatal = fatalEvents[event.type];
    if (fatal !== undefined) logger.error({ event: event.type }, fatal);
    const tellCore = uploads?.read(event);
    const message = messageEvent.safeParse(event).data;
    const isForBot = message !== undefined && isToBot(message);
    // Most events are of no interest, and remembering them would push out those that are.
    if ((!tellCore && !isForBot) || !seen.isFirst(id)) return Promise.resolve();
    if (tellCore) void inFlight.track(Promise.resolve(tellCore()));
    if (isForBot && seen.isFirst(`${message.channel}:${message.ts}`))
      void inFlight.track(mentions.take(message, team));
    return Promise.resolve();
  });
  app.error((error) => {
    logger.error({ err: error }, 'Bolt could not handle a request from Slack');
    return Promise.resolve();
  });

  /** Whether a person, not a bot, wrote a new message to the bot: by a mention, or in a direct message. */
  function isToBot(message: ReturnType<typeof messageEvent.parse>): boolean {
    const { subtype, user, bot_id: bot, type, channel_type: kind } = message;
    if (typeof bot === 'string' || typeof user !== 'string' || user === identity().botUserId) return false;
    if (subtype !== undefined && subtype !== 'file_share') return false;
    return type === 'app_mention' || (type === 'message' && kind === 'im');
  }

  return { idle: () => inFlight.idle() };
}
