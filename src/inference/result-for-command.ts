import { answerId } from './answer-id.ts';
import type { Engine, Made } from './engine.ts';
import type { Inferred, Seen, TaskId } from './task.ts';
import type { Text } from '../languages/message.ts';

interface About {
  /** Why it came about like this; those that are undefined say nothing. */
  readonly sentences: readonly (Text | undefined)[];
  readonly seen: Seen | undefined;
  /** Under which key it is kept, if it is. */
  readonly key: string | undefined;
}

/** What an engine made, as commands get it. */
export function resultForCommand<T extends TaskId>(
  { name }: Engine<T>,
  { output, card }: Made<T>,
  { sentences, seen, key }: About,
): Inferred<T> {
  const [first, ...more] = sentences.filter((sentence) => sentence !== undefined);
  return {
    output,
    engine: name,
    ...card,
    ...(seen && { seen }),
    ...(first !== undefined && { note: more.length > 0 ? [first, ...more] : first }),
    ...(key !== undefined && { keptAs: answerId(key) }),
  };
}
