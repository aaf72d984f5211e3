import type { Formats } from './formats.ts';

/** Languages in which the bot itself does not write: few formats, which take any words. */
export const furtherLanguages = {
  it: {
    any: [
      'Il mio cervello alle 3 di notte: {x}',
      'Cartello al museo: «{X}». Si prega di non toccare.',
      '{X}. Non ho altre domande, vostro onore.',
      'Vocale di quattro minuti.\nRiassunto: «{X}».',
      '«{X}». Prossimamente al cinema.',
    ],
    dry: ['Caro diario, capitolo 412: «{X}».', 'Nessuno ti prepara a questo: {x}.'],
  },
  nl: {
    any: [
      'Mijn brein om 3 uur ’s nachts: {x}',
      'Museumbordje: “{X}”. Niet aanraken.',
      '{X}. Geen verdere vragen, edelachtbare.',
      'Niemand:\nEcht niemand:\nIk: {x}',
      '“{X}”. Binnenkort in de bioscoop.',
    ],
    dry: ['Lief dagboek, hoofdstuk 412: “{X}”.', 'Niemand bereidt je hierop voor: {x}.'],
  },
  pl: {
    any: [
      'Mój mózg o 3 w nocy: {x}',
      'Tabliczka w muzeum: „{X}”. Nie dotykać.',
      '{X}. Nie mam więcej pytań, Wysoki Sądzie.',
      'Nikt:\nAbsolutnie nikt:\nJa: {x}',
      '„{X}”. Wkrótce w kinach.',
    ],
    dry: ['Drogi pamiętniku, rozdział 412: „{X}”.', 'Nikt cię na to nie przygotuje: {x}.'],
  },
  ru: {
    any: [
      'Мой мозг в 3 часа ночи: {x}',
      'Табличка в музее: «{X}». Руками не трогать.',
      '{X}. Вопросов больше не имею, ваша честь.',
      'Никто:\nАбсолютно никто:\nЯ: {x}',
      '«{X}». Скоро в кино.',
    ],
    dry: ['Дорогой дневник, глава 412: «{X}».', 'К такому никто не готовит: {x}.'],
  },
  zh: {
    any: [
      '凌晨三点我的大脑：{x}',
      '“{x}”。即将上映，敬请期待。',
      '瑜伽老师：放空大脑。\n我的大脑：{x}',
      '我的自传书名：“{x}”',
    ],
    dry: ['亲爱的日记，第412章：“{x}”', '没人教过我们这个：“{x}”'],
  },
  ko: {
    any: [
      '새벽 3시의 내 뇌: {x}',
      '박물관 안내판: “{x}” 만지지 마세요.',
      '요가 선생님: 머리를 비우세요.\n내 머리: {x}',
      '내 자서전 제목: “{x}”',
    ],
    dry: ['일기, 412장: “{x}”', '아무도 미리 알려 주지 않은 것: “{x}”'],
  },
} as const satisfies Readonly<Record<string, Formats>>;

/** For a language in which nothing is written: no words of any other. */
export const wordless: Formats = {
  any: ['“{X}”: 10/10', '“{X}”\n★★★★★', '1. {X}\n2. {X}\n3. {X}', '404: {X}', '{X}: 100 %'],
  dry: ['“{X}”', '{X}…'],
};
