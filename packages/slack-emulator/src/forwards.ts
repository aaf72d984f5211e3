import { compact, type JsonObject } from '@toonwit/emulator-kit';
import { richTextOf } from './rich-text.ts';
import type { Channel, StoredMessage } from './workspace.ts';
import type { World } from './world.ts';

/** The attachment that carries a message passed on to another channel, with its blocks and files. */
export function forwarded(
  { workspace, files, payloads, origin }: Pick<World, 'workspace' | 'files' | 'payloads' | 'origin'>,
  message: StoredMessage,
  to: Channel,
): JsonObject {
  const { text, ts, channel, author: by } = message;
  const author = workspace.people.get(by);
  const attached = message.files.map((id) => files.get(id)).filter((file) => file !== undefined);
  // Passing a message on shares its files with those who read it there.
  for (const file of attached) file.shares.push({ channel: to.id, ts });
  const blocks = message.blocks.length > 0 ? message.blocks : richTextOf(text);
  const url = `${origin()}/archives/${channel}/p${ts.replace('.', '')}`;
  return compact({
    is_share: true,
    is_msg_unfurl: true,
    id: 1,
    ts,
    channel_id: channel,
    channel_team: workspace.team.id,
    author_id: by,
    author_name: author?.realName,
    author_subname: author?.realName,
    from_url: url,
    original_url: url,
    fallback: `[${ts}] ${author?.name ?? ''}: ${text}`,
    text,
    mrkdwn_in: ['text'],
    message_blocks: [{ team: workspace.team.id, channel, ts, message: { blocks } }],
    files: attached.length > 0 ? attached.map((file) => payloads.file(file)) : undefined,
    footer: `Posted in #${workspace.channel(channel).name}`,
  });
}
