import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../parts/field.tsx';
import { Popover, type PopoverProps } from '../parts/popover.tsx';
import { trapTab } from '../parts/trap-tab.ts';
import type { DiscordPoll } from '../protocol.ts';

/** Discord's limits: characters of a question and of an answer, and answers. */
const longest = { question: 300, answer: 55 } as const;
const mostAnswers = 10;

interface PollFormProps extends Pick<PopoverProps, 'anchor' | 'onClose'> {
  readonly onPoll: (poll: DiscordPoll) => void;
}

/** Asks for a poll's question and answers. */
export function PollForm({ anchor, onClose, onPoll }: PollFormProps) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState('');
  const [lines, setLines] = useState('Yes\nNo');
  useLayoutEffect(() => first.current?.focus(), []);
  const answers = lines
    .split('\n')
    .map((line) => line.trim().slice(0, longest.answer))
    .filter((line) => line !== '')
    .slice(0, mostAnswers);
  const isWhole = question.trim() !== '' && answers.length > 0;
  return (
    <Popover anchor={anchor} side="above" onClose={onClose} class="poll-form">
      <div
        role="dialog"
        aria-labelledby={`${id}title`}
        onKeyDown={(event) => trapTab(event.currentTarget, event)}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWhole) return;
            onClose();
            onPoll({ question: question.trim(), answers });
          }}
        >
          <h3 id={`${id}title`}>Create a poll</h3>
          <Field id={`${id}question`} label="Question" mark={null} error={undefined}>
            <input
              ref={first}
              id={`${id}question`}
              value={question}
              maxLength={longest.question}
              onInput={({ currentTarget }) => setQuestion(currentTarget.value)}
            />
          </Field>
          <Field id={`${id}answers`} label="Answers, one on each line" mark={null} error={undefined}>
            <textarea
              id={`${id}answers`}
              rows={4}
              value={lines}
              onInput={({ currentTarget }) => setLines(currentTarget.value)}
            />
          </Field>
          <button type="submit" class="button primary" disabled={!isWhole}>
            Post
          </button>
        </form>
      </div>
    </Popover>
  );
}
