import { fileVisible } from '../file-access.ts';
import { isJsonObject } from '../json.ts';
import type { StoredFile } from '../files.ts';
import { writableChannel } from './channels.ts';
import { ApiError, readBlocks, refuse, type Call, type Method } from './call.ts';

const maxAltText = 2_000;

const getUploadURLExternal: Method = {
  scopes: ['files:write'],
  token: 'bot',
  run({ em, args }) {
    const name = args.string('filename');
    const size = args.number('length', NaN);
    if (!Number.isInteger(size) || size <= 0)
      throw refuse('invalid_arguments', ['must be more than 0 [json-pointer:/length]']);
    const altText = args.optional('alt_txt') ?? args.optional('alt_text');
    if ((altText ?? '').length > maxAltText)
      throw refuse('invalid_arguments', ['must be less than 2001 characters [json-pointer:/alt_txt]']);
    const file = em.files.add({ name, user: em.workspace.bot.id, size, altText });
    return { upload_url: `${em.origin()}/upload/v1/${file.id}-${em.ids.secret(6)}`, file_id: file.id };
  },
};

function uploaded(call: Call): StoredFile[] {
  const given = call.args.json('files');
  if (!Array.isArray(given) || given.length === 0)
    throw refuse('invalid_arguments', ['missing required field: files']);
  return given.filter(isJsonObject).map(({ id, title }) => {
    const file = typeof id === 'string' ? call.em.files.get(id) : undefined;
    if (!file || file.user !== call.em.workspace.bot.id || file.bytes.length === 0)
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
    const { em, args } = call;
    const files = uploaded(call);
    const channelId = args.optional('channel_id') ?? args.optional('channels')?.split(',')[0];
    if (channelId === undefined || channelId === '') {
      em.clock.after(em.timing.fileProcessingMs, () => {
        for (const file of files) file.ready = true;
        em.journal.changed();
      });
      return { files: files.map((file) => em.shapes.file(file)) };
    }
    const channel = writableChannel(call, false, channelId);
    const thread = args.optional('thread_ts');
    const root = thread === undefined ? undefined : em.workspace.find(channel.id, thread);
    if (thread !== undefined && (!root || root.ephemeralFor !== undefined))
      throw new ApiError('thread_not_found');
    const text = args.optional('initial_comment') ?? '';
    const blocks = text === '' ? readBlocks(call) : undefined;
    const answer = { files: files.map((file) => em.shapes.file(file)) };
    // Slack processes uploads behind the answer; only then is there a message, and do the shares name it.
    em.clock.after(em.timing.fileProcessingMs, () => {
      for (const file of files) file.ready = true;
      em.messages.post({
        channel,
        author: em.workspace.bot.id,
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
  run({ em, args }) {
    const file = em.files.get(args.string('file'));
    if (!file || !fileVisible(em, file)) throw new ApiError('file_not_found');
    if (file.deleted === true) throw new ApiError('file_deleted');
    return { file: em.shapes.file(file), comments: [] };
  },
};

const remove: Method = {
  scopes: ['files:write'],
  token: 'bot',
  run({ em, args }) {
    const file = em.files.get(args.string('file'));
    if (!file || !fileVisible(em, file)) throw new ApiError('file_not_found');
    if (file.user !== em.workspace.bot.id) throw new ApiError('cant_delete_file');
    em.files.remove(file.id);
    em.events.emit({
      subscription: 'file_deleted',
      scope: 'files:read',
      event: { type: 'file_deleted', file_id: file.id, event_ts: em.ids.ts() },
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
