import type { JsonObject } from '@toonwit/emulator-kit';
import { knownChannel, readableChannel } from './channels.ts';
import { ApiError, needScope, refuse, type Call, type Method } from './call.ts';
import type { StoredMessage } from '../workspace.ts';

const readScopes = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const historyScopes = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** Cuts a page out of a list; the cursor is the offset, hidden as Slack hides it. */
function page<T>(
  call: Call,
  all: readonly T[],
  fallback: number,
  most = 1_000,
): { items: T[]; metadata: JsonObject } {
  const limit = Math.min(most, Math.max(1, call.args.number('limit', fallback)));
  const cursor = call.args.optional('cursor') ?? '';
  const offset = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('offset:', ''));
  if (!Number.isInteger(offset)) throw new ApiError('invalid_cursor');
  const next = offset + limit < all.length ? Buffer.from(`offset:${offset + limit}`).toString('base64') : '';
  return {
    items: all.slice(offset, offset + limit),
    metadata: { has_more: next !== '', response_metadata: { next_cursor: next } },
  };
}

function within(call: Call, messages: readonly StoredMessage[]): StoredMessage[] {
  const oldest = call.args.number('oldest', 0);
  const latest = call.args.number('latest', Number.MAX_SAFE_INTEGER);
  const inclusive = call.args.flag('inclusive');
  const now = call.world.clock.now();
  return messages.filter((message) => {
    const ts = Number(message.ts);
    const fits = inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
    return fits && message.ephemeralFor === undefined && message.listedFrom <= now;
  });
}

const info: Method = {
  scopes: [],
  anyScope: readScopes,
  token: 'bot',
  run: (call) => ({ channel: call.world.payloads.channel(knownChannel(call)) }),
};

const history: Method = {
  scopes: [],
  anyScope: historyScopes,
  token: 'bot',
  run(call) {
    const channel = readableChannel(call);
    const roots = channel.messages.filter(
      (message) => message.threadTs === undefined || message.subtype === 'thread_broadcast',
    );
    const { items, metadata } = page(
      call,
      within(call, roots).reverse(),
      100,
      call.world.historyLimit.messages,
    );
    return {
      messages: items.map((message) => call.world.payloads.message(message)),
      pin_count: 0,
      ...metadata,
    };
  },
};

const replies: Method = {
  scopes: [],
  anyScope: historyScopes,
  token: 'bot',
  run(call) {
    const channel = readableChannel(call);
    const ts = call.args.string('ts');
    const named = call.world.workspace.find(channel.id, ts);
    if (!named || named.ephemeralFor !== undefined || named.listedFrom > call.world.clock.now())
      throw new ApiError('thread_not_found');
    const root = named.threadTs ?? ts;
    const thread = channel.messages.filter((message) => message.ts === root || message.threadTs === root);
    // The root is always there, whatever the limits say.
    const kept = new Set([...within(call, thread), ...thread.filter((message) => message.ts === root)]);
    const { items, metadata } = page(
      call,
      thread.filter((message) => kept.has(message)),
      1_000,
      call.world.historyLimit.messages,
    );
    return { messages: items.map((message) => call.world.payloads.message(message)), ...metadata };
  },
};

const open: Method = {
  scopes: [],
  anyScope: ['im:write', 'mpim:write'],
  token: 'bot',
  run(call) {
    const { world, args, token } = call;
    const users = (args.optional('users') ?? '').split(',').filter((id) => id !== '');
    if (users.length === 0) throw refuse('users_list_not_supplied', ['missing required field: users']);
    needScope(token, users.length === 1 ? 'im:write' : 'mpim:write');
    const known = users.every((id) => world.workspace.people.get(id)?.isBot === false);
    if (!known) throw new ApiError('user_not_found');
    const channel = world.workspace.direct([...users, world.workspace.bot.id]);
    return { channel: args.flag('return_im') ? world.payloads.channel(channel) : { id: channel.id } };
  },
};

const list: Method = {
  scopes: [],
  anyScope: readScopes,
  token: 'bot',
  run(call) {
    const { world, args, token } = call;
    const types = (args.optional('types') ?? 'public_channel').split(',').map((type) => type.trim());
    const kinds = types.map((type) => type.replace('_channel', ''));
    for (const kind of kinds)
      needScope(
        token,
        { public: 'channels:read', private: 'groups:read', im: 'im:read' }[kind] ?? 'mpim:read',
      );
    const visible = [...world.workspace.channels.values()].filter(
      ({ kind, members, archived }) =>
        kinds.includes(kind) &&
        (kind === 'public' || members.has(world.workspace.bot.id)) &&
        !(archived && args.flag('exclude_archived')),
    );
    const { items, metadata } = page(call, visible, 100);
    return { channels: items.map((channel) => world.payloads.channel(channel)), ...metadata };
  },
};

const members: Method = {
  scopes: [],
  anyScope: readScopes,
  token: 'bot',
  run(call) {
    const { items, metadata } = page(call, [...knownChannel(call).members], 100);
    return { members: items, ...metadata };
  },
};

/** `conversations.*` */
export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': info,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': open,
  'conversations.list': list,
  'conversations.members': members,
};
