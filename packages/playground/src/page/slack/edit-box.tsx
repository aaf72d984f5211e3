import { EditArea, useEditing } from '../parts/edit-area.tsx';
import { perform } from '../parts/perform.ts';
import type { SlackMessage } from '../protocol.ts';
import { useClient } from './context.ts';
import { decoded } from './parse-mrkdwn.ts';

/** Edits a message. */
export function EditBox({ message, onDone }: { message: SlackMessage; onDone: () => void }) {
  const { state, channelId } = useClient();
  const at = { platform: 'slack', as: state.me.id, channelId, ts: message.ts } as const;
  const editing = useEditing({
    before: decoded(message.text),
    edit: (text) => perform({ ...at, do: 'edit', text }),
    onDone,
  });
  return (
    <div class="edit-box">
      <EditArea {...editing} />
      <div class="edit-buttons">
        <button type="button" class="button" onClick={onDone}>
          Cancel
        </button>
        <button type="button" class="button primary" onClick={() => void editing.save()}>
          Save
        </button>
      </div>
    </div>
  );
}
