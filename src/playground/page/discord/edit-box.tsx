import { useState } from 'preact/hooks';
import { useGrowing } from '../parts/grow.ts';
import { perform } from '../parts/perform.ts';
import type { DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';

/** Writes a message anew: Enter saves, Escape leaves it. */
export function EditBox({ message, onDone }: { message: DiscordMessage; onDone: () => void }) {
  const { state } = useClient();
  const [text, setText] = useState(message.content);
  const area = useGrowing(text);
  const { channelId, id: messageId } = message;
  const save = async () => {
    if (text.trim() === message.content) {
      onDone();
      return;
    }
    const answer = await perform({
      platform: 'discord',
      as: state.me.id,
      do: 'edit',
      channelId,
      messageId,
      text: text.trim(),
    });
    if (answer.ok) onDone();
  };
  return (
    <div class="edit-box">
      <textarea
        ref={area}
        rows={1}
        aria-label="Edit message"
        value={text}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
        autofocus
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void save();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p class="hint">
        escape to{' '}
        <button type="button" class="link-button" onClick={onDone}>
          cancel
        </button>{' '}
        • enter to{' '}
        <button type="button" class="link-button" onClick={() => void save()}>
          save
        </button>
      </p>
    </div>
  );
}
