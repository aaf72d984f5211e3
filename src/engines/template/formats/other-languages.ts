import type { Language } from '../language.ts';

/** The formats of one language: `{x}` is the prompt as it stands, `{X}` with a capital. */
interface Formats {
  /** They read as dry where the words are light, and mock nothing where they are not. */
  readonly plain: readonly string[];
  /** What begins with "when". */
  readonly moment?: RegExp;
  readonly wish?: { readonly start: RegExp; readonly follow: readonly string[] };
}

/** Formats that take any words of a language. */
export const otherLanguages: Readonly<Record<Exclude<Language, 'en' | 'other'>, Formats>> = {
  de: {
    plain: [
      'Mein Gehirn um 3 Uhr nachts: {x}',
      'Geht mir nicht aus dem Kopf: {x}.',
      'Liebes Tagebuch: {x}.',
      'Mein Tag in einem Satz: {x}.',
      'Eine Stunde lang getippt und gelöscht: „{X}“',
      '{X}. Das musste ich jemandem erzählen.',
    ],
    moment: /^wenn /i,
    wish: {
      start:
        /^(?:alles gute|(?:herzlichen )?glückwunsch|happy birthday|frohe|guten (?:morgen|abend)|gute(?: nacht|n tag)|danke|viel (?:glück|erfolg)|willkommen)/i,
      follow: [
        '{X}! Konfetti ist unterwegs.',
        '{X}! Und Kuchen für alle.',
        '{X}! Von Herzen und mit Keksen.',
      ],
    },
  },
  fr: {
    plain: [
      'Mon cerveau à 3 h du matin : {x}',
      'Je n’ai que ça en tête : {x}.',
      'Cher journal : {x}.',
      'Ma journée en une phrase : {x}.',
      'Écrit puis effacé pendant une heure : « {X} »',
      '{X}. Il fallait que je le dise à quelqu’un.',
    ],
    moment: /^(?:quand |lorsqu|le moment où )/i,
    wish: {
      start: /^(?:bon(?:ne)? |joyeu(?:x|se)|félicitations|bravo|merci|bienvenue|bonjour|bonsoir)/i,
      follow: [
        '{X} ! Les confettis arrivent.',
        '{X} ! Et du gâteau pour tout le monde.',
        '{X} ! De tout cœur, avec des biscuits.',
      ],
    },
  },
  es: {
    plain: [
      'Mi cerebro a las 3 de la mañana: {x}',
      'No me lo quito de la cabeza: {x}.',
      'Querido diario: {x}.',
      'Mi día en una frase: {x}.',
      'Escrito y borrado durante una hora: «{X}»',
      '{X}. Tenía que contárselo a alguien.',
    ],
    moment: /^cuando /i,
    wish: {
      start: /^(?:feliz|felices|felicidades|enhorabuena|gracias|bienvenid|buen(?:os|as)? |hola)/i,
      follow: [
        '¡{X}! El confeti va en camino.',
        '¡{X}! Y pastel para todo el mundo.',
        '¡{X}! De corazón y con galletas.',
      ],
    },
  },
  pt: {
    plain: [
      'Meu cérebro às 3 da manhã: {x}',
      'Não me sai da cabeça: {x}.',
      'Querido diário: {x}.',
      'Meu dia em uma frase: {x}.',
      'Digitado e apagado por uma hora: “{X}”',
      '{X}. Eu precisava contar para alguém.',
    ],
    moment: /^quando /i,
    wish: {
      start: /^(?:feliz|parabéns|obrigad|bem-vind|bo(?:m dia|a tarde|a noite|as festas)|olá)/i,
      follow: [
        '{X}! O confete está a caminho.',
        '{X}! E bolo para todo mundo.',
        '{X}! De coração e com biscoitos.',
      ],
    },
  },
  it: {
    plain: [
      'Il mio cervello alle 3 di notte: {x}',
      'Non riesco a pensare ad altro: {x}.',
      'Caro diario: {x}.',
      'La mia giornata in una frase: {x}.',
      '{X}. Dovevo dirlo a qualcuno.',
    ],
    moment: /^quando /i,
    wish: {
      start: /^(?:buon|auguri|tanti auguri|congratulazioni|grazie|benvenut|complimenti|ciao)/i,
      follow: ['{X}! I coriandoli sono in arrivo.', '{X}! E torta per tutti.'],
    },
  },
  nl: {
    plain: [
      'Mijn brein om 3 uur ’s nachts: {x}',
      'Ik kan aan niets anders denken: {x}.',
      'Lief dagboek: {x}.',
      'Mijn dag in één zin: {x}.',
      '{X}. Ik moest het aan iemand vertellen.',
    ],
    moment: /^(?:als|wanneer) /i,
    wish: {
      start: /^(?:gefeliciteerd|fijne?|goede(?:morgen|nacht)|bedankt|welkom|succes)/i,
      follow: ['{X}! De confetti is onderweg.', '{X}! En taart voor iedereen.'],
    },
  },
  pl: {
    plain: [
      'Mój mózg o 3 w nocy: {x}',
      'Nie mogę przestać o tym myśleć: {x}.',
      'Drogi pamiętniku: {x}.',
      'Mój dzień w jednym zdaniu: {x}.',
      'Muszę to komuś powiedzieć: {x}.',
    ],
    moment: /^(?:kiedy|gdy) /i,
    wish: {
      start: /^(?:wszystkiego|gratulacje|dzień dobry|dziękuję|powodzenia|witaj)/i,
      follow: ['{X}! Konfetti już leci.', '{X}! I tort dla wszystkich.'],
    },
  },
  ru: {
    plain: [
      'Мой мозг в 3 часа ночи: {x}',
      'Не выходит из головы: {x}.',
      'Дорогой дневник: {x}.',
      'Мой день одной строкой: {x}.',
      '{X}. Нужно было кому-то сказать.',
    ],
    moment: /^когда /i,
    wish: {
      start: /^(?:с дн[её]м|поздравляю|спасибо|доброе утро|удачи|привет)/i,
      follow: ['{X}! Конфетти уже летит.', '{X}! И торт для всех.'],
    },
  },
  ja: {
    plain: [
      '深夜3時の私の脳：「{x}」',
      'ずっと頭にあること：{x}',
      '今日の日記：{x}',
      '今日を一行で言うと：{x}',
      '一時間、打っては消した言葉：「{x}」',
      '「{x}」\n誰かに聞いてほしくて。',
    ],
    wish: {
      start: /(?:おめでとう|ありがとう|おはよう|おやすみ|ようこそ)/,
      follow: ['{x}！紙吹雪が届きます。', '{x}！ケーキもありますよ。', '{x}！心をこめて、お菓子つきで。'],
    },
  },
  zh: {
    plain: [
      '凌晨三点我的大脑：{x}',
      '一直在想：{x}',
      '今天的日记：{x}',
      '用一句话说我的一天：{x}',
      '“{x}”\n只是想说出来。',
    ],
  },
  ko: {
    plain: [
      '새벽 3시의 내 머릿속: {x}',
      '계속 생각나는 것: {x}',
      '오늘의 일기: {x}',
      '오늘 하루를 한 줄로: {x}',
      '“{x}”\n누군가에게 말하고 싶었어요.',
    ],
  },
};
