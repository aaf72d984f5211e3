import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Field, FieldNotes } from '../parts/field.tsx';
import { Popover, type PopoverProps } from '../parts/popover.tsx';
import { useSending } from '../parts/sending.ts';
import { trapTab } from '../parts/trap-tab.ts';
import type { ActAnswer, DiscordPoll } from '../protocol.ts';

/** Discord's limits: characters of a question and of an answer, and answers. */
const longest = { question: 300, answer: 55 } as const;
const mostAnswers = 10;

interface PollFormProps extends Pick<PopoverProps, 'anchor' | 'onClose'> {
  /** Posts it; the form closes unless that is refused. */
  readonly onPoll: (poll: DiscordPoll) => Promise<ActAnswer>;
}

function problemOf(answers: readonly string[]): string | undefined {
  if (answers.length > mostAnswers) return `A poll has at most ${mostAnswers} answers.`;
  if (answers.every(({ length }) => length <= longest.answer)) return undefined;
  return `An answer has at most ${longest.answer} characters.`;
}

/** Asks for a poll's question and answers. */
export function PollForm({ anchor, onClose, onPoll }: PollFormProps) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState('');
  const [lines, setLines] = useState('Yes\nNo');
  const { busy, refusal, run } = useSending();
  useLayoutEffect(() => first.current?.focus(), []);
  const answers = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const problem = problemOf(answers);
  const isWhole = question.trim() !== '' && answers.length > 0 && problem === undefined;
  const post = async () => {
    if (!isWhole || busy) return;
    if ((await run(() => onPoll({ question: question.trim(), answers }))).ok) onClose();
  };
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
            void post();
          }}
        >
          <h3 id={`${id}title`}>Create a poll</h3>
          {refusal !== undefined && (
            <p class="refusal" role="alert">
              {refusal}
            </p>
          )}
          <Field id={`${id}question`} label="Question" mark={null} error={undefined}>
            <input
              ref={first}
              id={`${id}question`}
              value={question}
              maxLength={longest.question}
              aria-describedby={`${id}question-notes`}
              onInput={({ currentTarget }) => setQuestion(currentTarget.value)}
            />
            <FieldNotes
              id={`${id}question-notes`}
              note={`Up to ${longest.question} characters`}
              error={undefined}
            />
          </Field>
          <Field id={`${id}answers`} label="Answers, one on each line" mark={null} error={problem}>
            <textarea
              id={`${id}answers`}
              rows={4}
              aria-invalid={problem !== undefined}
              aria-describedby={`${id}answers-notes`}
              value={lines}
              onInput={({ currentTarget }) => setLines(currentTarget.value)}
            />
            <FieldNotes
              id={`${id}answers-notes`}
              note={`Up to ${mostAnswers} answers of ${longest.answer} characters`}
              error={problem}
            />
          </Field>
          <button type="submit" class="button primary" aria-busy={busy} disabled={!isWhole}>
            Post
          </button>
        </form>
      </div>
    </Popover>
  );
}
