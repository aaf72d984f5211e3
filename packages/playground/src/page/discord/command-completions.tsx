import { Fragment } from 'preact';
import { Avatar } from '../parts/avatar.tsx';
import { CompletionList } from '../parts/completion-list.tsx';
import type { Completions } from '../parts/completions.ts';
import type { Leaf } from './commands.ts';

/** The commands that start with a text; undefined if it doesn't begin with a slash or goes past the name. */
export function typedCommands(text: string, all: readonly Leaf[]): readonly Leaf[] | undefined {
  const typed = /^\/([\w-]*(?: [\w-]*)?)$/.exec(text)?.[1]?.trimStart();
  return typed === undefined ? undefined : all.filter(({ name }) => name.startsWith(typed));
}

function CommandCompletion({ leaf }: { leaf: Leaf }) {
  return (
    <>
      <Avatar id="" name="" isThisBot size={32} />
      <span class="grow">
        <strong>/{leaf.name}</strong>
        {leaf.options.map(({ name, required }) => (
          // The space keeps the names apart for screen readers.
          <Fragment key={name}>
            {' '}
            <span class={required ? 'option-name' : 'option-name optional'}>{name}</span>
          </Fragment>
        ))}
        <span class="note">{leaf.description}</span>
      </span>
    </>
  );
}

/** The list of suggestions. */
export function CommandCompletions({ completions }: { completions: Completions<Leaf> }) {
  return (
    <CompletionList
      completions={completions}
      headings={{ commands: 'Commands', people: 'Members' }}
      keyOf={({ name }) => name}
      render={(leaf) => <CommandCompletion leaf={leaf} />}
    />
  );
}
