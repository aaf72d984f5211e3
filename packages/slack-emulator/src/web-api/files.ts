import { isJsonObject } from '@toonwit/emulator-kit';
import { fileVisible } from '../file-access.ts';
import type { StoredFile } from '../files.ts';
import { writableChannel } from './channels.ts';
import { ApiError, readBlocks, refuse, type Call, type Method } from './call.ts';

const maxAltText = 2_000;

const getUploadURLExternal: Method = {
  scopes: ['files:write'],
  token: 'bot',
  run({ world, args }) {
    const name = args.string('filename');
    const size = args.number('length', NaN);
    if (!Number.isInteger(size) || size <= 0)
      throw refuse('invalid_arguments', ['must be more than 0 [json-pointer:/length]']);
    const altText = args.optional('alt_txt') ?? args.optional('alt_text');
    if ((altText ?? '').length > maxAltText)
      throw refuse('invalid_arguments', ['must be less than 2001 characters [json-pointer:/alt_txt]']);
    const file = world.files.add({ name, user: world.workspace.bot.id, size, altText });
    return { upload_url: `${world.origin()}/upload/v1/${file.id}-${world.ids.secret(6)}`, file_id: file.id };
  },
};

function uploaded(call: Call): StoredFile[] {
  const given = call.args.json('files');
  if (!Array.isArray(given) || given.length === 0)
    throw refuse('invalid_arguments', ['missing required field: files']);
  return given.filter(isJsonObject).map(({ id, title }) => {
    const file = typeof id === 'string' ? call.world.files.get(id) : undefined;
    if (!file || file.user !== call.world.workspace.bot.id || file.bytes.length === 0)
      throw new ApiError('file_not_found');
    if (file.shares.length > 0) throw new ApiError('invalid_arguments');
    if (typeof title === 'string') file.title = title;
    return file;
  });
}

const completeUploadExternal: Method = {
  scopes: ['files:write'],
  token: 'bot',
  run(call) {
    const { world, args } = call;
    const files = uploaded(call);
    const channelId = args.optional('channel_id') ?? args.optional('channels')?.split(',')[0];
    if (channelId === undefined || channelId === '') {
      world.clock.after(world.timing.fileProcessingMs, () => {
        for (const file of files) file.ready = true;
        world.changes.announce();
      });
      return { files: files.map((file) => world.payloads.file(file)) };
    }
    const channel = writableChannel(call, false, channelId);
    const thread = args.optional('thread_ts');
    const root = thread === undefined ? undefined : world.workspace.find(channel.id, thread);
    if (thread !== undefined && (!root || root.ephemeralFor !== undefined))
      throw new ApiError('thread_not_found');
    const text = args.optional('initial_comment') ?? '';
    const blocks = text === '' ? readBlocks(call) : undefined;
    const answer = { files: files.map((file) => world.payloads.file(file)) };
    // Slack processes uploads after it has answered; only then does the message exist and appear in the file's shares.
    world.clock.after(world.timing.fileProcessingMs, () => {
      for (const file of files) file.ready = true;
      world.messages.post({
        channel,
        author: world.workspace.bot.id,
        via: 'upload',
        text,
        blocks,
        files: files.map(({ id }) => id),
        threadTs: root?.threadTs ?? root?.ts,
      });
    });
    return answer;
  },
};

const info: Method = {
  scopes: ['files:read'],
  token: 'bot',
  run({ world, args }) {
    const file = world.files.get(args.string('file'));
    if (!file || !fileVisible(world, file)) throw new ApiError('file_not_found');
    if (file.deleted === true) throw new ApiError('file_deleted');
    return { file: world.payloads.file(file), comments: [] };
  },
};

const remove: Method = {
  scopes: ['files:write'],
  token: 'bot',
  run({ world, args }) {
    const file = world.files.get(args.string('file'));
    if (!file || !fileVisible(world, file)) throw new ApiError('file_not_found');
    if (file.user !== world.workspace.bot.id) throw new ApiError('cant_delete_file');
    world.files.remove(file.id);
    world.events.emit({
      subscription: 'file_deleted',
      scope: 'files:read',
      event: { type: 'file_deleted', file_id: file.id, event_ts: world.ids.ts() },
    });
    return {};
  },
};

/** `files.*` */
export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': getUploadURLExternal,
  'files.completeUploadExternal': completeUploadExternal,
  'files.info': info,
  'files.delete': remove,
};
