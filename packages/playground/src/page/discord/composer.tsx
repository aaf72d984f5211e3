import type { Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import { act } from '../act.ts';
import { ComposerFrame, type ComposerHandle } from '../parts/composer-frame.tsx';
import type { Draft } from '../parts/drafts.ts';
import { EmojiPicker } from '../parts/emoji-picker.tsx';
import { FileStrip } from '../parts/file-strip.tsx';
import { chooseFiles, toUploads, type PendingFiles } from '../parts/pending-files.ts';
import { Icon } from '../parts/icon.tsx';
import { withMentions } from '../parts/mentions.ts';
import { MessageArea } from '../parts/message-area.tsx';
import { useCompletions } from '../parts/completions.ts';
import { PopoverButton } from '../parts/popover-button.tsx';
import { useSending } from '../parts/sending.ts';
import { useWriting } from '../parts/writing.ts';
import type { DiscordMessage } from '../protocol.ts';
import { CommandForm, type FormHandle } from './command-form.tsx';
import { leaves, type Drafted, type Leaf } from './commands.ts';
import { AddMenu, Replying } from './composer-parts.tsx';
import { useClient } from './context.ts';
import { initialOf } from './command-draft.ts';
import { CommandCompletions, typedCommands } from './command-completions.tsx';
import { isDirect } from './channels.tsx';
import { PollForm } from './poll-form.tsx';

interface ComposerProps {
  readonly handle: Ref<ComposerHandle>;
  readonly title: string;
  readonly draft: Draft;
  readonly files: PendingFiles;
  readonly replyTo: DiscordMessage | undefined;
  readonly onReplyTo: (message: DiscordMessage | undefined) => void;
  readonly onEditLast: () => void;
}

/** The composer for messages and commands. */
export function Composer({ handle, title, draft, files, replyTo, onReplyTo, onEditLast }: ComposerProps) {
  const { state, channelId } = useClient();
  const { me, people } = state;
  const writing = useWriting(draft);
  const sending = useSending();
  const [drafting, setDrafting] = useState<{ leaf: Leaf; initial: Drafted }>();
  const [pollBeside, setPollBeside] = useState<HTMLElement>();
  const form = useRef<FormHandle>(null);
  const all = leaves(state.commands);

  const begin = (leaf: Leaf, words = '') => {
    const initial = initialOf(leaf, words, files.list[0]);
    setDrafting({ leaf, initial });
    writing.set('');
    sending.refuse(undefined);
    if (Object.values(initial).some((value) => typeof value !== 'string')) files.clear();
  };
  const endDrafting = (text = '') => {
    setDrafting(undefined);
    writing.put(text);
  };
  const completions = useCompletions(writing, {
    people,
    commandsFor: (text) => typedCommands(text, all),
    onCommand: (leaf) => begin(leaf),
  });
  const type = (area: HTMLTextAreaElement) => {
    // A complete command and a space open its form, even when pasted.
    const leaf = all
      .toSorted((a, b) => b.name.length - a.name.length)
      .find(({ name }) => area.value.startsWith(`/${name} `));
    if (leaf) begin(leaf, area.value.slice(leaf.name.length + 2).trimStart());
    else writing.take(area);
  };

  const focus = () => (drafting ? form.current?.focus() : writing.focus());
  const takeFiles = (fresh: readonly File[]) => {
    if (drafting) form.current?.takeFiles(fresh);
    else {
      files.add(fresh);
      writing.focus();
    }
  };
  useImperativeHandle(handle, () => ({ focus, takeFiles }));

  const empty = writing.text.trim() === '' && files.list.length === 0;
  const send = async () => {
    if (empty) return;
    const { text } = writing;
    const held = files.list;
    writing.set('');
    files.clear();
    onReplyTo(undefined);
    const answer = await sending.run(async () => {
      const uploads = await toUploads(held);
      return act({
        platform: 'discord',
        as: me.id,
        do: 'send',
        channelId,
        text: withMentions(text.trim(), people),
        ...(uploads.length > 0 && { files: uploads }),
        ...(replyTo && { replyTo: replyTo.id }),
      });
    });
    if (answer.ok) return;
    writing.restore(text);
    files.restore(held);
    onReplyTo(replyTo);
  };

  const onKey = (key: string) => {
    if (key === 'Escape' && replyTo) onReplyTo(undefined);
    else if (key === 'ArrowUp' && writing.text === '') onEditLast();
    else return false;
    return true;
  };
  const openApps = () => {
    completions.reopen();
    endDrafting('/');
  };
  const at = { platform: 'discord', as: me.id, do: 'send', channelId } as const;
  const hasOtherApp = state.channels.some((channel) => channel.id === channelId && !isDirect(channel));
  const sendAsApp = async () => {
    const { text } = writing;
    writing.set('');
    const answer = await sending.run(() => act({ ...at, text: text.trim(), asApp: true }));
    if (!answer.ok) writing.restore(text);
  };
  const ask = `Message ${title}`;
  return (
    <ComposerFrame
      refusal={sending.refusal}
      onDismiss={() => sending.refuse(undefined)}
      onFiles={takeFiles}
      above={replyTo && !drafting && <Replying author={replyTo.author} onEnd={() => onReplyTo(undefined)} />}
    >
      <CommandCompletions completions={completions} />
      {!drafting && <FileStrip files={files} spoilers />}
      <div class="composer-row">
        <PopoverButton class="icon-button plus" label="Add" opens="menu" face={<Icon name="plus" />}>
          {(panel) => (
            <AddMenu
              {...panel}
              onUpload={() => chooseFiles({ multiple: true }, takeFiles)}
              onPoll={() => setPollBeside(panel.anchor)}
              onApps={openApps}
              onAsApp={hasOtherApp ? () => void sendAsApp() : undefined}
              isOnlyText={
                !drafting && !replyTo && files.list.length === 0 && !writing.text.trimStart().startsWith('/')
              }
            />
          )}
        </PopoverButton>
        {pollBeside && (
          <PollForm
            anchor={pollBeside}
            onClose={() => setPollBeside(undefined)}
            onPoll={(poll) => act({ ...at, text: '', poll })}
          />
        )}
        {drafting ? (
          <CommandForm
            key={drafting.leaf.name}
            handle={form}
            command={drafting.leaf}
            initial={drafting.initial}
            onCancel={endDrafting}
            onSent={() => endDrafting()}
            onRefused={sending.refuse}
          />
        ) : (
          <>
            <MessageArea
              writing={writing}
              completions={completions}
              label={ask}
              placeholder={ask}
              maxLength={me.nitro ? 4000 : 2000}
              onType={type}
              onSend={() => void send()}
              onKey={onKey}
            />
            <PopoverButton class="icon-button" label="Emoji" opens="dialog" face={<Icon name="smile" />}>
              {(panel) => (
                <EmojiPicker
                  {...panel}
                  side="above"
                  align="end"
                  onPick={({ char }) => writing.insert(char)}
                />
              )}
            </PopoverButton>
          </>
        )}
        <button
          type="button"
          class="icon-button send"
          aria-label="Send"
          disabled={!drafting && empty}
          onClick={() => (drafting ? form.current?.send() : void send())}
        >
          <Icon name="send" />
        </button>
      </div>
    </ComposerFrame>
  );
}
