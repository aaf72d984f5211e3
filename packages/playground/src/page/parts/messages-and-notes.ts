/** A message, or something else that stands between messages, such as a command that was never answered. */
export type Line<Message, Note> =
  | {
      readonly message: Message;
      /** The message before it, if there is one. */
      readonly before: Message | undefined;
      /** Whether nothing else stands between the two. */
      readonly follows: boolean;
    }
  | { readonly note: Note };

/** Puts notes where they belong between messages, which are given oldest first. Times are in ms since 1970. */
export function inOrder<Message, Note extends { readonly at: number }>(
  messages: readonly Message[],
  notes: readonly Note[],
  timeOf: (message: Message) => number,
): readonly Line<Message, Note>[] {
  const lines: Line<Message, Note>[] = [];
  let left = notes.toSorted((a, b) => a.at - b.at);
  messages.forEach((message, place) => {
    const earlier = left.filter(({ at }) => at < timeOf(message));
    left = left.slice(earlier.length);
    lines.push(...earlier.map((note) => ({ note })));
    lines.push({ message, before: messages[place - 1], follows: earlier.length === 0 });
  });
  return [...lines, ...left.map((note) => ({ note }))];
}
