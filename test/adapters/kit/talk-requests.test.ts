import { expect, it } from 'vitest';
import caption from '../../../commands/caption.ts';
import cartoonize from '../../../commands/cartoonize.ts';
import help from '../../../commands/help.ts';
import sentiment from '../../../commands/sentiment.ts';
import { requestIn } from '../../../src/adapters/kit/talk/request.ts';

const commands = [caption, cartoonize, help, sentiment];

function asked(text: string, hasPicture = false): string | undefined {
  const request = requestIn(text, { commands, hasPicture });
  return request && `${request.command.name} ${request.rest}`.trim();
}

it.each([
  [
    'could you write me something witty about my cat sleeping on the router',
    'caption -- my cat sleeping on the router',
  ],
  ['give me a meme about exams pls', 'caption -- exams'],
  ['tell me a joke about accountants', 'caption -- accountants'],
  ['quiero una frase para mi perro en patineta', 'caption -- mi perro en patineta'],
  ['schreib mir einen Spruch über Montage', 'caption -- Montage'],
  ['caption me a raccoon in a suit', 'caption a raccoon in a suit'],
  ['caption me pretending to work', 'caption me pretending to work'],
  ['rate this: I adore this team', 'sentiment -- I adore this team'],
])('reads %j as %j', (text, request) => {
  expect(asked(text)).toBe(request);
});

it.each([
  ['turn this into a comic pls', 'cartoonize style:comic'],
  ['can u make a sketch of this', 'cartoonize style:sketch'],
  ['draw this as a sketch', 'cartoonize style:sketch'],
  ['make me look like a cartoon', 'cartoonize style:cartoon'],
  ['please caption this', 'caption'],
])('reads %j with a picture as %j', (text, request) => {
  expect(asked(text, true)).toBe(request);
});

it.each([
  'please rate my outfit',
  'tell me a story',
  'please, no more jokes, I want to kill myself',
  'what time is it in Tokyo',
])('finds no request in %j', (text) => {
  expect(asked(text)).toBeUndefined();
});
