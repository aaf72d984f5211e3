import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { textOptionOf } from '../command-text.ts';
import { typedChoices } from './choices-said.ts';
import { meaningsOf, type Circumstances } from './meaning.ts';

/** A command that somebody asks for in a message to the bot. */
export interface Request {
  readonly command: AnyCommand;
  /** What follows it, to be read like a slash command's text. */
  readonly rest: string;
}

/** Words that mean the picture at hand. */
const pointing =
  /^(?:(?:this|that|the|my)(?: (?:one|picture|pic|image|photo))?|it|me)(?: too)?[\s,]*(?:please|pls|plz)?[.!?\s]*$/i;
/** Whether a text only points at the picture at hand, as “this one please” does. */
export const pointsAtPicture = (text: string): boolean => pointing.test(text);

/** From this probability on, a message asks for a command. */
const surelyAsked = 0.5;
const quoted = /["“„«「『]([^"“”„«»「」『』]+)["”“»」』]/;
const topic =
  /(?<!\p{L})(?:about|for|on|über|für|zum? thema|zu[mr]?|sobre|sur|pour|para|de)\s+([^?]+?)\s*[?.!]*$/iu;
/** In Japanese, the topic stands first. */
const topicBefore =
  /^(.{1,60}?)(?:について|に関する|をテーマに|をお題に|で(?=.{0,6}(?:一言|ひとこと|ボケて|キャプション|ジョーク))|の(?=(?:一言|ひとこと|キャプション|ジョーク|ミーム|ダジャレ)))/u;
/** Where a caption is to go, as in “something funny for Instagram”, which is no topic. */
const outlet =
  /^(?:my |a |the |meine? |mon |ma |mi |meu |minha )?(?:insta(?:gram)?|facebook|twitter|tik ?tok|linkedin|whatsapp|story|stories|post|status|feed|profile?|profil)(?: (?:post|story|caption))?$/i;
/** What a caption is to be about, if it is said. */
function topicIn(wish: string): string | undefined {
  const words = topic.exec(wish)?.[1] ?? topicBefore.exec(wish)?.[1];
  return words === undefined || pointsAtPicture(words) || outlet.test(words) ? undefined : words;
}

const politeAtEnd =
  /[\s,.?!]+(?:please|pls|plz|bitte|s[’']il te plaît|stp|por favor|thank(?:s| you)|thx|danke|merci|gracias|obrigad[oa])\W*$/i;

/** The places where the text may stand that a wish is about: in quotes, behind a colon, a dash or a question, or on the next lines. */
const places = [quoted, /(?<!\p{N})[:：]\s*(\S[^]*)$/u, /\s[-–—]\s+(\S[^]*)$/u, /[?？\n]\s*(\S[^]*)$/u];

/** The command that a text asks for in a person's own words. */
function commandMeant(text: string, { commands, hasPicture }: Circumstances): AnyCommand | undefined {
  const { request, smallTalk } = meaningsOf(text, { commands, hasPicture });
  if (request && request.probability >= surelyAsked) return request.command;
  return smallTalk.about === 'help'
    ? commands.find(({ spoken }) => spoken?.words?.test(text) === true)
    : undefined;
}

/** The command that somebody asks for in words of their own, and the text that they give with it. */
function wished(wish: string, circumstances: Circumstances) {
  for (const place of places) {
    const given = place.exec(wish)?.[1];
    if (given === undefined || !/\p{L}/u.test(given)) continue;
    const command = commandMeant(wish.replace(given, ' '), circumstances);
    if (command) return { command, given };
  }
  const command = commandMeant(wish, circumstances);
  return command && { command, given: undefined };
}

/** Finds the command that somebody asks for in words of their own, and the text that it is for. */
export function requestInOwnWords(text: string, circumstances: Circumstances): Request | undefined {
  const wish = text.replace(politeAtEnd, '');
  const { command: meant, given } = wished(wish, circumstances) ?? {};
  if (!meant) return undefined;
  const other = circumstances.commands.find(({ name }) => name === meant.spoken?.withText);
  const command = other && given !== undefined ? other : meant;
  if (!textOptionOf(command)) return { command, rest: typedChoices(text, command) };
  const words = given ?? (imageOptionOf(command) ? topicIn(wish) : undefined);
  // After two hyphens everything is text.
  return { command, rest: words === undefined ? '' : `-- ${words.trim()}` };
}
