import { expect, it } from 'vitest';
import { createTalk } from '../../../src/adapters/kit/talk/talk.ts';
import type { SmallTalk } from '../../../src/adapters/kit/talk/intents/intent.ts';
import { smallTalkIn } from '../../../src/adapters/kit/talk/small-talk.ts';
import { loadCommands } from '../../../src/app/load-commands.ts';
import type { Language } from '../../../src/languages/language.ts';

const said: readonly (readonly [text: string, about: SmallTalk, language?: Language])[] = [
  ['thanks for your help!', 'thanks'],
  ['hi, what can you do?', 'help'],
  ['could you help me, thanks?', 'help'],
  ['take out the trash', 'other'],
  ['you are really useless', 'insult'],
  ['this is fine', 'other'],
  ['why is it not working', 'broken'],
  ['do you store my pictures?', 'privacy'],
  ['stop posting under my pictures', 'off'],
  ['how do I turn you off', 'off'],
  ['how many calls do I have left', 'limit'],
  ['another one please', 'again'],
  ['👋', 'hello'],
  ['your last caption was terrible', 'dislike'],
  ['you rock', 'thanks'],
  ['wie benutze ich dich?', 'help', 'de'],
  ['使い方は？', 'help', 'ja'],

  ['is this bot free of charge?', 'price'],
  ['was kostest du?', 'price', 'de'],
  ['c’est gratuit ?', 'price', 'fr'],
  ['¿cuánto cuesta?', 'price', 'es'],
  ['preciso pagar?', 'price', 'pt-BR'],
  ['これは無料ですか', 'price', 'ja'],
  ['do you speak Italian?', 'languages'],
  ['welche Sprachen sprichst du', 'languages', 'de'],
  ['who built you', 'maker'],
  ['qui t’a créé ?', 'maker', 'fr'],
  ['am I talking to a human', 'human'],
  ['¿eres un robot?', 'human', 'es'],
  ['você é um robô?', 'human', 'pt-BR'],
  ['人間ですか', 'human', 'ja'],
  ['can you read heic?', 'formats'],
  ['how large may a photo be', 'formats'],
  ['wie lange dauert das', 'duration', 'de'],
  ['how do you decide how many stars', 'how'],
  ['no, that’s totally wrong', 'wrong'],
  ['the message was a joke, it wasn’t even negative', 'wrong'],
  ['nvm', 'no'],
  ['vergiss es', 'no', 'de'],
  ['shut up', 'stop'],
  ['what’s the limit per day', 'limit'],
  ['das stimmt nicht', 'wrong', 'de'],
  ['c’est faux', 'wrong', 'fr'],
  ['それは違う', 'wrong', 'ja'],
  ['you are taking forever', 'slow'],
  ['hi?? you never answered', 'broken'],
  ['tu ne réponds pas', 'broken', 'fr'],
  ['this drawing looks creepy', 'dislike'],
  ['isso ficou feio', 'dislike', 'pt-BR'],

  ['wie heißt du?', 'help', 'de'],
  ['je comprends pas', 'help', 'fr'],

  ['delete it please', 'remove'],
  ['lösch das bitte', 'remove', 'de'],
  ['nope', 'no'],
  ['nein danke', 'no', 'de'],
  ['いいえ', 'no', 'ja'],
  ['basta', 'stop', 'es'],
  ['ok!', 'ok'],
  ['d’accord', 'ok', 'fr'],
  ['something funnier', 'again'],
  ['make it funnier', 'again'],
  ['i need something better to do', 'other'],
  ['I want to get better', 'other'],
  ['plus drôle stp', 'again', 'fr'],
  ['❤️', 'glad'],
  ['😭', 'sad'],
  ['👎', 'dislike'],
  ['how is the weather', 'cannot'],
  ['übersetz das ins Englische', 'cannot', 'de'],
  ['明日の天気は？', 'cannot', 'ja'],
  ['paint me a sunset', 'draw'],
  ['dibújame un gato', 'draw', 'es'],

  // Not what a word in it seems to say.
  ['no idea what I had for lunch', 'other'],
  ['ok so my boss came in today', 'other'],
  ['I stopped at the bakery', 'other'],
  ['it costs me a lot of nerves', 'other'],
  ['my laptop is broken again', 'other'],
  ['the train was so slow today', 'other'],
  ['my boss knows no limit and is never wrong', 'other'],
  ['I love this weather', 'thanks'],
  ['genial!', 'glad'],
  ['the free time I have is short', 'other'],
  ['my cat sleeps all day', 'other'],
  ['more and more people work from home', 'other'],
];

it.each(said)('reads %j as %s', (...[text = '', about, language = 'en']) => {
  expect(smallTalkIn(text)).toEqual({ about, language });
});

const commands = await loadCommands(new URL('../../../commands/', import.meta.url));
const { answer } = createTalk({
  commands,
  press: 'Or press.',
  slashOf: (name: string) => `/my-${name}`,
  maxBytes: 7 * 2 ** 20,
});

it.each([
  ['hello', /^Hello!.*“caption a cat who runs meetings”.*Or press\.$/],
  ['hallo', /^Hallo!.*„caption a cat.*\/my-help/],
  ['merci beaucoup !', /^Avec plaisir/],
  ['¿qué puedes hacer?', /^Soy un bot/],
  ['bom dia!', /^Olá!/],
  ['obrigado, até amanhã', /^De nada! Estou/],
  ['ありがとう', /^どういたしまして/],
  ['danke dir, du bist klasse', /^Gern geschehen/],
  ['how do I turn you off', /Type \/my-uploads optout/],
  ['wie viele Aufrufe habe ich noch?', /\/my-help zeigt/],
  ['nochmal', /„Noch einer“/],
  ['delete that', /“Delete”/],
  ['which formats do you take?', /JPEG, PNG, WebP, .*up to 7 MB/],
  ['zeichne mir einen Drachen', /„cartoonize“/],
])('answers %j in its language, with what holds here', (text, expected) => {
  expect(answer(text)).toMatch(expected);
});
