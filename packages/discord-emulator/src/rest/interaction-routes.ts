import {
  createFollowup,
  deleteWebhookMessage,
  editWebhookMessage,
  webhookMessage,
} from '../interactions/followups.ts';
import { acknowledge } from '../interactions/callback.ts';
import { toMessage } from '../payloads/messages.ts';
import { api, done, ok, param, type Call, type Routes } from './route.ts';

const hook = '/webhooks/:webhook_id/:webhook_token';
const open = { open: true };

function webhook(call: Call) {
  const { body, files } = call;
  return { applicationId: param(call, 'webhook_id'), token: param(call, 'webhook_token'), body, files };
}

/** First responses and everything that an interaction's token opens. */
export const interactionRoutes: Routes = (world) => [
  api(
    'POST',
    '/interactions/:interaction_id/:interaction_token/callback',
    async (call) => {
      const { body, files, query } = call;
      const id = param(call, 'interaction_id');
      const response = await acknowledge(world, { id, token: param(call, 'interaction_token'), body, files });
      return query.get('with_response') === 'true' ? ok(response) : done;
    },
    open,
  ),
  api('POST', hook, async (call) => ok(toMessage(world, await createFollowup(world, webhook(call)))), open),
  api(
    'GET',
    `${hook}/messages/:message_id`,
    (call) => ok(toMessage(world, webhookMessage(world, webhook(call), param(call, 'message_id')).message)),
    open,
  ),
  api(
    'PATCH',
    `${hook}/messages/:message_id`,
    async (call) =>
      ok(toMessage(world, await editWebhookMessage(world, webhook(call), param(call, 'message_id')))),
    open,
  ),
  api(
    'DELETE',
    `${hook}/messages/:message_id`,
    (call) => {
      deleteWebhookMessage(world, webhook(call), param(call, 'message_id'));
      return done;
    },
    open,
  ),
];
