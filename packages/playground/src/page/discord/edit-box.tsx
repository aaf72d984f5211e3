import { EditArea, useEditing } from '../parts/edit-area.tsx';
import { perform } from '../parts/perform.ts';
import type { DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';

/** Edits a message. */
export function EditBox({ message, onDone }: { message: DiscordMessage; onDone: () => void }) {
  const { state } = useClient();
  const { channelId, id: messageId } = message;
  const at = { platform: 'discord', as: state.me.id, channelId, messageId } as const;
  const editing = useEditing({
    before: message.content,
    edit: (text) => perform({ ...at, do: 'edit', text }),
    onDone,
  });
  return (
    <div class="edit-box">
      <EditArea {...editing} />
      <p class="hint">
        escape to{' '}
        <button type="button" class="link-button" onClick={onDone}>
          cancel
        </button>{' '}
        • enter to{' '}
        <button type="button" class="link-button" onClick={() => void editing.save()}>
          save
        </button>
      </p>
    </div>
  );
}
