import { languages } from '../../src/languages/language.ts';
import { sayIn } from '../../src/languages/in-language.ts';
import type { Said, TalkLine } from './talk-lines.ts';

const signs: Readonly<Record<string, RegExp>> = {
  hello: /Hello!|Hallo!|Bonjour !|¡Hola!|Olá!|こんにちは！/,
  thanks: /You’re welcome!|Gern geschehen!|Avec plaisir !|¡De nada!|De nada!|どういたしまして/,
  bye: /Bye for now!/,
  help: /I’m a bot|Ich bin ein Bot:|Je suis un bot :|Soy un bot:|Sou um bot:|What I can do here/,
  sorry: /Sorry that I was no help/,
  glad: /Glad you like it!/,
  chat: /not much of a talker/,
  care: /(?:only a bot|nur ein Bot|qu’un bot)/,
  'use:caption': /Your caption/,
  'use:cartoonize': /Your picture in cartoon style/,
  'use:sketch': /Your picture in sketch style/,
  'use:sentiment': /How this feels/,
};

const say = languages.map(sayIn);
const word = { command: 'cartoonize' };
const inEveryLanguage: Readonly<Record<`say:${Said}`, readonly string[]>> = {
  'say:price': say.map((each) => each('smallTalk.price', { help: '' })),
  'say:human': say.map((each) => each('smallTalk.human')),
  'say:wrong': say.map((each) => each('smallTalk.wrong')),
  'say:cannot': say.map((each) => each('smallTalk.cannot')),
  'say:needsPicture': say.map((each) => each('hints.needsPicture', word)),
};

const isSaid = (fits: string): fits is `say:${Said}` => fits in inEveryLanguage;

/** Whether an answer fits a line. */
export function isFitting({ fits }: TalkLine, answer: string | undefined): boolean {
  if (answer === undefined) return false;
  // A command's name in the middle is called differently on each platform.
  if (isSaid(fits)) return inEveryLanguage[fits].some((text) => answer.includes(text.slice(0, 12)));
  return signs[fits]?.test(answer) ?? false;
}
