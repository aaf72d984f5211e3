import { randomUUID } from 'node:crypto';
import type { UserInPlace } from '../../../core/interaction.ts';
import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import type { ActionBody, CommandBody, ShortcutBody, ViewBody } from '../payloads.ts';
import type { Place } from '../reply/outgoing-message.ts';
import { createResponseUrl } from '../reply/response-url.ts';

/** Somebody who did something, and Slack's id of that; a redelivery repeats it. */
export interface Who {
  readonly id: string;
  readonly workspace?: string | undefined;
  /** The organisation of Enterprise Grid, in which people's ids are unique. */
  readonly organisation?: string | undefined;
  readonly userName: string;
}

/** The same with where they did. */
export interface WhoAndWhere extends Who {
  readonly place: Place;
}

type Pressed = Pick<
  ActionBody | ShortcutBody | ViewBody,
  'trigger_id' | 'response_url' | 'user' | 'team' | 'enterprise'
>;

/** Slack's id of a use; a redelivery repeats it. Without one, every use counts as a new one. */
export function idOf(triggerId: string | undefined): string {
  return triggerId ?? randomUUID();
}

/** Who typed a slash command. */
export function whoTyped(body: CommandBody): Who {
  const {
    trigger_id: trigger,
    team_id: team,
    enterprise_id: enterprise,
    user_id: id,
    user_name: name,
  } = body;
  return { id: idOf(trigger), workspace: team ?? enterprise, organisation: enterprise, userName: name ?? id };
}

/** Who pressed something. An app of a whole organisation isn't told the workspace, only the person's. */
export function whoPressed({ trigger_id: trigger, user, team, enterprise }: Pressed): Who {
  const workspace = team?.id ?? user.team_id ?? enterprise?.id;
  const organisation = enterprise?.id ?? team?.enterprise_id;
  return { id: idOf(trigger), workspace, organisation, userName: user.username ?? user.name ?? user.id };
}

/** Where a slash command was typed. */
export function placeTyped(body: CommandBody, use: UnansweredUse): Place {
  const { user_id: user, channel_id: channel, trigger_id: triggerId, response_url: url } = body;
  return { user, channel, triggerId, use, ...(url !== undefined && { responseUrl: createResponseUrl(url) }) };
}

/** Where something was pressed. */
export function placePressed(
  { user, trigger_id: triggerId, response_url: url }: Pressed,
  where: Pick<Place, 'channel' | 'threadTs' | 'use'>,
): Place {
  return {
    user: user.id,
    ...where,
    triggerId,
    ...(url !== undefined && { responseUrl: createResponseUrl(url) }),
  };
}

/** Somebody in their place, in the core's terms. */
export function inCore({ place, workspace, organisation, userName }: WhoAndWhere): UserInPlace {
  return {
    platform: 'slack',
    ...(workspace !== undefined && { workspace }),
    ...(place.channel !== undefined && { channel: place.channel }),
    user: { id: place.user, name: userName, ...(organisation !== undefined && { organisation }) },
  };
}
