import { randomUUID } from 'node:crypto';
import type { UnansweredUse } from '../../../core/unanswered-uses.ts';
import type { ActionBody, CommandBody, ShortcutBody, ViewBody } from '../payloads.ts';
import type { Place } from '../reply/outgoing-message.ts';
import { createResponseUrl } from '../reply/response-url.ts';
import type { Use } from './run.ts';

/** Who used a command, and Slack's id of the use. */
export type Who = Pick<Use, 'id' | 'workspace' | 'organisation' | 'userName'>;

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
