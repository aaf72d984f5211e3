import { languages } from '../../src/languages/language.ts';
import { sayIn } from '../../src/languages/in-language.ts';
import { textOf } from '../../src/languages/catalogues.ts';
import type { Said, TalkLine } from './talk-lines.ts';

const signs: Readonly<Record<string, RegExp>> = {
  hello: /Hello!|Hallo!|Bonjour\s!|¡Hola!|Olá!|こんにちは！/,
  thanks: /You’re welcome!|Gern geschehen!|Avec plaisir\s!|¡De nada!|De nada!|どういたしまして/,
  bye: /Bye for now!/,
  help: /I’m a bot|Ich bin ein Bot:|Je suis un bot\s:|Soy un bot:|Sou um bot:|What I can do here/,
  sorry: /Sorry that I was no help/,
  glad: /Glad you like it!/,
  chat: /not much of a talker/,
  care: /(?:only a bot|nur ein Bot|qu’un bot)/,
};

const say = languages.map(sayIn);
const said = [
  ...['price', 'human', 'wrong', 'cannot', 'off', 'private', 'forget', 'uninstall', 'dislike'],
  ...['how', 'help', 'maker', 'formats', 'limit'],
] as const satisfies readonly Exclude<Said, 'needsPicture'>[];
const word = { command: 'cartoonize' };
const inEveryLanguage: Readonly<Record<string, readonly string[]>> = {
  'use:caption': say.map((each) => each('pictureReplies.captionTitle')),
  'use:cartoonize': say.map((each) => each('pictureReplies.cartoonTitle', { style: 'cartoon' })),
  'use:sketch': say.map((each) => each('pictureReplies.cartoonTitle', { style: 'sketch' })),
  'use:sentiment': say.map((each) => each('sentiment.title')),
  ...Object.fromEntries(
    said.map((key) => [`say:${key}`, languages.map((language) => textOf(`smallTalk.${key}`, language))]),
  ),
  'say:needsPicture': say.map((each) => each('howToAsk.needsPicture', word)),
};

/** How much of a sentence is compared: a command's name later in it is another on each platform. */
const compared = 24;

/** Whether an answer fits a line. */
export function isFitting({ fits }: TalkLine, answer: string | undefined): boolean {
  if (answer === undefined) return false;
  const texts = inEveryLanguage[fits];
  if (texts) return texts.some((text) => answer.includes(text.slice(0, compared).split('{', 1).join()));
  return signs[fits]?.test(answer) ?? false;
}
