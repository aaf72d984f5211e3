import type { Formats } from './formats.ts';

/** For a language in which nothing is written: no words of any other. */
export const wordless: Formats = {
  any: ['“{X}”: 10/10', '“{X}”\n★★★★★', '1. {X}\n2. {X}\n3. {X}', '404: {X}', '{X}: 100 %'],
  gentle: ['“{X}”', '{X}…'],
};

const few = (gentle: string, ...any: readonly string[]): Formats => ({
  any: [...any, '404: {X}', '{X}: 10/10'],
  gentle: [gentle],
});

/** Languages in which the bot itself does not write: few formats, which take any words. */
export const furtherLanguages = {
  it: few(
    '{X}. Un abbraccio forte.',
    'Il mio cervello alle 3 di notte: {X}',
    'Vocale di quattro minuti.\nRiassunto: «{X}».',
    'Titolo della mia autobiografia: «{X}».',
  ),
  nl: few(
    '{X}. Een dikke knuffel.',
    'Mijn brein om 3 uur ’s nachts: {X}',
    'Spraakbericht: vier minuten.\nInhoud: “{X}”.',
    'Titel van mijn autobiografie: “{X}”.',
  ),
  pl: few('{X}. Mocno przytulam.', 'Mój mózg o 3 w nocy: {X}', 'Tytuł mojej autobiografii: „{X}”.'),
  ru: few('{X}. Крепко обнимаю.', 'Мой мозг в 3 часа ночи: {X}', 'Название моей автобиографии: «{X}».'),
  zh: few('{X}。抱抱你。', '凌晨三点我的大脑：{X}', '我的自传书名：“{X}”'),
  ko: few('{X}. 꼭 안아 드려요.', '새벽 3시의 내 뇌: {X}', '내 자서전 제목: “{X}”'),
} as const;
