import type { Ref } from 'preact';
import { useId, useImperativeHandle, useState } from 'preact/hooks';
import { act } from '../act.ts';
import { ComposerFrame, type ComposerHandle } from '../parts/composer-frame.tsx';
import { FileStrip } from '../parts/file-strip.tsx';
import { toUploads, usePendingFiles } from '../parts/pending-files.ts';
import { withMentions } from '../parts/mentions.ts';
import { MessageArea } from '../parts/message-area.tsx';
import { useCompletions } from '../parts/completions.ts';
import { useSending } from '../parts/sending.ts';
import { useWriting } from '../parts/writing.ts';
import { ComposerRow } from './composer-row.tsx';
import { useClient } from './context.ts';
import { Formatting } from './formatting.tsx';
import { CommandCompletions, typedCommands } from './command-completions.tsx';

/** The command in a text; undefined if it is a message. */
function commandIn(said: string): string | undefined {
  return /^\/[\w-]/.test(said) ? said.split(/\s/, 1)[0] : undefined;
}

interface ComposerProps {
  readonly handle: Ref<ComposerHandle>;
  readonly title: string;
  readonly threadTs?: string;
}

/** The composer for messages and commands. */
export function Composer({ handle, title, threadTs }: ComposerProps) {
  const { state, channelId, draftOf } = useClient();
  const { me, people, commands, notices } = state;
  const draft = draftOf(threadTs);
  const writing = useWriting(draft);
  const sending = useSending();
  const files = usePendingFiles({ draft });
  const hintId = useId();
  const [broadcast, setBroadcast] = useState(false);
  const completions = useCompletions(writing, {
    people,
    commandsFor: (text) => typedCommands(text, commands),
    onCommand: ({ command }) => writing.put(`${command} `),
  });
  const { text } = writing;
  const hinted = text.includes(' ')
    ? commands.find(({ command }) => text.startsWith(`${command} `))
    : undefined;

  const takeFiles = (fresh: readonly File[]) => {
    files.add(fresh);
    writing.focus();
  };
  useImperativeHandle(handle, () => ({ focus: writing.focus, takeFiles }));

  const thread = threadTs !== undefined && { threadTs };
  const at = { platform: 'slack', as: me.id, channelId, ...thread } as const;
  const hasOtherApp = state.channels.some(({ id, otherApp }) => id === channelId && otherApp);
  const also = broadcast && { broadcast };
  const sendAsApp = async (asApp: 'attachment' | 'blocks') => {
    writing.set('');
    const answer = await sending.run(() => act({ ...at, do: 'send', text: text.trim(), ...also, asApp }));
    if (answer.ok) setBroadcast(false);
    else writing.restore(text);
  };
  const empty = text.trim() === '' && files.list.length === 0;
  const send = async () => {
    if (empty) return;
    const said = text.trim();
    const command = commandIn(said);
    writing.set('');
    if (command !== undefined) {
      const words = said.slice(command.length).trim();
      const answer = await sending.run(() => act({ ...at, do: 'slash', command, text: words }));
      if (!answer.ok) writing.restore(text);
      return;
    }
    const held = files.list;
    files.clear();
    const answer = await sending.run(async () => {
      const uploads = held.length > 0 && { files: await toUploads(held) };
      return act({ ...at, do: 'send', text: withMentions(said, people), ...uploads, ...also });
    });
    if (answer.ok) {
      setBroadcast(false);
      return;
    }
    writing.restore(text);
    files.restore(held);
  };

  // Slack says the same in the channel, but a thread may cover it.
  const isSaid = threadTs === undefined && notices.at(-1)?.text === sending.refusal;
  return (
    <ComposerFrame
      refusal={isSaid ? undefined : sending.refusal}
      onDismiss={() => sending.refuse(undefined)}
      onFiles={takeFiles}
    >
      <CommandCompletions completions={completions} />
      {hinted && completions.items.length === 0 && (
        <p class="hint-bar" id={hintId}>
          <strong>{hinted.command}</strong> {hinted.usageHint}
          <span class="note">{hinted.description}</span>
        </p>
      )}
      <Formatting writing={writing} />
      <MessageArea
        writing={writing}
        completions={completions}
        label={threadTs === undefined ? `Message to ${title}` : 'Reply in the thread'}
        placeholder={threadTs === undefined ? `Message ${title}` : 'Reply…'}
        aria-describedby={hinted ? hintId : undefined}
        onSend={() => void send()}
      />
      <FileStrip files={files} />
      {threadTs !== undefined && (
        <label class="also-send">
          <input
            type="checkbox"
            checked={broadcast}
            onChange={({ currentTarget }) => setBroadcast(currentTarget.checked)}
          />
          Also send to the channel
        </label>
      )}
      <ComposerRow
        writing={writing}
        empty={empty}
        onFiles={takeFiles}
        onCommands={() => {
          completions.reopen();
          writing.put('/');
        }}
        onAsApp={hasOtherApp ? (how) => void sendAsApp(how) : undefined}
        isOnlyText={files.list.length === 0 && commandIn(text.trim()) === undefined}
        onSend={() => void send()}
      />
    </ComposerFrame>
  );
}
