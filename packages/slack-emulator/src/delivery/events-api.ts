import type { Clock, JsonObject } from '@toonwit/emulator-kit';
import type { App, Identity } from '../manifest.ts';
import type { Tokens } from '../tokens.ts';
import type { Channel, Workspace } from '../workspace.ts';
import type { Deliveries } from './deliveries.ts';

/** An event, and what the app needs in order to be told about it. */
interface EventDraft {
  /** The name under `bot_events` in the manifest. */
  readonly subscription: string;
  /** One of these scopes is needed; none when empty. */
  readonly scope?: string;
  /** The bot must be in this channel. */
  readonly channel?: Channel;
  /** Whether it is about the whole organisation, and none of its workspaces. */
  readonly isOrganisations?: boolean;
  readonly event: JsonObject & { readonly type: string };
}

/** Tells the app about events. */
export interface EventsApi {
  /** Delivers an event in the background, where the app subscribed to it and may know. */
  emit(draft: EventDraft): void;
  /** Delivers a payload of the Events API that is no event of the workspace, such as `app_rate_limited`. */
  raw(name: string, payload: JsonObject): void;
}

/** Creates the source of events. */
export function createEventsApi(parts: {
  readonly app: App;
  readonly identity: Identity;
  readonly workspace: Workspace;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
}): EventsApi {
  const { app, identity, workspace, tokens, clock, deliveries } = parts;

  function mayKnow({ subscription, scope, channel }: EventDraft): boolean {
    if (!app.events.has(subscription)) return false;
    if (scope !== undefined && !tokens.bot.scopes.has(scope)) return false;
    if (channel === undefined) return true;
    const { teams, team, bot } = workspace;
    return teams.get(channel.workspaceId ?? team.id)?.isGranted === true && channel.members.has(bot.id);
  }

  return {
    emit(draft) {
      if (!mayKnow(draft)) return;
      const id = deliveries.newId('events_api');
      const team_id =
        draft.isOrganisations === true ? null : (draft.channel?.workspaceId ?? workspace.team.id);
      const { enterprise } = workspace;
      const payload = {
        token: identity.verificationToken,
        team_id,
        context_team_id: team_id,
        ...(enterprise && { enterprise_id: enterprise.id }),
        context_enterprise_id: enterprise?.id ?? null,
        api_app_id: identity.appId,
        event: draft.event,
        type: 'event_callback',
        event_id: id,
        event_time: Math.floor(clock.now() / 1000),
        authorizations: [
          {
            enterprise_id: enterprise?.id ?? null,
            team_id: enterprise ? null : team_id,
            user_id: workspace.bot.id,
            is_bot: true,
            is_enterprise_install: enterprise !== undefined,
          },
        ],
        is_ext_shared_channel: [...(draft.channel?.members ?? [])].some(
          (member) => workspace.people.get(member)?.teamId !== undefined,
        ),
        event_context: `4-${id}`,
      };
      void deliveries.send({
        id,
        kind: 'events_api',
        name: draft.event.type,
        payload,
        channel: draft.channel?.id,
      });
    },
    raw(name, payload) {
      const id = deliveries.newId('events_api');
      const base = {
        token: identity.verificationToken,
        team_id: workspace.team.id,
        api_app_id: identity.appId,
      };
      void deliveries.send({ id, kind: 'events_api', name, payload: { ...base, type: name, ...payload } });
    },
  };
}
