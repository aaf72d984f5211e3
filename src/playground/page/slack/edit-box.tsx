import { useState } from 'preact/hooks';
import { useGrowing } from '../parts/grow.ts';
import { perform } from '../parts/perform.ts';
import type { SlackMessage } from '../protocol.ts';
import { useClient } from './context.ts';
import { decoded } from './mrkdwn.ts';

/** Writes a message anew: Enter saves, Escape leaves it. */
export function EditBox({ message, onDone }: { message: SlackMessage; onDone: () => void }) {
  const { state, channelId } = useClient();
  const before = decoded(message.text);
  const [text, setText] = useState(before);
  const area = useGrowing(text);
  const save = async () => {
    if (text.trim() === before) {
      onDone();
      return;
    }
    const at = { platform: 'slack', as: state.me.id, channelId, ts: message.ts } as const;
    const answer = await perform({ ...at, do: 'edit', text: text.trim() });
    if (answer.ok) onDone();
  };
  return (
    <div class="edit-box">
      <textarea
        ref={area}
        rows={1}
        aria-label="Edit message"
        value={text}
        autofocus
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void save();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div class="edit-buttons">
        <button type="button" class="button" onClick={onDone}>
          Cancel
        </button>
        <button type="button" class="button primary" onClick={() => void save()}>
          Save
        </button>
      </div>
    </div>
  );
}
