import type { Formats } from './formats.ts';

/** Languages in which the bot itself does not write: few formats, which take any words. */
export const furtherLanguages = {
  it: {
    any: [
      'Il mio cervello alle 3 di notte: {x}',
      'Cartello al museo: «{X}». Si prega di non toccare.',
      '{X}. Non ho altre domande, vostro onore.',
      'Vocale di quattro minuti.\nRiassunto: {x}',
      '«{X}». Prossimamente al cinema.',
    ],
    dry: ['A verbale: «{X}».', 'Il titolo del giorno: «{X}».'],
  },
  nl: {
    any: [
      'Mijn brein om 3 uur ’s nachts: {x}',
      'Museumbordje: “{X}”. Niet aanraken.',
      '{X}. Geen verdere vragen, edelachtbare.',
      'Niemand:\nEcht niemand:\nIk: {x}',
      '“{X}”. Binnenkort in de bioscoop.',
    ],
    dry: ['Voor de notulen: “{X}”.', 'De kop van vandaag: “{X}”.'],
  },
  pl: {
    any: [
      'Mój mózg o 3 w nocy: {x}',
      'Tabliczka w muzeum: „{X}”. Nie dotykać.',
      '{X}. Nie mam więcej pytań, Wysoki Sądzie.',
      'Nikt:\nAbsolutnie nikt:\nJa: {x}',
      '„{X}”. Wkrótce w kinach.',
    ],
    dry: ['Do protokołu: „{X}”.', 'Nagłówek dnia: „{X}”.'],
  },
  ru: {
    any: [
      'Мой мозг в 3 часа ночи: {x}',
      'Табличка в музее: «{X}». Руками не трогать.',
      '{X}. Вопросов больше не имею, ваша честь.',
      'Никто:\nАбсолютно никто:\nЯ: {x}',
      '«{X}». Скоро в кино.',
    ],
    dry: ['Для протокола: «{X}».', 'Заголовок дня: «{X}».'],
  },
  zh: {
    any: [
      '凌晨三点我的大脑：{x}',
      '“{x}”。即将上映，敬请期待。',
      '瑜伽老师：放空大脑。\n我的大脑：{x}',
      '我的自传书名：“{x}”',
    ],
    dry: ['记录：“{x}”', '今日头条：“{x}”'],
  },
  ko: {
    any: [
      '새벽 3시의 내 뇌: {x}',
      '박물관 안내판: “{x}” 만지지 마세요.',
      '요가 선생님: 머리를 비우세요.\n내 머리: {x}',
      '내 자서전 제목: “{x}”',
    ],
    dry: ['기록: “{x}”', '오늘의 헤드라인: “{x}”'],
  },
} as const satisfies Readonly<Record<string, Formats>>;

/** For a language in which nothing is written: no words of any other. */
export const wordless: Formats = {
  any: ['“{X}”: 10/10', '“{X}”\n★★★★★', '1. {X}\n2. {X}\n3. {X}', '404: {X}', '{X}: 100 %'],
  dry: ['“{X}”', '{X}…'],
};
