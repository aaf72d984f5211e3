import type { TalkLine } from './talk-lines.ts';

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
  'use:sentiment': /How this feels/,
};

/** Whether an answer fits a line. */
export function isFitting({ fits }: TalkLine, answer: string | undefined): boolean {
  return answer !== undefined && (signs[fits]?.test(answer) ?? false);
}
