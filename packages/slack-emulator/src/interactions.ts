import { compact, isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import type { Deliveries, Delivery } from './delivery/deliveries.ts';
import type { Journal } from './journal.ts';
import type { Identity } from './manifest.ts';
import type { Payloads } from './object-json.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { Channel, Person, StoredMessage, Workspace } from './workspace.ts';

/** Something that a person does with the app. */
interface Act {
  readonly kind: 'slash_commands' | 'interactive';
  readonly name: string;
  readonly person: Person;
  readonly channel?: Channel | undefined;
  /** The message that was acted on. */
  readonly message?: StoredMessage | undefined;
  /** The modal that was acted on. */
  readonly view?: string | undefined;
  /** Whether a `response_url` goes with it, which needs a channel. */
  readonly answerable: boolean;
  /** The fields besides those that every payload has. */
  readonly fields: (given: { readonly triggerId: string }) => JsonObject;
}

/** Sends people's actions to the app and shows them the outcome. */
export interface Interactions {
  send(act: Act): Promise<Delivery>;
}

/** Slack's name for what went wrong, as a person sees it after the slash command. */
function shownError(reason: string | undefined): string {
  if (reason === 'http_error') return 'dispatch_unknown_error';
  return reason === 'timeout' || reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
}

interface Parts {
  readonly workspace: Workspace;
  readonly identity: Identity;
  readonly deliveries: Deliveries;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly journal: Journal;
  readonly payloads: Payloads;
}

/** Creates the sender of one workspace. */
export function createInteractions(parts: Parts): Interactions {
  const { workspace, identity, deliveries, triggers, responseUrls, journal, payloads } = parts;

  function base({ kind, person, channel }: Act): JsonObject {
    const { enterprise } = workspace;
    const common = { token: identity.verificationToken, api_app_id: identity.appId };
    if (kind === 'slash_commands') {
      return {
        ...common,
        team_id: channel?.workspaceId ?? workspace.team.id,
        team_domain: workspace.team.domain,
        channel_id: channel?.id,
        channel_name:
          channel?.kind === 'im'
            ? 'directmessage'
            : channel?.kind === 'private'
              ? 'privategroup'
              : channel?.name,
        user_id: person.id,
        user_name: person.name,
        ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
        is_enterprise_install: String(enterprise !== undefined),
      };
    }
    const user = {
      id: person.id,
      username: person.name,
      name: person.name,
      team_id: person.workspaceId ?? workspace.team.id,
    };
    // An app that is installed for an organisation learns of that instead of the workspace.
    return {
      ...common,
      team: enterprise ? null : payloads.team(),
      user,
      enterprise: enterprise ?? null,
      is_enterprise_install: enterprise !== undefined,
    };
  }

  return {
    async send(act) {
      const { kind, name, person, channel, message, view, answerable, fields } = act;
      const id = deliveries.newId(kind);
      const triggerId = triggers.issue({ user: person.id, delivery: id, view });
      const answer =
        answerable && channel
          ? { user: person.id, channel: channel.id, threadTs: message?.threadTs, delivery: id }
          : undefined;
      const original = message?.author === workspace.bot.id ? message : undefined;
      const responseUrl =
        answer &&
        responseUrls.issue({ ...answer, original }, kind === 'slash_commands' ? 'commands' : 'actions');
      const payload = compact({
        ...base(act),
        ...fields({ triggerId }),
        trigger_id: triggerId,
        response_url: responseUrl,
      });
      const delivery = await deliveries.send({
        id,
        kind,
        name,
        payload,
        user: person.id,
        channel: channel?.id,
        triggerId,
        responseUrl,
      });
      if (delivery.state === 'failed') {
        const text = `${name} failed with the error "${shownError(delivery.error)}"`;
        journal.note({ what: 'notice', user: person.id, ...(channel && { channel: channel.id }), text });
      } else if (kind === 'slash_commands' && isJsonObject(delivery.ack) && responseUrl !== undefined) {
        const { text, blocks, attachments } = delivery.ack;
        const url = responseUrls.get(responseUrl.split('/').at(-1) ?? '');
        if (url && (text ?? blocks ?? attachments) !== undefined)
          responseUrls.write(url, delivery.ack, 'ack');
      }
      return delivery;
    },
  };
}
