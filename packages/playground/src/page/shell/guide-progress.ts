import type { PageState } from '../protocol.ts';

/** A guided step that was begun by posting a message. */
export interface BegunStep {
  readonly where: 'discord' | 'slack';
  readonly step: string;
  readonly channelId: string;
  /** The message's id, or its `ts`. */
  readonly messageId: string;
}

interface Answer {
  readonly id: string;
  readonly authorId: string;
  readonly isReactedTo: boolean;
  /** “Thinking…”, or a line that shows progress: it has a Cancel button until the answer takes its place. */
  readonly isUnderWay: boolean;
}

const cancel = /"(?:label|text)":"Cancel"/;

function messagesOf(state: PageState, { where, channelId }: BegunStep): readonly Answer[] {
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

/** Whether the bot has answered a step, by a finished message below the one that began it or by reacting to that one. */
export function isAnswered(state: PageState, begun: BegunStep): boolean {
  const { channels, people } = state[begun.where];
  // A restart of the playground leaves nothing to wait for.
  if (!channels.some(({ id }) => id === begun.channelId)) return true;
  const messages = messagesOf(state, begun);
  const place = messages.findIndex(({ id }) => id === begun.messageId);
  // Not here yet, or no longer among the latest.
  if (place === -1) return messages.some(({ id }) => id > begun.messageId);
  if (messages[place]?.isReactedTo === true) return true;
  const bots = new Set(people.filter(({ bot }) => bot).map(({ id }) => id));
  const answers = messages.slice(place + 1).filter(({ authorId }) => bots.has(authorId));
  return answers.length > 0 && answers.every(({ isUnderWay }) => !isUnderWay);
}
