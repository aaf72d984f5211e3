import type { Ref } from 'preact';
import { useId, useImperativeHandle, useState } from 'preact/hooks';
import { act } from '../act.ts';
import { EmojiPicker } from '../parts/emoji-picker.tsx';
import { FileStrip } from '../parts/file-strip.tsx';
import { chooseFiles, pastedFiles, toUploads, usePendingFiles } from '../parts/files.tsx';
import { useGrowing } from '../parts/grow.ts';
import { Icon } from '../parts/icon.tsx';
import { peopleNamed, typedMention, withMentions } from '../parts/mentions.ts';
import { Menu } from '../parts/menu.tsx';
import { perform } from '../parts/perform.ts';
import { usePopover } from '../parts/popover.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { suggestionId, useSuggestions } from '../parts/suggestions.tsx';
import { useClient } from './context.ts';
import { OfferList, type Offer } from './offers.tsx';
import { Formatting } from './formatting.tsx';

export interface ComposerHandle {
  focus(): void;
  takeFiles(files: readonly File[]): void;
}

export interface ComposerProps {
  readonly handle: Ref<ComposerHandle>;
  readonly title: string;
  readonly threadTs?: string;
}

/** Where messages and commands are written. */
export function Composer({ handle, title, threadTs }: ComposerProps) {
  const { state, channelId } = useClient();
  const { me, people } = state;
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [hushed, setHushed] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const files = usePendingFiles();
  const area = useGrowing(text);
  const plus = usePopover();
  const smile = usePopover();
  const listId = useId();
  const as = { platform: 'slack', as: me.id } as const;

  const slash = /^\/[\w-]*$/.test(text) ? text : undefined;
  const mention = typedMention(text, caret);
  const offers: Offer[] =
    text === hushed
      ? []
      : slash !== undefined
        ? state.commands
            .filter(({ command }) => command.startsWith(slash))
            .map((command) => ({ kind: 'command', command }))
        : mention
          ? peopleNamed(people, mention.name).map((person) => ({ kind: 'person', person }))
          : [];
  const list = useSuggestions(offers.length, text);
  const [name = ''] = text.split(' ');
  const hinted = text.includes(' ') ? state.commands.find(({ command }) => command === name) : undefined;

  // After the text is there, so that the caret stands behind it.
  const focus = () => setTimeout(() => area.current?.focus());
  const takeFiles = (fresh: readonly File[]) => {
    files.add(fresh);
    focus();
  };
  useImperativeHandle(handle, () => ({ focus: () => area.current?.focus(), takeFiles }));

  const pick = (offer: Offer) => {
    if (offer.kind === 'command') setText(`${offer.command.command} `);
    else if (mention) setText(`${text.slice(0, mention.from)}@${offer.person.name} ${text.slice(caret)}`);
    focus();
  };
  const insert = (what: string) => {
    const at = area.current?.selectionStart ?? text.length;
    setText(text.slice(0, at) + what + text.slice(area.current?.selectionEnd ?? at));
    focus();
  };

  const send = async () => {
    const said = text.trim();
    if (said === '' && files.list.length === 0) return;
    const held = files.list;
    const command = /^\/[\w-]/.test(said) ? said.split(/\s/, 1)[0] : undefined;
    setText('');
    setRefusal(undefined);
    if (command === undefined) files.clear();
    const thread = threadTs === undefined ? {} : { threadTs };
    try {
      const answer =
        command !== undefined
          ? await act({
              ...as,
              do: 'slash',
              channelId,
              command,
              text: said.slice(command.length).trim(),
              ...thread,
            })
          : await act({
              ...as,
              do: 'send',
              channelId,
              text: withMentions(said, people),
              ...(held.length > 0 && { files: await toUploads(held) }),
              ...thread,
            });
      if (answer.ok) return;
      setRefusal(answer.message);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'The file cannot be read.');
    }
    setText(text);
    if (command === undefined) files.restore(held);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || list.walk(event)) return;
    const offer = offers[list.at];
    if (offer && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) pick(offer);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else if (event.key === 'Escape' && offers.length > 0) setHushed(text);
    else return;
    event.preventDefault();
  };

  // Slack itself said the same in the channel, which a thread may cover.
  const isSaid = threadTs === undefined && state.notices.at(-1)?.text === refusal;
  const empty = text.trim() === '' && files.list.length === 0;
  return (
    <div class="composer">
      {refusal !== undefined && !isSaid && <Refusal text={refusal} onDismiss={() => setRefusal(undefined)} />}
      <div
        class="composer-box"
        onPaste={(event) => {
          const pasted = pastedFiles(event);
          if (pasted.length === 0) return;
          event.preventDefault();
          takeFiles(pasted);
        }}
      >
        {offers.length > 0 && <OfferList id={listId} offers={offers} list={list} onPick={pick} />}
        {hinted && offers.length === 0 && (
          <p class="hint-bar" id={`${listId}-hint`}>
            <strong>{hinted.command}</strong> {hinted.usageHint}
            <span class="note">{hinted.description}</span>
          </p>
        )}
        <Formatting area={area} onText={setText} />
        <textarea
          ref={area}
          rows={1}
          aria-label={threadTs === undefined ? `Message to ${title}` : 'Reply in the thread'}
          placeholder={threadTs === undefined ? `Message ${title}` : 'Reply…'}
          value={text}
          role="combobox"
          aria-expanded={offers.length > 0}
          aria-controls={offers.length > 0 ? listId : undefined}
          aria-describedby={hinted ? `${listId}-hint` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={offers.length > 0 ? suggestionId(listId, list.at) : undefined}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setCaret(currentTarget.selectionStart);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <FileStrip files={files} />
        <div class="composer-row">
          <button
            type="button"
            class="icon-button plus"
            aria-label="Attach"
            aria-haspopup="menu"
            aria-expanded={plus.anchor !== undefined}
            onClick={(event) => plus.toggle(event.currentTarget)}
          >
            <Icon name="plus" size={18} />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label="Emoji"
            aria-expanded={smile.anchor !== undefined}
            onClick={(event) => smile.toggle(event.currentTarget)}
          >
            <Icon name="smile" size={18} />
          </button>
          <button type="button" class="icon-button" aria-label="Mention someone" onClick={() => insert('@')}>
            <Icon name="at" size={18} />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label="Run a command"
            onClick={() => {
              setHushed(undefined);
              setText('/');
              focus();
            }}
          >
            <Icon name="slash" size={18} />
          </button>
          <span class="grow" />
          <button
            type="button"
            class="send"
            aria-label="Send now"
            disabled={empty}
            onClick={() => void send()}
          >
            <Icon name="send" size={18} />
          </button>
        </div>
      </div>
      {plus.anchor && (
        <Menu
          label="Attach"
          anchor={plus.anchor}
          side="above"
          onClose={plus.close}
          items={[
            {
              label: 'Upload from your computer',
              icon: 'upload',
              onPick: () => chooseFiles({ multiple: true }, takeFiles),
            },
            ...state.shortcuts
              .filter(({ type }) => type === 'global')
              .map(({ name: label, callbackId }) => ({
                label,
                icon: 'apps' as const,
                onPick: () => void perform({ ...as, do: 'globalShortcut', callbackId }),
              })),
          ]}
        />
      )}
      {smile.anchor && (
        <EmojiPicker
          anchor={smile.anchor}
          side="above"
          onClose={smile.close}
          onPick={({ char }) => insert(char)}
        />
      )}
    </div>
  );
}
