import type { Formats } from './formats.ts';

/** For a language in which nothing is written: no words of any other. */
export const wordless: Formats = {
  any: ['“{X}”: 10/10', '“{X}”\n★★★★★', '1. {X}\n2. {X}\n3. {X}', '404: {X}', '{X}: 100 %'],
  dry: ['“{X}”', '{X}…'],
};

const few = (dry: string, ...any: readonly string[]): Formats => ({
  any: [...any, '404: {X}', '{X}: 10/10'],
  dry: [dry, '{X}…'],
});

/** Languages in which the bot itself does not write: few formats, which take any words. */
export const furtherLanguages = {
  it: few(
    'Caro diario, capitolo 412: «{X}».',
    'Il mio cervello alle 3 di notte: {X}',
    'Vocale di quattro minuti.\nRiassunto: «{X}».',
    'Titolo della mia autobiografia: «{X}».',
  ),
  nl: few(
    'Lief dagboek, hoofdstuk 412: “{X}”.',
    'Mijn brein om 3 uur ’s nachts: {X}',
    'Spraakbericht: vier minuten.\nInhoud: “{X}”.',
    'Titel van mijn autobiografie: “{X}”.',
  ),
  pl: few(
    'Drogi pamiętniku, rozdział 412: „{X}”.',
    'Mój mózg o 3 w nocy: {X}',
    'Tytuł mojej autobiografii: „{X}”.',
  ),
  ru: few(
    'Дорогой дневник, глава 412: «{X}».',
    'Мой мозг в 3 часа ночи: {X}',
    'Название моей автобиографии: «{X}».',
  ),
  zh: few('亲爱的日记，第412章：“{X}”', '凌晨三点我的大脑：{X}', '我的自传书名：“{X}”'),
  ko: few('일기, 412장: “{X}”', '새벽 3시의 내 뇌: {X}', '내 자서전 제목: “{X}”'),
} as const;
