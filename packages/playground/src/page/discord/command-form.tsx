import type { Ref } from 'preact';
import { useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { act } from '../act.ts';
import { chooseFiles, type Pending } from '../parts/pending-files.ts';
import { suggestionId, useSuggestions } from '../parts/suggestions.tsx';
import type { DiscordOption } from '../protocol.ts';
import { choicesFor, complaintOn, OptionKind, toValues, type Drafted, type Leaf } from './commands.ts';
import { useClient } from './context.ts';
import { more, MoreOptions } from './more-options.tsx';
import { OptionPill } from './option-pill.tsx';
import { OptionSuggestions } from './option-suggestions.tsx';
import { pendingOf, readWords, without } from './command-draft.ts';
import { useAutocomplete } from './autocomplete.ts';

export interface FormHandle {
  takeFiles(files: readonly File[]): void;
  focus(): void;
  send(): void;
}

interface CommandFormProps {
  readonly handle: Ref<FormHandle>;
  readonly command: Leaf;
  readonly initial: Drafted;
  /** Goes back to plain text, with the given text. */
  readonly onCancel: (text: string) => void;
  readonly onSent: () => void;
  readonly onRefused: (message: string | undefined) => void;
}

/** A command being written: a pill for each option, and a list of the options that can be added. */
export function CommandForm({ handle, command, initial, onCancel, onSent, onRefused }: CommandFormProps) {
  const { state, channelId } = useClient();
  const root = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [drafted, setDrafted] = useState<Drafted>(initial);
  const [added, setAdded] = useState<readonly string[]>(Object.keys(initial));
  const [focused, setFocused] = useState<string>();
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [moveTo, setMoveTo] = useState<string>();

  const shown = command.options.filter(({ name, required }) => required || added.includes(name));
  const rest = command.options.filter((option) => !shown.includes(option));
  const option = shown.find(({ name }) => name === focused);
  const value = drafted[option?.name ?? ''];
  const text = typeof value === 'string' ? value : '';
  const suggested = useAutocomplete(
    option?.autocomplete === true ? { command, option, text, drafted } : undefined,
  );
  const choices = option && (suggested ?? choicesFor(option, state));
  const isChosen = choices?.some(({ name }) => name === text) === true;
  const offered =
    choices?.filter(
      ({ name }) => isChosen || suggested !== undefined || name.toLowerCase().includes(text.toLowerCase()),
    ) ?? [];
  const further = focused === more ? rest.filter(({ name }) => name.startsWith(typed.toLowerCase())) : [];
  const list = useSuggestions(
    option ? offered.length : further.length,
    `${focused ?? ''} ${option ? text : typed}`,
    option ? (isChosen ? -1 : 0) : typed === '' ? -1 : 0,
  );

  const fieldOf = (name: string) =>
    root.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(name)}"]`);
  useLayoutEffect(() => {
    const first = command.options.find(({ name, required }) => required && drafted[name] === undefined);
    (fieldOf(first?.name ?? more) ?? fieldOf(command.options[0]?.name ?? ''))?.focus();
  }, []);
  useLayoutEffect(() => {
    if (moveTo === undefined) return;
    fieldOf(moveTo)?.focus();
    setMoveTo(undefined);
  }, [moveTo]);

  const set = (name: string, to: string | Pending) => {
    setDrafted((all) => ({ ...all, [name]: to }));
    setErrors((all) => without(all, name));
  };
  const after = (name: string): string => {
    const at = command.options.findIndex((one) => one.name === name);
    const next = command.options.find(
      (one, place) => place > at && shown.includes(one) && (drafted[one.name] ?? '') === '',
    );
    return next?.name ?? (rest.length > 0 ? more : name);
  };
  const chooseFile = ({ name }: DiscordOption) =>
    chooseFiles({ accept: 'image/*' }, ([file]) => {
      if (file) set(name, pendingOf(file));
      setMoveTo(name);
    });
  const add = (one: DiscordOption, withText = '') => {
    setAdded((all) => [...all, one.name]);
    setTyped('');
    if (withText !== '') set(one.name, withText);
    setMoveTo(one.name);
    if (one.type === OptionKind.attachment) chooseFile(one);
  };
  const remove = ({ name }: DiscordOption) => {
    setDrafted((all) => without(all, name));
    setAdded((all) => all.filter((one) => one !== name));
    setMoveTo(more);
  };

  const send = async (given: Drafted = drafted) => {
    const wrong = command.options.flatMap((one) => {
      const complaint = complaintOn(one, given[one.name], state);
      return complaint === undefined ? [] : [[one.name, complaint] as const];
    });
    setErrors(Object.fromEntries(wrong));
    const [first] = wrong;
    if (first) {
      setMoveTo(first[0]);
      return;
    }
    onRefused(undefined);
    try {
      const options = await toValues(command, given, state);
      onSent();
      const answer = await act({
        platform: 'discord',
        as: state.me.id,
        do: 'command',
        channelId,
        name: command.name,
        options,
      });
      if (!answer.ok) onRefused(answer.message);
    } catch (error) {
      onRefused(error instanceof Error ? error.message : 'The file can’t be read.');
    }
  };
  const sendTyped = () => {
    const read = readWords(command, typed, drafted);
    if (typeof read === 'string') onRefused(`/${command.name} has no option for “${read}”.`);
    else void send({ ...drafted, ...read });
  };

  useImperativeHandle(handle, () => ({
    takeFiles([file]) {
      const target =
        command.options.find(
          ({ name, type }) => type === OptionKind.attachment && drafted[name] === undefined,
        ) ?? command.options.find(({ type }) => type === OptionKind.attachment);
      if (!file) return;
      if (!target) {
        onRefused(`/${command.name} takes no files.`);
        return;
      }
      setAdded((all) => (all.includes(target.name) ? all : [...all, target.name]));
      set(target.name, pendingOf(file));
      setMoveTo(target.name);
    },
    focus: () => setMoveTo(focused ?? more),
    send: () => (typed === '' ? void send() : sendTyped()),
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.isComposing) return;
    if (key === 'Escape') onCancel('');
    else if (list.walk(event)) return;
    else if (key === 'Backspace' && option && text === '') {
      if (option.required) onCancel(`/${command.name}`);
      else remove(option);
    } else if (key === 'Backspace' && focused === more && typed === '') {
      const last = shown.at(-1);
      if (last) setMoveTo(last.name);
      else onCancel(`/${command.name}`);
    } else if (key === 'Enter' || (key === 'Tab' && !event.shiftKey && list.at >= 0)) {
      const choice = offered[list.at];
      const next = further[list.at];
      if (option?.type === OptionKind.attachment && value === undefined) chooseFile(option);
      else if (option && choice) {
        set(option.name, choice.name);
        setMoveTo(after(option.name));
      } else if (next) add(next);
      else if (focused === more) sendTyped();
      else void send();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const complaint = errors[focused ?? ''] ?? Object.values(errors)[0];
  return (
    <div ref={root} class="command-form" role="group" aria-label={`/${command.name}`}>
      <OptionSuggestions
        id={listId}
        command={command}
        option={option}
        choices={offered}
        further={further}
        list={list}
        onChoice={(one, choice) => {
          set(one.name, choice.name);
          setMoveTo(after(one.name));
        }}
        onOption={(one) => add(one)}
      />
      <span class="command-name">/{command.name}</span>
      {shown.map((one) => (
        <OptionPill
          key={one.name}
          option={one}
          value={drafted[one.name]}
          invalid={errors[one.name] !== undefined}
          errorId={`${listId}-error`}
          listId={one === option && offered.length > 0 ? listId : undefined}
          activeId={one === option ? suggestionId(listId, list.at) : undefined}
          onFocus={() => setFocused(one.name)}
          onText={(next) => set(one.name, next)}
          onFile={() => chooseFile(one)}
          onRemove={() => remove(one)}
          onKeyDown={onKeyDown}
        />
      ))}
      {(rest.length > 0 || shown.length === 0) && (
        <MoreOptions
          count={rest.length}
          value={typed}
          listId={further.length > 0 ? listId : undefined}
          activeId={suggestionId(listId, list.at)}
          onFocus={() => setFocused(more)}
          onText={(text) => {
            const named = rest.find(({ name }) => text === `${name}:`);
            if (named) add(named);
            else setTyped(text);
          }}
          onKeyDown={onKeyDown}
        />
      )}
      {complaint !== undefined && (
        <p class="error" id={`${listId}-error`} role="alert">
          {complaint}
        </p>
      )}
    </div>
  );
}
