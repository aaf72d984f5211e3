import { DiscordAPIError, HTTPError, RESTJSONErrorCodes as Code } from 'discord.js';

function hasCode(error: unknown, ...codes: readonly Code[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}

/** 40060: the first response was already given, by an earlier attempt whose answer got lost or by another process. */
export function isAlreadyAcknowledged(error: unknown): boolean {
  return hasCode(error, Code.InteractionHasAlreadyBeenAcknowledged);
}

/** 10008: somebody deleted the message. */
export function isMessageGone(error: unknown): boolean {
  return hasCode(error, Code.UnknownMessage);
}

/** 10003, 10008, 10014: the channel, the message or the reaction no longer exists. */
export function isGone(error: unknown): boolean {
  return hasCode(error, Code.UnknownChannel, Code.UnknownMessage, Code.UnknownEmoji);
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
export function placeRefusal(error: unknown): string | undefined {
  if (hasCode(error, Code.MessageWasBlockedByAutomaticModeration, Code.MessageBlockedByHarmfulLinksFilter))
    return 'This server’s automatic moderation (AutoMod) refused my answer.';
  if (hasCode(error, Code.InvalidActionOnArchivedThread, Code.ThreadLocked))
    return 'This thread was closed before my answer was ready.';
  return undefined;
}

/** 30034: the commands were changed too often today. */
export function isTooManyCreates(error: unknown): boolean {
  return hasCode(error, Code.MaximumDailyApplicationCommandCreatesReached);
}

/** 401: the token is wrong or was reset. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
