import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { textOptionOf } from '../command-text.ts';
import { typedChoices } from './choices-said.ts';
import { nominative } from './german-topic.ts';
import { pointsAtPicture, saysNothing } from './points-at-picture.ts';
import { meaningsOf, type Circumstances } from './talk-classifier.ts';

/** A command that somebody asks for in a message to the bot. */
export interface Request {
  readonly command: AnyCommand;
  /** What follows it, to be read like a slash command's text. */
  readonly rest: string;
}

/** From this probability on, a message asks for a command. */
const surelyAsked = 0.5;
const quoted = /["“„«「『]([^"“”„«»「」『』]+)["”“»」』]/;
const topic =
  /(?<!\p{L})(?:about|for|on|under|über|für|unter|zum? thema|zu[mr]?|sobre|sur|sous|pour|para|pra|pro|debajo de|de(?! (?:fotos?|imagen)(?!\p{L})))\s+(\S[^]*)$/iu;
/** In Japanese, the topic stands first. */
const topicBefore =
  /^(.{1,60}?)(?:について|に関する|をテーマに|をお題に|で(?=.{0,6}(?:一言|ひとこと|ボケて|キャプション|ジョーク))|の(?=(?:一言|ひとこと|キャプション|ジョーク|ミーム|ダジャレ))|の(?:写真|画像)(?=[にへ用の].{0,24}(?:一言|ひとこと|キャプション|コメント|言葉|文|書)))/u;
/** Where a caption is to go, as in “something funny for Instagram”, which is no topic. */
const outlet =
  /^(?:my |a |the |meine? |mon |ma |mi |meu |minha )?(?:insta(?:gram)?|facebook|twitter|tik ?tok|linkedin|whatsapp|story|stories|post|status|feed|profile?|profil)(?: (?:post|story|caption))?$/i;
/** What names the picture that a caption is for: the caption is about what it shows. */
const pictureOf =
  /^(?:(?:an?|the|this|my|our|ein(?:em|en)?|das|dem|une?|la|una?|uma?) )?(?:picture|pic|photo|photograph|image|snapshot|bild|foto|imagen|imagem)s? (?:(?:of|von|vom|del?|d[aoe]s?) |d[’'])/iu;
/** What stands around a topic that names the wish once more: “a joke for a meme about …”, “need a funny caption for …”. */
const wishAround =
  /^[^.!?]{0,40}?(?<!\p{L})(?:m[eèê]mes?|captions?|légendes?|legendas?|frases?|sprüche?|spruch|pies? de foto|blagues?|jokes?|piadas?|chistes?)(?: \p{L}+)? (?:about|for|on|über|für|zu[mr]?|sur|pour|sobre|para|pra)\s+|の(?:ミーム|キャプション|ひとこと|一言|ネタ)$/giu;

/** Cut by hand: a pattern for marks at the end looks for them from every mark on. */
function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s?.!]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What a caption is to be about, if it is said. */
function topicIn(wish: string, command: AnyCommand): string | undefined {
  if (!imageOptionOf(command)) return undefined;
  const said = withoutEndMarks(wish);
  const behindQuestions = said.slice(said.lastIndexOf('?') + 1);
  const found = topic.exec(behindQuestions)?.[1] ?? topicBefore.exec(wish)?.[1];
  const named = found?.replace(wishAround, '').replace(pictureOf, '');
  const words = named && nominative(named, said.slice(0, said.lastIndexOf(named)));
  const isTold = words !== undefined && !pointsAtPicture(words) && !saysNothing(words) && !outlet.test(words);
  return isTold ? words : undefined;
}

const politeAtEnd =
  /(?<![\s,.?!])[\s,.?!]+(?:please|pls|plz|bitte|s[’']il te plaît|stp|por favor|thank(?:s| you)|thx|danke|merci|gracias|obrigad[oa])\W*$/i;

/** The places where the text may stand that a wish is about: in quotes, behind a colon or a dash. */
const given = [quoted, /(?<!\p{N})[:：]\s*(\S[^]*)$/u, /\s[-–—]\s+(\S[^]*)$/u];
/** Behind the first sentence, if that is more than a word of thanks. */
const behindSentence =
  /^[^.!。！]{8,}(?:[.!]\s+|[。！])((?:\S+\s+){2}\S[^]*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][^]{7,})$/u;
/** The same, less surely: behind a question, on the next lines, or before the wish: “my cat fell asleep, need a caption”. */
const told = [
  /[?？\n]\s*(\S[^]*)$/u,
  /^(\S[^]{7,}?)[,.;!。、！][^,.;!?。、！？]+[.!?。！？]*$/u,
  behindSentence,
];
/** “Don’t draw it, just tell me what’s on it”: what is wanted stands behind what is not. */
const notWanted =
  /^[^.!?]{0,80}?(?<!\p{L})(?:don[’']?t|do not|no need to|not|nicht|keine?n?|pas|não|nao|no(?=,))(?!\p{L})[^]{0,120}?(?<!\p{L})(?:just|only|but|instead|rather|nur|sondern|lieber|juste|seulement|mais|plutôt|solo|sólo|sino|só|apenas|mas)\s+(?=\S+\s+\S)|^[^。]{0,80}?(?:じゃなくて|ではなく|(?:し|か|ら|さ)ないで)[、,]?\s*(?=.{3})/iu;

/** The command that a text asks for in a person's own words. */
function commandMeant(text: string, { commands, hasPicture }: Circumstances): AnyCommand | undefined {
  const { request, smallTalk } = meaningsOf(text, { commands, hasPicture });
  if (request && request.probability >= surelyAsked) return request.command;
  return smallTalk.about === 'help'
    ? commands.find(({ spoken }) => spoken?.words?.test(text) === true)
    : undefined;
}

interface Wished {
  readonly command: AnyCommand;
  /** The text that it is for, if it is told. */
  readonly text?: string | undefined;
}

/** The command that somebody asks for in words of their own, and the text that they give with it. */
function wished(wish: string, circumstances: Circumstances): Wished | undefined {
  const { commands } = circumstances;
  const parts = (places: readonly RegExp[]) =>
    places.flatMap((place) => {
      const text = place.exec(wish)?.[1];
      return text !== undefined && /\p{L}/u.test(text) ? [{ text, asked: wish.replace(text, ' ') }] : [];
    });
  for (const { text, asked } of parts(given)) {
    const command = commandMeant(asked, circumstances);
    const other = commands.find(({ name }) => name === command?.spoken?.withText);
    if (command) return { command: other ?? command, text };
  }
  for (const { text, asked } of parts(told)) {
    const command = commandMeant(asked, circumstances);
    if (command && textOptionOf(command)) return { command, text: topicIn(asked, command) ?? text };
  }
  const command = commandMeant(wish, circumstances);
  return command && { command, text: topicIn(wish, command) };
}

/** Finds the command that somebody asks for in words of their own, and the text that it is for. */
export function requestInOwnWords(text: string, circumstances: Circumstances): Request | undefined {
  const whole = text.replace(politeAtEnd, '');
  const instead = whole.replace(notWanted, '');
  for (const wish of new Set([instead, whole])) {
    const { command, text: words } = wished(wish, circumstances) ?? {};
    if (!command) continue;
    if (!textOptionOf(command)) return { command, rest: typedChoices(wish, command) };
    // After two hyphens everything is text.
    return { command, rest: words === undefined ? '' : `-- ${words.trim()}` };
  }
  return undefined;
}
