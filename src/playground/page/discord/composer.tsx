import type { Ref } from 'preact';
import { useId, useImperativeHandle, useRef, useState } from 'preact/hooks';
import { act } from '../act.ts';
import { EmojiPicker } from '../parts/emoji-picker.tsx';
import { FileStrip } from '../parts/file-strip.tsx';
import { chooseFiles, pastedFiles, toUploads, type PendingFiles } from '../parts/files.tsx';
import { useGrowing } from '../parts/grow.ts';
import { Icon } from '../parts/icon.tsx';
import { typedMention, withMentions } from '../parts/mentions.ts';
import { usePopover } from '../parts/popover.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { suggestionId, useSuggestions } from '../parts/suggestions.tsx';
import type { DiscordMessage } from '../protocol.ts';
import { CommandForm, type FormHandle } from './command-form.tsx';
import { leaves, type Drafted, type Leaf } from './commands.ts';
import { initialOf } from './drafting.ts';
import { useClient } from './context.ts';
import { AddMenu, Replying } from './composer-parts.tsx';
import { OfferList, offersFor, type Offer } from './offers.tsx';

export interface ComposerHandle {
  focus(): void;
  takeFiles(files: readonly File[]): void;
}

export interface ComposerProps {
  readonly handle: Ref<ComposerHandle>;
  readonly title: string;
  readonly files: PendingFiles;
  readonly replyTo: DiscordMessage | undefined;
  /** The reply is sent, or is not to be one. */
  readonly onReplied: () => void;
  readonly onEditLast: () => void;
}

/** Where messages and commands are written. */
export function Composer({ handle, title, files, replyTo, onReplied, onEditLast }: ComposerProps) {
  const { state, channelId } = useClient();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [hushed, setHushed] = useState<string>();
  const [drafting, setDrafting] = useState<{ leaf: Leaf; initial: Drafted }>();
  const [refusal, setRefusal] = useState<string>();
  const area = useGrowing(drafting === undefined ? text : '');
  const form = useRef<FormHandle>(null);
  const plus = usePopover();
  const smile = usePopover();
  const listId = useId();
  const { me, people } = state;

  const all = leaves(state.commands);
  const mention = typedMention(text, caret);
  const offers = text === hushed || drafting ? [] : offersFor(text, mention?.name, { all, people });
  const list = useSuggestions(offers.length, text);

  const focus = () => (drafting ? form.current?.focus() : area.current?.focus());
  const takeFiles = (fresh: readonly File[]) => {
    if (drafting) form.current?.takeFiles(fresh);
    else {
      files.add(fresh);
      area.current?.focus();
    }
  };
  useImperativeHandle(handle, () => ({ focus, takeFiles }));

  const begin = (leaf: Leaf, words = '') => {
    const initial = initialOf(leaf, words, files.list[0]);
    setDrafting({ leaf, initial });
    setText('');
    setRefusal(undefined);
    if (Object.values(initial).some((value) => typeof value !== 'string')) files.clear();
  };
  const pick = (offer: Offer) => {
    if (offer.kind === 'command') begin(offer.command);
    else if (mention) {
      const before = `${text.slice(0, mention.from)}@${offer.person.name} `;
      setText(before + text.slice(caret));
      setCaret(before.length);
    }
    area.current?.focus();
  };
  const write = (next: string, at: number) => {
    // A whole command and a blank begin its form, also where it was pasted.
    const leaf = all
      .toSorted((a, b) => b.name.length - a.name.length)
      .find(({ name }) => next.startsWith(`/${name} `));
    setCaret(at);
    if (leaf) begin(leaf, next.slice(leaf.name.length + 2).trimStart());
    else setText(next);
  };

  const send = async () => {
    const said = withMentions(text.trim(), people);
    if (said === '' && files.list.length === 0) return;
    const list = files.list;
    setText('');
    setRefusal(undefined);
    files.clear();
    onReplied();
    try {
      const uploads = await toUploads(list);
      const answer = await act({
        platform: 'discord',
        as: me.id,
        do: 'send',
        channelId,
        text: said,
        ...(uploads.length > 0 && { files: uploads }),
        ...(replyTo && { replyTo: replyTo.id }),
      });
      if (answer.ok) return;
      setRefusal(answer.message);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'The file cannot be read.');
    }
    setText(text);
    files.restore(list);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || list.walk(event)) return;
    const offer = offers[list.at];
    if (offer && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) pick(offer);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else if (event.key === 'Escape' && offers.length > 0) setHushed(text);
    else if (event.key === 'Escape' && replyTo) onReplied();
    else if (event.key === 'ArrowUp' && text === '') onEditLast();
    else return;
    event.preventDefault();
  };

  const upload = () => chooseFiles({ multiple: true }, takeFiles);
  return (
    <div class="composer">
      {refusal !== undefined && <Refusal text={refusal} onDismiss={() => setRefusal(undefined)} />}
      {replyTo && !drafting && <Replying author={replyTo.author} onEnd={onReplied} />}
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
        {!drafting && <FileStrip files={files} spoilers />}
        <div class="composer-row">
          <button
            type="button"
            class="icon-button plus"
            aria-label="Add"
            aria-haspopup="menu"
            aria-expanded={plus.anchor !== undefined}
            onClick={(event) => plus.toggle(event.currentTarget)}
          >
            <Icon name="plus" />
          </button>
          {drafting ? (
            <CommandForm
              key={drafting.leaf.name}
              handle={form}
              command={drafting.leaf}
              initial={drafting.initial}
              onCancel={(back) => {
                setDrafting(undefined);
                setText(back);
                setTimeout(() => area.current?.focus());
              }}
              onSent={() => {
                setDrafting(undefined);
                setTimeout(() => area.current?.focus());
              }}
              onRefused={setRefusal}
            />
          ) : (
            <textarea
              ref={area}
              rows={1}
              aria-label={`Message ${title}`}
              placeholder={`Message ${title}`}
              value={text}
              maxLength={2000}
              role="combobox"
              aria-expanded={offers.length > 0}
              aria-controls={offers.length > 0 ? listId : undefined}
              aria-autocomplete="list"
              aria-activedescendant={offers.length > 0 ? suggestionId(listId, list.at) : undefined}
              onInput={({ currentTarget }) => write(currentTarget.value, currentTarget.selectionStart)}
              onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
              onKeyDown={onKeyDown}
            />
          )}
          <button
            type="button"
            class="icon-button"
            aria-label="Emoji"
            aria-expanded={smile.anchor !== undefined}
            onClick={(event) => smile.toggle(event.currentTarget)}
          >
            <Icon name="smile" />
          </button>
          <button
            type="button"
            class="icon-button send"
            aria-label="Send"
            disabled={!drafting && text.trim() === '' && files.list.length === 0}
            onClick={() => (drafting ? form.current?.send() : void send())}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
      {plus.anchor && (
        <AddMenu
          anchor={plus.anchor}
          onClose={plus.close}
          onUpload={upload}
          onApps={() => {
            setDrafting(undefined);
            setHushed(undefined);
            setText('/');
            setTimeout(() => area.current?.focus());
          }}
        />
      )}
      {smile.anchor && (
        <EmojiPicker
          anchor={smile.anchor}
          side="above"
          align="end"
          onClose={smile.close}
          onPick={({ char }) => {
            setText(`${text}${char}`);
            setTimeout(focus);
          }}
        />
      )}
    </div>
  );
}
