import type { PageState } from '../protocol.ts';

/** A guided step that was begun by posting a message. */
export interface BegunStep {
  readonly where: 'discord' | 'slack';
  readonly step: string;
  readonly channelId: string;
  /** The message's id, or its `ts`. */
  readonly messageId: string;
  /** Whether it is done when the answer is deleted again. */
  readonly untilDeleted: boolean;
  /** The answer that is to be deleted, once it has been there: a deleted one leaves no trace. */
  readonly answerId?: string;
}

interface Answer {
  readonly id: string;
  readonly authorId: string;
  readonly isReactedTo: boolean;
  /** “Thinking…”, or a line that shows progress: it has a Cancel button until the answer takes its place. */
  readonly isUnderWay: boolean;
}

/** By its id, because its label is in the person's language. */
const cancel = /"(?:custom_id|action_id)":"(?:[^"]*:)?cancel[":]/;

function messagesOf(
  state: PageState,
  { where, channelId }: Pick<BegunStep, 'where' | 'channelId'>,
): readonly Answer[] {
  if (where === 'discord')
    return (state.discord.messages[channelId] ?? []).map(
      ({ id, authorId, loading, components, reactions }) => ({
        id,
        authorId,
        isReactedTo: reactions.length > 0,
        isUnderWay: loading || cancel.test(JSON.stringify(components)),
      }),
    );
  return (state.slack.messages[channelId] ?? []).map(({ ts, authorId, blocks, reactions }) => ({
    id: ts,
    authorId,
    isReactedTo: reactions.length > 0,
    isUnderWay: cancel.test(JSON.stringify(blocks)),
  }));
}

/** The bot's messages below the one that began a step, once none of them is under way; none before. */
function finishedAnswers(state: PageState, begun: BegunStep): readonly Answer[] {
  const messages = messagesOf(state, begun);
  const place = messages.findIndex(({ id }) => id === begun.messageId);
  const bots = new Set(state[begun.where].people.filter(({ isThisBot }) => isThisBot).map(({ id }) => id));
  const answers = place === -1 ? [] : messages.slice(place + 1).filter(({ authorId }) => bots.has(authorId));
  return answers.some(({ isUnderWay }) => isUnderWay) ? [] : answers;
}

/** The step with the answer that is to be deleted, if that has come meanwhile; otherwise the same step. */
export function noteAnswer(state: PageState, begun: BegunStep): BegunStep {
  if (!begun.untilDeleted || begun.answerId !== undefined) return begun;
  const [answer] = finishedAnswers(state, begun);
  return answer === undefined ? begun : { ...begun, answerId: answer.id };
}

/** Whether the bot has answered a step, by a finished message below the one that began it or by reacting to that one. */
function isAnswered(state: PageState, begun: BegunStep): boolean {
  const messages = messagesOf(state, begun);
  const start = messages.find(({ id }) => id === begun.messageId);
  // Not here yet, or no longer among the latest.
  if (start === undefined) return messages.some(({ id }) => id > begun.messageId);
  return start.isReactedTo || finishedAnswers(state, begun).length > 0;
}

/** Whether a step is done: its answer is there, or, where that is the point of it, gone again. */
export function isDone(state: PageState, begun: BegunStep): boolean {
  // A restart of the playground leaves nothing to wait for.
  if (!state[begun.where].channels.some(({ id }) => id === begun.channelId)) return true;
  if (!begun.untilDeleted) return isAnswered(state, begun);
  const { answerId } = begun;
  return answerId !== undefined && messagesOf(state, begun).every(({ id }) => id !== answerId);
}
