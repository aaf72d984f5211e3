import type { World } from './world.ts';
import type { StoredFile } from './files.ts';

/** Whether the bot may see a file: its own, handed to it in a modal, or shared where it can look. */
export function fileVisible({ workspace }: Pick<World, 'workspace'>, file: StoredFile): boolean {
  if (file.user === workspace.bot.id || file.givenToApp) return true;
  return file.shares.some(({ channel: id }) => {
    const channel = workspace.channels.get(id);
    return channel?.kind === 'public' || channel?.members.has(workspace.bot.id) === true;
  });
}
