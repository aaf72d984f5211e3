import { DiscordAPIError, HTTPError, RESTJSONErrorCodes as Code, type RateLimitData } from 'discord.js';
import { message, type Text } from '../../languages/message.ts';

/** Where the bot's owner changes its settings. */
export const portal = 'https://discord.com/developers/applications';

/** What to do about a token that Discord doesn't take. */
export const tokenRefused = `Discord does not accept DISCORD_TOKEN. Open ${portal}, choose the application, then Bot ▸ Reset Token, and put the new one into .env.`;

/** A failure to connect; its message tells whoever runs the bot what to do. */
export class DiscordStartError extends Error {
  override readonly name = 'DiscordStartError';
}

/** Another process has given the first response, so the interaction is its to answer. */
export class AnsweredElsewhereError extends Error {
  override readonly name = 'AnsweredElsewhereError';
}

function hasCode(error: unknown, ...codes: readonly Code[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}

/** 40060: the first response was already given, by an earlier attempt whose answer got lost. */
export function isAlreadyAcknowledged(error: unknown): boolean {
  return hasCode(error, Code.InteractionHasAlreadyBeenAcknowledged);
}

/** How long a rate limit lasts, in ms. The library has one time for a whole bucket and another for parts of it. */
export function limitMs({
  timeToReset,
  sublimitTimeout,
}: Pick<RateLimitData, 'timeToReset' | 'sublimitTimeout'>): number {
  return Math.max(timeToReset, sublimitTimeout);
}

/** 30034: the application has created as many commands today as Discord allows. */
export function isDailyLimit(error: unknown): boolean {
  return hasCode(error, Code.MaximumDailyApplicationCommandCreatesReached);
}

/** 10008: somebody deleted the message. */
export function isMessageGone(error: unknown): boolean {
  return hasCode(error, Code.UnknownMessage);
}

/** 10003, 10008, 10014: the channel, the message or the reaction no longer exists. */
export function isGone(error: unknown): boolean {
  return hasCode(error, Code.UnknownChannel, Code.UnknownMessage, Code.UnknownEmoji);
}

/** Somebody has left the guild. */
export function isNoMember(error: unknown): boolean {
  return hasCode(error, Code.UnknownMember, Code.UnknownUser);
}

/** 50008: the channel is a forum, which takes no messages outside its posts. */
export function isNoPlaceForText(error: unknown): boolean {
  return hasCode(error, Code.CannotSendMessagesInNonTextChannel);
}

/** 90001: the message's author has blocked the bot. */
export function isBlocked(error: unknown): boolean {
  return hasCode(error, Code.ReactionWasBlocked);
}

/** 50035 about the reference: the message to reply to was deleted. */
export function isReplyToNothing(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || !('errors' in error.rawError)) return false;
  const { errors } = error.rawError;
  return typeof errors === 'object' && 'message_reference' in errors;
}

/** 400 and 413: Discord refuses the message's content, not its sender. */
export function isBodyRefused(error: unknown): boolean {
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : 0;
  return (
    status === 413 ||
    (status === 400 && hasCode(error, Code.InvalidFormBodyOrContentType, Code.RequestEntityTooLarge))
  );
}

/**
 * Why the place of a message takes it from nobody, in a sentence for the person who waits for it; undefined for any other
 * error. 200000 and 240000 are automatic moderation; 50083 and 160005 are a thread that was closed meanwhile.
 */
export function placeRefusal(error: unknown): Text | undefined {
  if (hasCode(error, Code.MessageWasBlockedByAutomaticModeration, Code.MessageBlockedByHarmfulLinksFilter))
    return message('discord.autoModerated');
  if (hasCode(error, Code.InvalidActionOnArchivedThread, Code.ThreadLocked))
    return message('discord.threadClosed');
  return undefined;
}

/** 401: the token is wrong or was reset. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
