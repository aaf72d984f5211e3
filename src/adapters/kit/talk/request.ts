import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf, optionInfos } from '../../../core/options.ts';
import { textOptionOf } from '../command-text.ts';
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

const polite = /^(?:please|pls|plz|bitte|hey|hi|hello|ok(?:ay)?)[\s,:!]+/i;
/** Marks around a command's name: formatting, quotes, a slash, and what ends a salutation. */
const around = /^[/!"'“”‘’*_~`]+|["'“”‘’*_~`:,.!]+$/g;
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

function atStart(text: string, { commands, nameOf = (name) => name }: RequestOptions): Request | undefined {
  const asked = text.replace(polite, '');
  const [word = ''] = asked.split(/\s/, 1);
  // No blank is needed after a colon.
  const [typed = ''] = word.replace(around, '').split(':', 1);
  const name = nameOf(typed.toLowerCase());
  const command = typed && commands.find((known) => isMeant(name, known.name));
  if (!command) return undefined;
  const rest = asked
    .slice(asked.indexOf(typed) + typed.length)
    .replace(/^["'“”‘’*_~`:,]+/, '')
    .replace(/^[.!?\s]+$/, '')
    .trim();
  // “Help me” asks for no command that takes nothing.
  if (rest !== '' && optionInfos(command).length === 0) return undefined;
  if (imageOptionOf(command) && pointing.test(rest)) return { command, rest: '' };
  // “Caption me a raccoon” is about the raccoon.
  return {
    command,
    rest: textOptionOf(command) ? rest.replace(/^me (?=(?:an?|the|some|this|these)\s)/i, '') : rest,
  };
}

/** How people begin or end what they ask for. */
const asking =
  /^(?:(?:hey|hi|hello|ok)\W+)?(?:(?:can|could|would|will) (?:you|u)\b|(?:please|pls|make|turn|give|write|draw|create|generate|do|rate|check|tell|need|i (?:want|need|would like|[’']?d like)|what(?:[’']s| is) the|how (?:does|do|did)|is (?:this|that|it|my))\b|(?:mach|mache|zeichne|schreib|schreibe|erzähl|gib|kannst du|ich (?:will|möchte|hätte gern|brauche)|fais|dis|donne|raconte|peux-tu|tu peux|écris|je (?:veux|voudrais)|j[’']aimerais|haz|hazme|dame|escribe|escríbeme|cuéntame|puedes|quiero|quisiera|necesito|fammi|puoi|faz|faça|escreve|escreva|conta|quero|queria|preciso de)(?!\p{L}))|(?<!\p{L})(?:please|pls|plz|bitte)\W*$/iu;
const quoted = /["“„«]([^"“”„«»]+)["”“»]/;
const topic = /(?<!\p{L})(?:about|for|on|über|für|zu|sobre|sur|pour|para|de)\s+([^?]+?)\s*[?.!]*$/iu;
const politeAtEnd = /[\s,]+(?:please|pls|plz|bitte|s[’']il te plaît|stp|por favor|thanks|thx)\W*$/i;

/** The choices of a command's options that a text names, as they are typed: `style:sketch`. */
function choicesIn(text: string, command: AnyCommand): string {
  const said = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return optionInfos(command)
    .flatMap(({ name, schema }) => {
      const choice = schema.enum?.find((each) => typeof each === 'string' && said.has(each));
      return choice === undefined ? [] : [`${name}:${choice}`];
    })
    .join(' ');
}

function inFreeWords(text: string, { commands, hasPicture }: RequestOptions): Request | undefined {
  if (!asking.test(text)) return undefined;
  const command = commands.find(({ spoken }) => spoken?.words.test(text));
  if (!command) return undefined;
  if (!textOptionOf(command)) return { command, rest: choicesIn(text, command) };
  const wish = text.replace(politeAtEnd, '');
  const [, words] = quoted.exec(wish) ?? /:\s+(\S[^]*)$/.exec(wish) ?? topic.exec(wish) ?? [];
  if (words === undefined || pointing.test(words))
    return hasPicture && imageOptionOf(command) ? { command, rest: '' } : undefined;
  // After two hyphens everything is text.
  return { command, rest: `-- ${words}` };
}

/**
 * Finds the command that a message asks for, by its name or, less strictly, in the person's own words. A cry for help asks
 * for none, whatever word stands before it.
 */
export function requestIn(text: string, options: RequestOptions): Request | undefined {
  if (cryIn(text)?.isJoke === false) return undefined;
  const trimmed = text.trim();
  return atStart(trimmed, options) ?? inFreeWords(trimmed, options);
}
