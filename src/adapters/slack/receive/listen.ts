import type { App } from '@slack/bolt';
import type { z } from 'zod';
import type { Claims } from '../../../core/claims.ts';
import { UserError } from '../../../core/errors.ts';
import type { Logger } from '../../../lib/logger.ts';
import { createInFlight } from '../../kit/in-flight.ts';
import type { BotIdentity } from '../client.ts';
import {
  actionBody,
  addressedBody,
  commandBody,
  eventBody,
  revokedEvent,
  shortcutBody,
  viewBody,
} from '../payloads.ts';
import type { RecentPictures } from '../recent-pictures.ts';
import type { Place } from '../reply/outgoing-message.ts';
import { createResponseUrl } from '../reply/response-url.ts';
import { shapeOf } from '../tolerant.ts';
import type { UploadListener } from '../uploads/listen.ts';
import type { Mentions } from './mentions.ts';
import { messageToBot } from './message-to-bot.ts';
import type { Receive } from './receive.ts';
import { idOf } from './who-and-where.ts';

interface ListenOptions {
  readonly app: App;
  readonly receive: Receive;
  readonly mentions: Mentions;
  readonly claims: Claims;
  readonly uploads?: UploadListener | undefined;
  /** Learns of pictures from events. */
  readonly remembered: RecentPictures;
  /** Tells a person why nothing happened. */
  readonly refuse: (place: Place, error: unknown) => Promise<void>;
  readonly logger: Logger;
  readonly identity: () => BotIdentity;
  /** Called when Slack says that the token may be gone. */
  readonly onTokenDoubt: () => void;
}

export interface Listening {
  /** Tells the log what arrived, without anything that somebody wrote, and the person that it didn't work. */
  unreadable(body: unknown): void;
  /** Resolves once everything received so far is handled. */
  idle(): Promise<void>;
}

/** Events after which the bot can do nothing more, and what to do about them. */
const fatalEvents: Readonly<Record<string, string>> = {
  tokens_revoked: 'Slack revoked SLACK_BOT_TOKEN: install the app again and set the new token',
  app_uninstalled: 'the app was removed from the workspace: install it again and set the new token',
};

/** Whether an event ends the bot's access. People's own tokens are revoked too, which is none of its business. */
function isFatal(event: { readonly type: string }): boolean {
  if (event.type !== 'tokens_revoked') return event.type in fatalEvents;
  return (revokedEvent.safeParse(event).data?.tokens?.bot ?? []).length > 0;
}

/**
 * Listens with one listener for each kind of request, because every listener costs time on every event. Each request is
 * acknowledged before anything else; a repeated one is acknowledged and dropped.
 */
export function listen(options: ListenOptions): Listening {
  const { app, receive, mentions, claims, uploads, remembered, refuse, logger, identity, onTokenDoubt } =
    options;
  const inFlight = createInFlight((error) =>
    logger.error({ err: error }, 'failed to handle a request from Slack'),
  );

  async function once(key: string, work: () => Promise<void>): Promise<void> {
    if (await claims.first(`slack/${key}`)) await work();
  }

  /** A socket may close before the acknowledgement is out; the person gets an answer anyway. */
  async function acknowledge(ack: () => Promise<void>): Promise<void> {
    await ack().catch((error: unknown) =>
      logger.info(
        { reason: error instanceof Error ? error.message : String(error) },
        'could not acknowledge',
      ),
    );
  }

  function unreadable(body: unknown): void {
    logger.warn({ shape: shapeOf(body) }, 'Slack sent something that cannot be read');
    const { user_id: typedBy, user, channel_id: channel, response_url: url } = addressedBody.parse(body);
    if (url === undefined && typedBy === undefined && user === undefined) return;
    const responseUrl = url === undefined ? undefined : createResponseUrl(url);
    const place = { user: typedBy ?? user?.id ?? '', channel, responseUrl };
    const sentence = 'Slack sent me only a part of what you did. Please try again.';
    void inFlight.track(refuse(place, new UserError('missing_option', sentence)));
  }

  /** Acknowledges first, even what can't be read: otherwise Slack tells the person that the app doesn't respond. */
  async function handle<Schema extends z.ZodType<{ readonly trigger_id?: string | undefined }>>(
    ack: () => Promise<void>,
    schema: Schema,
    body: unknown,
    work: (body: z.infer<Schema>) => Promise<void>,
  ): Promise<void> {
    await acknowledge(ack);
    const read = schema.safeParse(body);
    if (!read.success) unreadable(body);
    else void inFlight.track(once(idOf(read.data.trigger_id), () => work(read.data)));
  }

  app.command(/.*/, ({ ack, body }) => handle(ack, commandBody, body, (read) => receive.command(read)));
  app.shortcut(/.*/, ({ ack, body }) => handle(ack, shortcutBody, body, (read) => receive.shortcut(read)));
  app.action(/.*/, ({ ack, body }) => handle(ack, actionBody, body, (read) => receive.action(read)));
  app.view(/.*/, async ({ ack, body }) => {
    const read = viewBody.safeParse(body).data;
    const errors = read?.type === 'view_submission' ? receive.checkDialog(read) : undefined;
    if (errors) return acknowledge(() => ack({ response_action: 'errors', errors }));
    await handle(ack, viewBody, body, (view) => receive.dialog(view));
  });
  app.event(/.*/, ({ body }) => {
    const envelope = eventBody.safeParse(body).data;
    if (!envelope) {
      unreadable(body);
      return Promise.resolve();
    }
    const { event_id: id, team_id: workspace, enterprise_id: organisation, event } = envelope;
    if (isFatal(event)) {
      logger.error({ event: event.type }, fatalEvents[event.type]);
      onTokenDoubt();
    }
    remembered.note(event);
    const tellCore = uploads?.read(event);
    const message = messageToBot(event, identity().botUserId);
    if (message === 'unreadable') unreadable(body);
    const forBot = message === 'unreadable' ? undefined : message;
    const answer = async () => {
      if (!forBot) return;
      // An edited message comes again under the same `ts`.
      const key = `${forBot.channel}:${forBot.ts}:${forBot.edited?.ts ?? ''}`;
      await once(key, () => mentions.take(forBot, { workspace, organisation }));
    };
    // Most events are of no interest, and remembering them would push out those that are.
    if (tellCore ?? forBot)
      void inFlight.track(
        once(idOf(id), async () => {
          if (tellCore) void inFlight.track(Promise.resolve(tellCore()));
          await answer();
        }),
      );
    return Promise.resolve();
  });
  app.error((error) => {
    logger.error({ err: error }, 'Bolt could not handle a request from Slack');
    return Promise.resolve();
  });

  return { unreadable, idle: () => inFlight.idle() };
}
