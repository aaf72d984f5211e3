import { phrases } from '../lib/phrase-matching.ts';

/** What only the bot itself and the platforms say to a person. False notices in other words are the classifier's matter. */
const ours = phrases(
  "only you can see this, dismiss message, wasn't/was_not counted, doesn't/does_not count toward(s) your limit, something went wrong on my side, you have used your/all (of) (your) (3/three) call(s), budget is used up, good to know … is not_answering/busy/still_loading",
);
/** A line as of the bot (“seed 4711”), or one that names the bot or the platform as its sender: `[system]`, and asks to log in or threatens. */
const marks =
  /\bin the queue: \d|\basked by .{1,40} with \/\w|\bseed \d{2,}\b|; made with \w|^\s*[[(*]\s*(?:system|admin|toonwit|discord|slack|moderator|bot)\s*[\])*]|^\W*(?:system|discord|slack|slackbot|clyde|admins?|administrators?|moderators?|support)(?: \w+)?\]?\W{1,3}.*\b(?:verify|confirm|log ?in|sign in|passwords?|your account|suspended|banned|maintenance|expired?)\b|(?<!\p{L})toonwit/mu;

/** Whether one of the readings of a text poses as a message from the bot, its owner or the platform. */
export const posesAsTheBot = (reads: readonly string[]) =>
  reads.some((read) => ours.test(read) || marks.test(read));
