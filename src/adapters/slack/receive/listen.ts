import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Claims } from '../../../core/processes/claims.ts';
import { UserError } from '../../../core/errors.ts';
import {
  answerUse,
  type UnansweredUse,
  type UnansweredUses,
} from '../../../core/processes/unanswered-uses.ts';
import type { Logger } from '../../../lib/logger.ts';
import { createInFlight } from '../../kit/in-flight.ts';
import { shapeOf } from '../../kit/payload-shape.ts';
import { readInPart } from '../../kit/wording.ts';
import {
  actionBody,
  addressedBody,
  commandBody,
  eventBody,
  revokedEvent,
  shortcutBody,
  viewBody,
} from '../payloads.ts';
import { createResponseUrl } from '../reply/response-url.ts';
import type { Workspace } from '../workspace.ts';
import { sourceOf, teamsRevoked, type Workspaces } from '../workspaces.ts';
import { messageToBot } from './message-to-bot.ts';
import { idOf } from './who-and-where.ts';

interface ListenOptions {
  readonly app: App;
  readonly workspaces: Workspaces;
  readonly claims: Claims;
  readonly unansweredUses: UnansweredUses;
  readonly logger: Logger;
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

/** What everything that people press or type has in common. */
interface Addressed {
  readonly trigger_id?: string | undefined;
  readonly response_url?: string | undefined;
}

/** What a person did: Slack's id of it, and how it is answered. */
interface Readable {
  readonly id: string;
  readonly work: (workspace: Workspace, use: UnansweredUse) => Promise<void>;
  /** Where somebody is told that the app isn't installed there. */
  readonly responseUrl?: string | undefined;
}

const actor = z.object({
  user: z.string().optional().catch(undefined),
  subtype: z.string().optional().catch(undefined),
  bot_id: z.string().optional().catch(undefined),
});

/** Whether an event ends the bot's access. People's own tokens are revoked too, which is none of its business. */
function isFatal(event: { readonly type: string }): boolean {
  if (event.type !== 'tokens_revoked') return event.type === 'app_uninstalled';
  return (revokedEvent.safeParse(event).data?.tokens?.bot ?? []).length > 0;
}

/** Whether an event is about something that the bot itself did. */
function isOwn(event: object, { identity }: Workspace): boolean {
  const { botId, botUserId } = identity();
  const { user, subtype, bot_id: bot } = actor.parse(event);
  return (user !== undefined && user === botUserId) || (subtype === 'bot_message' && bot === botId);
}

/**
 * Listens with one listener for each kind of request, because every listener costs time on every event. Each request is
 * acknowledged before anything else; a repeated one is acknowledged and dropped.
 */
export function listen(options: ListenOptions): Listening {
  const { app, workspaces, claims, unansweredUses, logger } = options;
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
    const error = new UserError('missing_option', readInPart('Slack'));
    void inFlight.track(inWorkspace(body, (workspace) => workspace.runner.refuse(place, error)));
  }

  /** Goes on in the workspace that something comes from, at once if that is known. */
  async function inWorkspace(
    body: unknown,
    work: (workspace: Workspace) => Promise<unknown>,
    stranger?: string,
  ): Promise<void> {
    const source = sourceOf(body);
    const workspace = workspaces.known(source) ?? (await workspaces.find(source));
    if (workspace) await work(workspace);
    else if (stranger !== undefined) await workspaces.tellStranger(stranger);
  }

  /** Answers what a person did once, whichever process gets it. */
  function take(kind: Payload['kind'], body: unknown, { id, work, responseUrl }: Readable): void {
    void inFlight.track(
      inWorkspace(
        body,
        (workspace) => {
          const known = workspace.installation === undefined ? id : `${workspace.installation}/${id}`;
          return unansweredUses
            .open(known, { kind, body } satisfies Payload)
            .then((use) => answerUse('slack', use, (open) => work(workspace, open)));
        },
        responseUrl,
      ),
    );
  }

  /** How what a person pressed or typed is read and answered. */
  const answers = {
    command: reading(commandBody, (read, { receive }, use) => receive.command(read, use)),
    shortcut: reading(shortcutBody, (read, { receive }, use) => receive.shortcut(read, use)),
    action: reading(actionBody, (read, { receive }, use) => receive.action(read, use)),
    view: reading(viewBody, (read, { receive }, use) => receive.dialog(read, use)),
  };

  function reading<Schema extends z.ZodType<Addressed>>(
    schema: Schema,
    work: (body: z.infer<Schema>, workspace: Workspace, use: UnansweredUse) => Promise<void>,
  ) {
    return (body: unknown): Readable | undefined => {
      const read = schema.safeParse(body);
      if (!read.success) return undefined;
      const { trigger_id: trigger, response_url: responseUrl } = read.data;
      return { id: idOf(trigger), work: (workspace, use) => work(read.data, workspace, use), responseUrl };
    };
  }

  /** Acknowledges first, even what can't be read: otherwise Slack tells the person that the app doesn't respond. */
  async function handle(kind: keyof typeof answers, ack: () => Promise<void>, body: unknown): Promise<void> {
    await acknowledge(ack);
    const read = answers[kind](body);
    if (read) take(kind, body, read);
    else unreadable(body);
  }

  app.command(/.*/, ({ ack, body }) => handle('command', ack, body));
  app.shortcut(/.*/, ({ ack, body }) => handle('shortcut', ack, body));
  app.action(/.*/, ({ ack, body }) => handle('action', ack, body));
  app.view(/.*/, async ({ ack, body }) => {
    const read = viewBody.safeParse(body).data;
    // Nothing may hold up the acknowledgement: where the workspace isn't known yet, the command itself refuses.
    const workspace = workspaces.known(sourceOf(body));
    const errors = read?.type === 'view_submission' ? workspace?.receive.checkDialog(read) : undefined;
    if (errors) return acknowledge(() => ack({ response_action: 'errors', errors }));
    await handle('view', ack, body);
  });

  /** What somebody wrote to the bot in an event. An edited message comes again under the same `ts`. */
  function messageIn(
    envelope: z.infer<typeof eventBody>,
    { identity }: Workspace,
  ): Readable | 'unreadable' | undefined {
    const { team_id: team, enterprise_id: organisation, event } = envelope;
    const message = messageToBot(event, identity().botUserId);
    if (message === undefined || message === 'unreadable') return message;
    return {
      id: `${message.channel}:${message.ts}:${message.edited?.ts ?? ''}`,
      work: ({ messages }, use) => messages.take(message, { workspace: team, organisation }, use),
    };
  }

  async function takeEvent(envelope: z.infer<typeof eventBody>, workspace: Workspace, body: unknown) {
    const { event_id: id, event } = envelope;
    if (isFatal(event)) workspaces.onTokenDoubt(workspace, event.type);
    if (event.type === teamsRevoked) workspaces.onTeamsRevoked(workspace);
    if (isOwn(event, workspace)) return;
    workspace.remembered.note(event);
    workspace.told.note(event);
    const tellCore = workspace.uploads?.read(event);
    const message = messageIn(envelope, workspace);
    if (message === 'unreadable') unreadable(body);
    else if (message) take('event', body, message);
    // Most events are of no interest, and remembering them would push out those that are.
    if (tellCore && (await claims.first(`slack/${idOf(id)}`))) await tellCore();
  }

  app.event(/.*/, ({ body }) => {
    const envelope = eventBody.safeParse(body).data;
    if (envelope) void inFlight.track(inWorkspace(body, (workspace) => takeEvent(envelope, workspace, body)));
    else unreadable(body);
    return Promise.resolve();
  });

  /** Answers what a dead process had begun to. */
  async function resume(kept: unknown, use: UnansweredUse): Promise<void> {
    const { kind, body } = payload.parse(kept);
    const source = sourceOf(body);
    const workspace = workspaces.known(source) ?? (await workspaces.find(source));
    const read =
      kind === 'event' ? workspace && messageIn(eventBody.parse(body), workspace) : answers[kind](body);
    if (workspace && read && read !== 'unreadable')
      await answerUse('slack', use, (open) => read.work(workspace, open));
    else use.close();
  }

  app.error((error) => {
    logger.error({ err: error }, 'Bolt could not handle a request from Slack');
    return Promise.resolve();
  });

  return {
    takeOver: () => unansweredUses.takeOver((kept, use) => void inFlight.track(resume(kept, use))),
    unreadable,
    idle: () => inFlight.idle(),
  };
}
