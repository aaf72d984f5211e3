import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { imageOptionOf, isSwitch, optionInfos } from '../../../core/options.ts';
import { isNoRequest } from './small-talk.ts';
import { folded } from '../../../lib/folded.ts';
import { readCommandText, textOptionOf } from '../command-text.ts';
import { cryIn } from '../../../core/distress/cry-for-help.ts';

/** A command that somebody asks for in a message to the bot. */
export interface Request {
  readonly command: AnyCommand;
  /** What follows it, to be read like a slash command's text. */
  readonly rest: string;
}

interface RequestOptions {
  readonly commands: readonly AnyCommand[];
  /** A command's own name for what people call it on this platform, such as `toonwit-help`. */
  readonly nameOf?: (typed: string) => string;
  readonly hasPicture: boolean;
}

/** What stands before a wish: a salutation, the bot's name, a please. */
const polite =
  /^(?:(?:please|pls|plz|bitte|hey|hi|hello|hallo|salut|hola|oi|ok(?:ay)?|@?toonwit|@\S+)[\s,:!]+)+/i;
/** Marks around a command's name: formatting, quotes, a slash, and what ends a salutation. */
const around = /^[/!"'“”‘’*_~`]+|["'“”‘’*_~`:,.!?]+$/g;
/** Words that mean the picture at hand. */
const pointing =
  /^(?:(?:this|that|the|my)(?: (?:one|picture|pic|image|photo))?|it|me)(?: too)?[\s,]*(?:please|pls|plz)?[.!?\s]*$/i;

/** Whether one edit turns a word into another: a letter more, less, other or swapped with its neighbour. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const tails = [short.slice(at), long.slice(at)] as const;
  const swapped = tails[0].slice(1, 2) + tails[0].slice(0, 1) + tails[0].slice(2);
  return tails[0] === tails[1].slice(1) || tails[0].slice(1) === tails[1].slice(1) || swapped === tails[1];
}

/** Shorter names are too near to ordinary words. */
const shortestToGuess = 6;

function isMeant(typed: string, name: string): boolean {
  if (typed === name) return true;
  if (name.length < shortestToGuess) return false;
  return isNear(typed, name) || isNear(typed.replace(/is(e|ed|ing)$/, 'iz$1'), name);
}

/** Words before a colon that stand for the text behind it, as in “caption this: …”. */
const announcing =
  /^(?:for |about |of |für |pour |para )?(?:please|pls|bitte|this|that|it|these|the following|my text|das(?: hier)?|dies(?:es)?|den text|folgendes|ceci|ça|cela|esto|eso|isto|isso|これ)?\s*[:：]\s*/iu;
/** The place at hand, as in “mood of this channel”. */
const here =
  /^(?:(?:of|in|from|for|von|in|de|du|no|na|do|en)\s+)?(?:(?:the|this|our|diesem|dem|ce|este|esta|o|el|le)\s+)?(?:channel|chat|thread|conversation|room|team|group|server|kanal|salon|canal|here|hier|ici|aqui|aquí|today|now|please|pls)[\s?.!]*$/iu;

/** Whether words behind a command's name are a text, not its options. */
function isText(command: AnyCommand, rest: string): boolean {
  const [, name] = /^-{0,2}(\w+)/.exec(rest) ?? [];
  if (!/\p{L}/u.test(rest) || optionInfos(command).some((info) => info.name === name)) return false;
  try {
    readCommandText(command, rest);
    return false;
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

/** A command whose name stands at the start of a message. */
interface Named {
  readonly command: AnyCommand;
  readonly name: string;
}

/** A command by its own name, or by an ordinary word that stands alone, before a colon or with a picture. */
function named(
  asked: string,
  { commands, nameOf = (name) => name, hasPicture }: RequestOptions,
): Named | undefined {
  const [word = ''] = asked.split(/\s/, 1);
  // No blank is needed after a colon.
  const [name = ''] = word.replace(around, '').split(/[:：]/, 1);
  if (name === '') return undefined;
  const typed = nameOf(name.toLowerCase());
  const own = commands.find((known) => isMeant(typed, known.name));
  if (own) return { command: own, name };
  const behind = asked.slice(asked.indexOf(name) + name.length).replace(/^[*_~`"'”’]+/, '');
  const read = folded(name);
  const command = commands.find(({ spoken }) => spoken?.names?.some((each) => folded(each) === read));
  if (!command) return undefined;
  const isAlone = /^\P{L}*$/u.test(behind) || /^\s*[:：]/.test(behind);
  return isAlone || (hasPicture && imageOptionOf(command)) ? { command, name } : undefined;
}

function atStart(asked: string, options: RequestOptions): Request | undefined {
  const { command, name } = named(asked, options) ?? {};
  if (!command || name === undefined) return undefined;
  const rest = asked
    .slice(asked.indexOf(name) + name.length)
    .replace(/^["'“”‘’*_~`:：,]+/, '')
    .trim()
    .replace(announcing, '')
    .replace(/^(?:please|pls|plz|bitte|stp|por favor)?[.!?\s]*$/i, '');
  // “Help me” asks for no command that takes nothing.
  if (rest !== '' && optionInfos(command).length === 0) return undefined;
  if (imageOptionOf(command) && (rest === '' || pointing.test(rest)))
    return { command, rest: choicesIn(name, command) };
  if (command.spoken?.withText !== undefined) {
    if (here.test(rest)) return { command, rest: '' };
    const other = options.commands.find((each) => each.name === command.spoken?.withText);
    if (other && isText(command, rest))
      return { command: other, rest: `-- ${rest.replace(/^(?:of|for) /i, '')}` };
  }
  if (textOptionOf(command))
    // “Caption me a raccoon” is about the raccoon.
    return { command, rest: rest.replace(/^me (?=(?:an?|the|some|this|these)\s)/i, '') };
  // “Cartoonize it for me” gives no option.
  const isOther = optionInfos(command).length > 0 && isText(command, rest);
  return { command, rest: isOther && imageOptionOf(command) ? choicesIn(asked, command) : rest };
}

/** How people begin or end what they ask for. */
const asking =
  /^[¿¡]?(?:(?:hey|hi|hello|ok)\W+)?(?:(?:can|could|would|will) (?:you|u)\b|(?:can|could|may) i (?:get|have|see)\b|show\b|(?:please|pls|make|turn|give|write|draw|create|generate|do|rate|check|tell|need|i (?:want|need|would like|[’']?d like))\b|(?:mach|mache|beschreib|beschreibe|zeichne|verwandle|sag|zeig|zeige|liste?|schreib|schreibe|erzähl|gib|kannst du|ich (?:will|möchte|hätte gern|brauche)|fais|décris|dis|dis-moi|dessine|transforme|donne|montre|raconte|peux-tu|tu peux|écris|je (?:veux|voudrais)|j[’']aimerais|haz|hazme|describe|descríbeme|conviérteme|conviértelo|conviértela|dame|muéstrame|escribe|dime|dibuja|convierte|transforma|escríbeme|cuéntame|puedes|quiero|quisiera|necesito|fammi|puoi|faz|faça|descreve|descreva|diz|me diz|mostra|mostre|pode|você pode|transforma|desenha|escreve|escreva|conta|quero|queria|preciso de)(?!\p{L}))|(?<!\p{L})(?:please|pls|plz|bitte)\W*$/iu;
/** How people begin to ask about a text or the talk around them. */
const wondering =
  /^[¿¡]?(?:(?:hey|hi|hello|ok)\W+)?(?:how\b|am i\b|est-ce que\b|ist (?:das|dieser|der)\b|klingt\b|suena\b|es (?:esto|este|esta)\b|(?:isso|essa|esta|este) |what(?:[’']?s| is| are)\b|(?:is|does|did) (?:(?:this|that|it|my)\b|["“„«])|(?:wie|comment|cómo|como|qué tal)(?!\p{L}))/iu;
/** How people ask about their own words without quoting them. */
const doubting =
  /^(?:am i|(?:is|was) (?:this|that|it))\s[\w\s]{0,20}(?:rude|mean|harsh|angry|unfriendly|impolite|aggressive)\W*$/i;
/** “No more jokes, please” asks for none. */
const refusing =
  /(?<!\p{L})(?:no|not|stop|don[’']?t|never|without|enough|kein\w*|nicht|pas|plus de|sin|não|sem)(?!\p{L})/iu;
const quoted = /["“„«]([^"“”„«»]+)["”“»]/;
const topic = /(?<!\p{L})(?:about|for|on|über|für|zu|sobre|sur|pour|para|de)\s+([^?]+?)\s*[?.!]*$/iu;
/** Where a caption is to go, as in “something funny for Instagram”, which is no topic. */
const outlet =
  /^(?:my |a |the |meine? |mon |ma |mi |meu |minha )?(?:insta(?:gram)?|facebook|twitter|tik ?tok|linkedin|whatsapp|story|stories|post|status|feed|profile?|profil)(?: (?:post|story|caption))?$/i;
const politeAtEnd = /[\s,]+(?:please|pls|plz|bitte|s[’']il te plaît|stp|por favor|thanks|thx)\W*$/i;

/** The choices of a command's options that a text names, as they are typed: `style:sketch`. */
function choicesIn(text: string, command: AnyCommand): string {
  const said = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return optionInfos(command)
    .flatMap(({ name, schema }) => {
      // “What is the mood on this channel” switches nothing on.
      const isSaid = (each: string) => said.has(each) || command.spoken?.choices?.[each]?.test(text) === true;
      const choice = schema.enum?.find((each) => isSaid(each) && !isSwitch(each));
      return choice === undefined ? [] : [`${name}:${choice}`];
    })
    .join(' ');
}

/** The command whose words come first in a text. */
function spokenOf(text: string, commands: readonly AnyCommand[]): AnyCommand | undefined {
  const found = commands.flatMap((command) => {
    const at = command.spoken ? text.search(command.spoken.words) : -1;
    return at < 0 ? [] : [{ command, at }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.command;
}

function inFreeWords(text: string, { commands, hasPicture }: RequestOptions): Request | undefined {
  const wish = text.replace(politeAtEnd, '');
  const [, given] = quoted.exec(wish) ?? /[:：]\s*(\S[^]*)$/.exec(wish) ?? [];
  // An answer of its own goes before a guess.
  if (!hasPicture && given === undefined && isNoRequest(text)) return undefined;
  const command = spokenOf(given === undefined ? text : text.replace(given, ''), commands);
  if (!command) return undefined;
  const isAsked = asking.test(text) || (imageOptionOf(command) ? hasPicture : wondering.test(text));
  if (!isAsked) return undefined;
  if (!textOptionOf(command)) return { command, rest: choicesIn(text, command) };
  const words = given ?? topic.exec(wish)?.[1];
  if (words === undefined && doubting.test(text)) return { command, rest: '' };
  if (words === undefined || pointing.test(words) || outlet.test(words))
    return imageOptionOf(command) && !refusing.test(text) ? { command, rest: '' } : undefined;
  // After two hyphens everything is text.
  return { command, rest: `-- ${words.trim()}` };
}

const webAddress = /https?:\/\/[^\s<>]*[^\s<>.,:;!?)\]"'”’]/i;

function requestOf(wish: string, options: RequestOptions): Request | undefined {
  return atStart(wish, options) ?? inFreeWords(wish, options);
}

/** An address is the picture of a command that takes one. */
function askedFor(text: string, options: RequestOptions): Request | undefined {
  const wish = text.trim().replace(polite, '');
  const { 0: address, index: at = 0 } = webAddress.exec(wish) ?? {};
  // One that is named as an option's or quoted is typed as on a command line.
  if (address !== undefined && !/[:=]$|--\w+ $|["“„«]$/.test(wish.slice(0, at))) {
    const found = requestOf(wish.replace(address, ' ').trim(), { ...options, hasPicture: true });
    if (found && imageOptionOf(found.command)) return { ...found, rest: `${address} ${found.rest}`.trim() };
  }
  return requestOf(wish, options);
}

/**
 * Finds the command that a message asks for, by its name or, less strictly, in the person's own words. A cry for help asks for
 * none, whatever word stands before it.
 */
export function requestIn(text: string, options: RequestOptions): Request | undefined {
  const request = askedFor(text, options);
  // The dearest look comes last: most messages ask for nothing.
  return request && cryIn(text)?.isJoke === false ? undefined : request;
}
