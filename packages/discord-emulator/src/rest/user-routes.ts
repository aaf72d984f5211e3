import { ApiError } from '../api-error.ts';
import { openDm } from '../channels.ts';
import { toChannel } from '../payloads/guilds.ts';
import { toSelf, toUser } from '../payloads/users.ts';
import { guildPermissions } from '../permissions.ts';
import { Form } from '../validate/form.ts';
import { userOf } from '../world.ts';
import { api, ok, param, type Routes } from './route.ts';

/** People and the bot itself: its guilds, and direct messages with somebody. */
export const userRoutes: Routes = (world) => [
  api('GET', '/users/:user_id', (call) => {
    const id = param(call, 'user_id');
    return ok(id === '@me' ? toSelf(world) : toUser(userOf(world, id)));
  }),
  api('GET', '/users/@me/guilds', () => {
    const joined = [...world.guilds.values()].filter(({ botPresent }) => botPresent);
    return ok(
      joined.map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: null,
        banner: null,
        owner: guild.ownerId === world.bot.id,
        permissions: guildPermissions(guild, world.bot.id).toString(),
        features: [],
      })),
    );
  }),
  api('POST', '/users/@me/channels', (call) => {
    const form = Form.of(call.body);
    const id = form.snowflake('recipient_id', { required: true }) ?? '';
    form.check();
    if (id === world.bot.id) throw new ApiError('cannotMessageUser');
    return ok(toChannel(world, openDm(world, userOf(world, id).id)));
  }),
];
