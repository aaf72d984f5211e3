import { phrases } from '../lib/phrase-matching.ts';

/** What only the bot itself and the platforms say to a person. False notices in other words are the classifier's matter. */
const ours = phrases(`
  only you can see this, dismiss message, wasn't/was_not counted, doesn't/does_not count toward(s) your limit, something went wrong on my side, you have used your/all (of) (your) (3/three) call(s)
  budget is used up, so you get the same answer, good to know … is not_answering/busy/still_loading
`);

/** Signs that a line poses as one of the bot's or the platform's: `[system]`, “seed 4711”. */
const marks =
  /\bin the queue: \d|\basked by .{1,40} with \/\w|\bseed \d{2,}\b|; made with \w|^\s*[[(*]\s*(?:system|admin|toonwit|discord|slack|moderator|bot)\s*[\])*]/m;

/** A line that names its sender, and asks to log in or threatens. */
const signed =
  /^\W*(?:toonwit|system|discord|slack|slackbot|clyde|admins?|administrators?|moderators?|support)(?: \w+)?\]?\W{1,3}.*\b(?:verify|confirm|log ?in|sign in|passwords?|your account|suspended|banned|maintenance|expired?)\b/m;

/** No caption needs the bot's name. */
const ourName = /(?<!\p{L})toonwit/u;

/** Whether one of the readings of a text poses as a message from the bot, its owner or the platform. */
export function posesAsTheBot(reads: readonly string[]): boolean {
  return reads.some((read) => [ours, marks, signed, ourName].some((pattern) => pattern.test(read)));
}
