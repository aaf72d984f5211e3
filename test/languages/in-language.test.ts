import { expect, it } from 'vitest';
import { inLanguage, sayIn } from '../../src/languages/in-language.ts';
import { languageAccepted, languageFor, languages } from '../../src/languages/language.ts';
import { inSeconds, message, type Text } from '../../src/languages/message.ts';

it('writes plurals, numbers and times as each language does', () => {
  const refused = (seconds: number) => message('refusals.throttled', { limit: 1, when: inSeconds(seconds) });
  expect(languages.map((language) => inLanguage(refused(1), language))).toEqual([
    'You have used your call for this minute. Please try again in 1 second.',
    'Du hast deinen Aufruf für diese Minute verbraucht. Bitte versuch es in 1 Sekunde noch einmal.',
    'Tu as utilisé ton appel pour cette minute. Réessaie dans 1 seconde.',
    'Has usado tu llamada de este minuto. Inténtalo otra vez dentro de 1 segundo.',
    'Você já usou sua chamada deste minuto. Tente de novo em 1 segundo.',
    'この1分間の1回分を使い切りました。1 秒後にもう一度お試しください。',
  ]);
  const long = message('options.tooLong', { most: 2000, given: 12_345 });
  expect(inLanguage(long, 'de')).toBe('höchstens 2.000 Zeichen erlaubt, 12.345 bekommen');
});

it('writes a message within another, several sentences, and a choice', () => {
  const missing = message('options.missing', {
    what: {
      anyOf: [message('options.named', { name: 'prompt' }), message('options.picture', { name: 'image' })],
    },
  });
  const text: Text = [missing, message('options.usage', { line: '/caption' })];
  expect(inLanguage(text, 'en')).toBe('Please give “prompt” or a picture (image). Usage: /caption');
  expect(inLanguage(text, 'fr')).toBe(
    'Donne «\u202fprompt\u202f» ou une image (image). Comment l’écrire\u202f: /caption',
  );
});

it('survives the way to another process', () => {
  const text: Text = [message('refusals.throttled', { limit: 3, when: inSeconds(7) }), 'as it is'];
  expect(inLanguage(JSON.parse(JSON.stringify(text)) as Text, 'en')).toBe(inLanguage(text, 'en'));
});

it('leaves what people wrote as it is, whatever signs are in it', () => {
  const words = "{name} <b>it's</b> '{'";
  expect(sayIn('en')('options.stray', { words })).toBe(`I don’t know what “${words}” is for.`);
});

it('knows its languages by any of their locales', () => {
  expect(['de-AT', 'pt', 'pt-PT', 'es-419', 'ja_JP', 'FR', 'en-GB'].map(languageFor)).toEqual([
    'de',
    'pt-BR',
    'pt-BR',
    'es',
    'ja',
    'fr',
    'en',
  ]);
  expect([undefined, '', 'pl', 'constructor'].map(languageFor)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('reads Accept-Language by its qualities', () => {
  expect(languageAccepted('fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5')).toBe('fr');
  expect(languageAccepted('pl, en;q=0.3, ja;q=0.7')).toBe('ja');
  expect(languageAccepted('de;q=0, es;q=0.1')).toBe('es');
  expect(languageAccepted('*')).toBeUndefined();
  expect(languageAccepted(undefined)).toBeUndefined();
});
