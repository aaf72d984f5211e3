import type { Formats } from './formats.ts';

/** Languages in which the bot itself does not write: few formats, which take any words. */
export const furtherLanguages = {
  it: {
    any: [
      'Il mio cervello alle 3 di notte: {X}',
      'Vocale di quattro minuti.\nRiassunto: «{X}».',
      'Titolo della mia autobiografia: «{X}».',
    ],
    dry: ['Caro diario, capitolo 412: «{X}».'],
  },
  nl: {
    any: [
      'Mijn brein om 3 uur ’s nachts: {X}',
      'Spraakbericht: vier minuten.\nInhoud: “{X}”.',
      'Titel van mijn autobiografie: “{X}”.',
    ],
    dry: ['Lief dagboek, hoofdstuk 412: “{X}”.'],
  },
  pl: {
    any: [
      'Mój mózg o 3 w nocy: {X}',
      'Nikt:\nAbsolutnie nikt:\nJa: {X}',
      'Tytuł mojej autobiografii: „{X}”.',
    ],
    dry: ['Drogi pamiętniku, rozdział 412: „{X}”.'],
  },
  ru: {
    any: [
      'Мой мозг в 3 часа ночи: {X}',
      'Никто:\nАбсолютно никто:\nЯ: {X}',
      'Название моей автобиографии: «{X}».',
    ],
    dry: ['Дорогой дневник, глава 412: «{X}».'],
  },
  zh: {
    any: ['凌晨三点我的大脑：{X}', '瑜伽老师：放空大脑。\n我的大脑：{X}', '我的自传书名：“{X}”'],
    dry: ['亲爱的日记，第412章：“{X}”'],
  },
  ko: {
    any: ['새벽 3시의 내 뇌: {X}', '요가 선생님: 머리를 비우세요.\n내 머리: {X}', '내 자서전 제목: “{X}”'],
    dry: ['일기, 412장: “{X}”'],
  },
} as const satisfies Readonly<Record<string, Formats>>;

/** For a language in which nothing is written: no words of any other. */
export const wordless: Formats = {
  any: ['“{X}”: 10/10', '“{X}”\n★★★★★', '1. {X}\n2. {X}\n3. {X}', '404: {X}', '{X}: 100 %'],
  dry: ['“{X}”', '{X}…'],
};
