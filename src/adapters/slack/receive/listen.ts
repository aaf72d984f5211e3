import type { App } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import type { BotIdentity } from '../client.ts';
import type { Messages } from './mentions.ts';
import type { Once } from '../../kit/seen.ts';
import { actionBody, commandBody, eventBody, messageEvent, shortcutBody, viewBody } from '../payloads.ts';
import type { Receive } from './receive.ts';
import type { UploadHearing } from '../uploads/listen.ts';

export interface ListenOptions {
  readonly app: App;
  readonly receive: Receive;
  readonly messages: Messages;
  readonly hearing?: UploadHearing | undefined;
  readonly once: Once;
  readonly logger: Logger;
  readonly identity: () => BotIdentity;
}

export interface Listening {
  /** Resolves once everything that was heard is handed on and done. */
  idle(): Promise<void>;
}

/** Events that end what the bot can do, and what to do about them. */
const endings: Readonly<Record<string, string>> = {
  tokens_revoked: 'Slack took back SLACK_BOT_TOKEN: install the app again and set the new token',
  app_uninstalled: 'the app was removed from the workspace: install it again and set the new token',
};

/**
 * Hears everything with one listener a kind, since each further one costs every event, and acknowledges before anything
 * else. What Slack or a socket delivers again is acknowledged and goes no further.
 */
export function listen({
  app,
  receive,
  messages,
  hearing,
  once,
  logger,
  identity,
}: ListenOptions): Listening {
  const underWay = new Set<Promise<void>>();

  function start(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => logger.error({ err: error }, 'failed to handle what Slack sent'))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }

  /** A socket can be cut before the acknowledgement is out; the person is answered all the same. */
  async function acknowledge(ack: () => Promise<void>): Promise<void> {
    await ack().catch((error: unknown) =>
      logger.info(
        { reason: error instanceof Error ? error.message : String(error) },
        'could not acknowledge',
      ),
    );
  }

  /** What cannot be read is acknowledged too, or Slack would tell the person that nobody is there. */
  async function hear(
    ack: () => Promise<void>,
    keyOf: () => string,
    work: () => Promise<void>,
  ): Promise<void> {
    await acknowledge(ack);
    if (once.isFirst(keyOf())) start(work());
  }

  app.command(/.*/, ({ ack, body }) =>
    hear(
      ack,
      () => commandBody.parse(body).trigger_id,
      () => receive.command(body),
    ),
  );
  app.shortcut(/.*/, ({ ack, body }) =>
    hear(
      ack,
      () => shortcutBody.parse(body).trigger_id,
      () => receive.shortcut(body),
    ),
  );
  app.action(/.*/, ({ ack, body }) =>
    hear(
      ack,
      () => actionBody.parse(body).trigger_id,
      () => receive.action(body),
    ),
  );
  app.view(/.*/, async ({ ack, body }) => {
    const errors = body.type === 'view_submission' ? receive.checkModal(body) : undefined;
    if (errors) return acknowledge(() => ack({ response_action: 'errors', errors }));
    const keyOf = () => {
      const { trigger_id: trigger, view } = viewBody.parse(body);
      return trigger ?? view.id;
    };
    await hear(ack, keyOf, () => receive.modal(body));
  });
  app.event(/.*/, ({ body }) => {
    const { event_id: id, team_id: team, event } = eventBody.parse(body);
    const ending = endings[event.type];
    if (ending !== undefined) logger.error({ event: event.type }, ending);
    const about = hearing?.read(event);
    const message = messageEvent.safeParse(event).data;
    const isOurs = message !== undefined && isForUs(message);
    // What concerns nobody is most of what there is, and would push the rest out of the memory.
    if ((!about && !isOurs) || !once.isFirst(id)) return Promise.resolve();
    if (about) start(Promise.resolve(about()));
    if (!isOurs) return Promise.resolve();
    if (once.isFirst(`${message.channel}:${message.ts}`)) start(messages.take(message, team));
    return Promise.resolve();
  });
  app.error((error) => {
    logger.error({ err: error }, 'Bolt could not handle what Slack sent');
    return Promise.resolve();
  });

  /** People's own messages: no bot's, not our own, no edits, and outside mentions only what is written to us alone. */
  function isForUs(message: ReturnType<typeof messageEvent.parse>): boolean {
    const { subtype, user, bot_id: bot, type, channel_type: kind } = message;
    if (typeof bot === 'string' || typeof user !== 'string' || user === identity().botUserId) return false;
    if (subtype !== undefined && subtype !== 'file_share') return false;
    return type === 'app_mention' || (type === 'message' && kind === 'im');
  }

  return {
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
