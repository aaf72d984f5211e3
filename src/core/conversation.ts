import { message, type Text } from '../languages/message.ts';
import { UserError } from './errors.ts';

/** A message as a platform shows it. */
export interface PostedMessage {
  /** The author's id; an app's own counts as one. */
  readonly author: string;
  readonly isBot: boolean;
  /** Whether it addresses the bot that reads it, or answers it. */
  readonly isToBot?: boolean;
  /** As people read it, without the platform's markup; untrusted. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where it can be read. */
  readonly url?: string;
}

/** Some of the latest messages. */
export interface MessagePage {
  /** Newest first, or in any order if it is the only page. */
  readonly messages: readonly PostedMessage[];
  /** Why older messages are missing, for the person. */
  readonly note?: Text;
}

/**
 * PORT. The messages of a place that the bot and the person who asks may both read: the latest page first, then older ones.
 * @throws UserError `not_allowed` that says which permission is missing.
 */
export type RecentMessages = (signal: AbortSignal) => AsyncIterable<MessagePage>;

/** A message of a conversation without its author. */
interface ConversationMessage {
  readonly text: string;
  readonly at: number;
  readonly url?: string;
}

/** What a command receives of a conversation. Nobody can be told from it. */
export interface Conversation {
  /** Oldest first. */
  readonly messages: readonly ConversationMessage[];
  /** How many people wrote them. */
  readonly people: number;
  readonly notes: readonly Text[];
}

/** How far back a conversation is read, in pages, however few of their messages count. */
const mostPages = 10;
/** Characters of a message that count. */
const mostCharacters = 1_000;
/** Fewer would rate single messages, or single people. */
const leastMessages = 10;
const leastPeople = 3;

/** Text without addresses and numbers, which say nothing about how it feels; undefined if nothing is left. */
function wordsIn(text: string): string | undefined {
  const words = text.replaceAll(/\bhttps?:\/\/\S+/g, ' ').trim();
  return /\p{L}|\p{Extended_Pictographic}/u.test(words) ? words.slice(0, mostCharacters) : undefined;
}

interface ReadOptions {
  /** Absent where nobody talks. */
  readonly recentMessages: RecentMessages | undefined;
  /** How the command is typed where people talk. */
  readonly typed: string;
  /** How many messages are wanted. */
  readonly count: number;
  /** Whether somebody wants to be left out. */
  readonly isLeftOut: (author: string) => Promise<boolean>;
  readonly signal: AbortSignal;
}

/**
 * Reads the latest messages with words that people who didn't opt out wrote to each other.
 * @throws UserError `not_allowed` where the conversation can't be read, `too_little` if it is too short.
 */
export async function readConversation(options: ReadOptions): Promise<Conversation> {
  const { recentMessages, typed, count, isLeftOut, signal } = options;
  if (!recentMessages) throw new UserError('not_allowed', message('mood.noPlace', { command: typed }));
  const found: PostedMessage[] = [];
  const notes: Text[] = [];
  let pages = 0;
  for await (const { messages, note } of recentMessages(signal)) {
    for (const posted of messages) {
      const text = wordsIn(posted.text);
      if (posted.isBot || posted.isToBot || text === undefined || (await isLeftOut(posted.author))) continue;
      found.push({ ...posted, text });
    }
    if (note !== undefined) notes.push(note);
    pages += 1;
    if (found.length >= count || pages >= mostPages) break;
  }
  const latest = found
    .toReversed()
    .toSorted((a, b) => a.at - b.at)
    .slice(-count);
  const people = new Set(latest.map(({ author }) => author)).size;
  if (latest.length < leastMessages || people < leastPeople)
    throw new UserError('too_little', tooLittle(latest.length, people, notes));
  return {
    messages: latest.map(({ text, at, url }) => ({ text, at, ...(url !== undefined && { url }) })),
    people,
    notes,
  };
}

function tooLittle(messages: number, people: number, notes: readonly Text[]): Text {
  const least = { leastMessages, leastPeople };
  return [message('mood.tooLittle', { ...least, messages, people }), message('mood.leftOut'), ...notes];
}
