import { expect, it } from 'vitest';
import { writtenLanguage } from '../../src/lib/written-language.ts';

it.each([
  ['where is my caption', 'en'],
  ['octubre', 'es'],
  ['wo bleibt mein Bild', 'de'],
  ['cest qui sur la photo', 'fr'],
  ['qual o clima aqui', 'pt'],
  ['これは誰？', 'ja'],
  ['il gatto dorme sul divano', 'it'],
  ['Где моя картинка?', 'ru'],
  ['我的猫在睡觉', 'zh'],
  ['cartoonize https://example.com/view/gato-dorme-no-sofa', 'en'],
  ['pizza', 'en'],
])('reads %j as %s', (text, language) => {
  expect(writtenLanguage(text)?.name).toBe(language);
});

it('takes what is expected where a word tells little', () => {
  expect(writtenLanguage('sushi', { de: 20 })?.name).toBe('de');
  expect(writtenLanguage('the printer is on fire again', { de: 20 })?.name).toBe('en');
});

it.each(['', '12:30', '😀😀', 'สวัสดีครับ', 'Καλημέρα σε όλους'])('knows nothing of %j', (text) => {
  expect(writtenLanguage(text)).toBeUndefined();
});
