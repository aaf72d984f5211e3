import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Claims } from '../../../core/claims.ts';
import { UserError } from '../../../core/errors.ts';
import { answerUse, type OpenUse, type OpenUses } from '../../../core/open-uses.ts';
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
  readonly openUses: OpenUses;
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
  /** From now on, answers also what dead processes had begun. Returns a function that ends this. */
  takeOver(): () => void;
  /** Tells the log what arrived, without anything that somebody wrote, and the person that it didn't work. */
  unreadable(body: unknown): void;
  /** Resolves once everything received so far is handled. */
  idle(): Promise<void>;
}

/** What Slack sent, as it is kept for another process. */
const payload = z.object({
  kind: z.enum(['command', 'shortcut', 'action', 'view', 'event']),
  body: z.unknown(),
});
type Payload = z.input<typeof payload>;

/** What a person did: Slack's id of it, and how it is answered. */
interface Readable {
  readonly id: string;
  readonly work: (use: OpenUse) => Promise<void>;
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
  const {
    app,
    receive,
    mentions,
    claims,
    openUses,
    uploads,
    remembered,
    refuse,
    logger,
    identity,
    onTokenDoubt,
  } = options;
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

  function unreadable(body: unknown): void {
    logger.warn({ shape: shapeOf(body) }, 'Slack sent something that cannot be read');
    const { user_id: typedBy, user, channel_id: channel, response_url: url } = addressedBody.parse(body);
    if (url === undefined && typedBy === undefined && user === undefined) return;
    const responseUrl = url === undefined ? undefined : createResponseUrl(url);
    const place = { user: typedBy ?? user?.id ?? '', channel, responseUrl };
    const sentence = 'Slack sent me only a part of what you did. Please try again.';
    void inFlight.track(refuse(place, new UserError('missing_option', sentence)));
  }

  /** How what a person pressed or typed is read and answered. */
  const answers = {
    command: reading(commandBody, (read, use) => receive.command(read, use)),
    shortcut: reading(shortcutBody, (read, use) => receive.shortcut(read, use)),
    action: reading(actionBody, (read, use) => receive.action(read, use)),
    view: reading(viewBody, (read, use) => receive.dialog(read, use)),
  };

  function reading<Schema extends z.ZodType<{ readonly trigger_id?: string | undefined }>>(
    schema: Schema,
    work: (body: z.infer<Schema>, use: OpenUse) => Promise<void>,
  ) {
    return (body: unknown): Readable | undefined => {
      const read = schema.safeParse(body);
      return read.success
        ? { id: idOf(read.data.trigger_id), work: (use) => work(read.data, use) }
        : undefined;
    };
  }

  /** Acknowledges first, even what can't be read: otherwise Slack tells the person that the app doesn't respond. */
  async function handle(kind: keyof typeof answers, ack: () => Promise<void>, body: unknown): Promise<void> {
    await acknowledge(ack);
    const read = answers[kind](body);
    if (!read) unreadable(body);
    else
      void inFlight.track(
        openUses.open(read.id, { kind, body } satisfies Payload).then((use) => answerUse(use, read.work)),
      );
  }

  app.command(/.*/, ({ ack, body }) => handle('command', ack, body));
  app.shortcut(/.*/, ({ ack, body }) => handle('shortcut', ack, body));
  app.action(/.*/, ({ ack, body }) => handle('action', ack, body));
  app.view(/.*/, async ({ ack, body }) => {
    const read = viewBody.safeParse(body).data;
    const errors = read?.type === 'view_submission' ? receive.checkDialog(read) : undefined;
    if (errors) return acknowledge(() => ack({ response_action: 'errors', errors }));
    await handle('view', ack, body);
  });

  /** What somebody wrote to the bot in an event. An edited message comes again under the same `ts`. */
  function messageIn(envelope: z.infer<typeof eventBody>): Readable | 'unreadable' | undefined {
    const { team_id: workspace, enterprise_id: organisation, event } = envelope;
    const message = messageToBot(event, identity().botUserId);
    if (message === undefined || message === 'unreadable') return message;
    return {
      id: `${message.channel}:${message.ts}:${message.edited?.ts ?? ''}`,
      work: (use) => mentions.take(message, { workspace, organisation }, use),
    };
  }

  app.event(/.*/, ({ body }) => {
    const envelope = eventBody.safeParse(body).data;
    if (!envelope) {
      unreadable(body);
      return Promise.resolve();
    }
    const { event_id: id, event } = envelope;
    if (isFatal(event)) {
      logger.error({ event: event.type }, fatalEvents[event.type]);
      onTokenDoubt();
    }
    remembered.note(event);
    const tellCore = uploads?.read(event);
    const message = messageIn(envelope);
    if (message === 'unreadable') unreadable(body);
    // Most events are of no interest, and remembering them would push out those that are.
    if (tellCore)
      void inFlight.track(
        claims.first(`slack/${idOf(id)}`).then((isFirst) => (isFirst ? tellCore() : undefined)),
      );
    if (message && message !== 'unreadable')
      void inFlight.track(
        openUses
          .open(message.id, { kind: 'event', body } satisfies Payload)
          .then((use) => answerUse(use, message.work)),
      );
    return Promise.resolve();
  });

  /** Answers what a dead process had begun to. */
  function resume(kept: unknown, use: OpenUse): void {
    const { kind, body } = payload.parse(kept);
    const read = kind === 'event' ? messageIn(eventBody.parse(body)) : answers[kind](body);
    if (read && read !== 'unreadable') void inFlight.track(answerUse(use, read.work));
    else use.close();
  }

  app.error((error) => {
    logger.error({ err: error }, 'Bolt could not handle a request from Slack');
    return Promise.resolve();
  });

  return { takeOver: () => openUses.takeOver(resume), unreadable, idle: () => inFlight.idle() };
}
