import type { Formats } from './formats.ts';

/** Languages in which the bot itself does not write: few formats, which take any words. */
export const furtherLanguages = {
  it: {
    any: [
      'Il mio cervello alle 3 di notte: {x}',
      'Vocale di quattro minuti.\nRiassunto: «{X}».',
      'Titolo della mia autobiografia: «{X}».',
    ],
    dry: ['Caro diario, capitolo 412: «{X}».'],
  },
  nl: {
    any: [
      'Mijn brein om 3 uur ’s nachts: {x}',
      'Spraakbericht: vier minuten.\nInhoud: “{X}”.',
      'Titel van mijn autobiografie: “{X}”.',
    ],
    dry: ['Lief dagboek, hoofdstuk 412: “{X}”.'],
  },
  pl: {
    any: [
      'Mój mózg o 3 w nocy: {x}',
      'Nikt:\nAbsolutnie nikt:\nJa: {x}',
      'Tytuł mojej autobiografii: „{X}”.',
    ],
    dry: ['Drogi pamiętniku, rozdział 412: „{X}”.'],
  },
  ru: {
    any: [
      'Мой мозг в 3 часа ночи: {x}',
      'Никто:\nАбсолютно никто:\nЯ: {x}',
      'Название моей автобиографии: «{X}».',
    ],
    dry: ['Дорогой дневник, глава 412: «{X}».'],
  },
  zh: {
    any: ['凌晨三点我的大脑：{x}', '瑜伽老师：放空大脑。\n我的大脑：{x}', '我的自传书名：“{x}”'],
    dry: ['亲爱的日记，第412章：“{x}”'],
  },
  ko: {
    any: ['새벽 3시의 내 뇌: {x}', '요가 선생님: 머리를 비우세요.\n내 머리: {x}', '내 자서전 제목: “{x}”'],
    dry: ['일기, 412장: “{x}”'],
  },
} as const satisfies Readonly<Record<string, Formats>>;

/** For a language in which nothing is written: no words of any other. */
export const wordless: Formats = {
  any: ['“{X}”: 10/10', '“{X}”\n★★★★★', '1. {X}\n2. {X}\n3. {X}', '404: {X}', '{X}: 100 %'],
  dry: ['“{X}”', '{X}…'],
};
