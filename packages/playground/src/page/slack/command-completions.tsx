import { Avatar } from '../parts/avatar.tsx';
import { CompletionList } from '../parts/completion-list.tsx';
import type { Completions } from '../parts/completions.ts';
import type { SlackState } from '../protocol.ts';

type Command = SlackState['commands'][number];

/** The commands that start with a text; undefined if it doesn't begin with a slash or goes past the name. */
export function typedCommands(text: string, all: readonly Command[]): readonly Command[] | undefined {
  return /^\/[\w-]*$/.test(text) ? all.filter(({ command }) => command.startsWith(text)) : undefined;
}

function CommandCompletion({ command }: { command: Command }) {
  return (
    <>
      <Avatar id="" name="" isThisBot size={28} />
      <span class="grow">
        <strong>{command.command}</strong> <span class="usage">{command.usageHint}</span>
        <span class="note">{command.description}</span>
      </span>
    </>
  );
}

/** The list of suggestions. */
export function CommandCompletions({ completions }: { completions: Completions<Command> }) {
  return (
    <CompletionList
      completions={completions}
      headings={{ commands: 'Apps', people: 'People' }}
      keyOf={({ command }) => command}
      render={(command) => <CommandCompletion command={command} />}
    />
  );
}
