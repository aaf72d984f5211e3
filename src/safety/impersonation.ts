import { plain } from './letters.ts';

/** Phrases of the bot and the platforms that a caption could use to pose as one of them. */
const ownWords = new RegExp(
  [
    "\\bonly you can see this\\b|\\bdismiss message\\b|\\bwas(?:n[’']t| not) counted\\b|\\bdo(?:esn[’']t|es not) count toward your limit\\b|\\bsomething went wrong on my side\\b",
    '\\byou have used (?:your|all).{0,12}\\bcalls?\\b|\\bin the queue: \\d|\\basked by .{1,40} with /\\w|\\bseed \\d{2,}\\b|· ?seed \\d',
    '\\bthis (?:answer|reply|caption|picture|message) (?:was|is|has been) (?:made|drawn|written|generated|checked|approved|verified|sent)\\b(?: and \\w+)? (?:with|by)\\b',
    '\\bbudget is used up, so\\b|; made with \\w|\\bwas asked before, so you get the same answer\\b|^good to know:.*\\bis (?:not answering|busy|still loading)\\b',
    '^\\W*(?:toonwit|system|discord|slack|slackbot|clyde|admins?|administrators?|moderators?|support)(?: \\w+)?\\]?\\W{1,3}.*\\b(?:verify|confirm|log ?in|sign in|passwords?|your account|suspended|banned|maintenance|expired?)\\b',
    '\\b(?:verify|confirm|unlock|secure|recover) your (?:account|password|identity|wallet)\\b|\\byour account (?:has been|will be|is|was) (?:suspended|banned|locked|disabled|deleted)\\b',
    '^\\s*[[(*]\\s*(?:system|admin|toonwit|discord|slack|moderator|bot)\\s*[\\])*]',
  ].join('|'),
  'imu',
);

/** Whether a caption poses as a message from the bot, its owner or the platform. */
export function pretendsToBeUs(text: string): boolean {
  return ownWords.test(plain(text));
}
