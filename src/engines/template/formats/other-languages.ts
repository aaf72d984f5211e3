import type { Language } from '../language.ts';

/** The formats of one language: `{x}` is the prompt as it stands, `{X}` with a capital. */
interface Formats {
  /** For what laughs or is about something harmless. */
  readonly jokes?: readonly string[];
  /** For what may be light or sad. */
  readonly plain: readonly string[];
  /** For what begins with "when", light or sad. */
  readonly moment?: { readonly start: RegExp; readonly follow: readonly string[] };
  readonly wish?: { readonly start: RegExp; readonly follow: readonly string[] };
}

/** Formats that take any words of a language. */
export const otherLanguages: Readonly<Record<Exclude<Language, 'en' | 'other'>, Formats>> = {
  de: {
    jokes: [
      'Mein Gehirn um 3 Uhr nachts: {x}',
      'Gruppenchat, 2 Uhr nachts: „{X}“\nVon allen gelesen. Von keinem beantwortet.',
      'Yogalehrerin: Mach den Kopf frei.\nMein Kopf: {x}',
      'Niemand:\nWirklich niemand:\nIch: {x}',
      'Liebes Tagebuch: {x}.',
      'Sprachnachricht: vier Minuten.\nKurzfassung: {x}',
    ],
    plain: [
      'Geht mir nicht aus dem Kopf: {x}.',
      'Ich denke immer noch daran: {x}.',
      'Heute: {x}.',
      '{X}. Das musste ich jemandem erzählen.',
    ],
    moment: { start: /^wenn /i, follow: ['Dieses Gefühl, {x}.', 'Der Moment, {x}.', '{X}:'] },
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
    jokes: [
      'Mon cerveau à 3 h du matin : {x}',
      'Groupe de discussion, 2 h du matin : « {X} »\nVu par tout le monde. Zéro réponse.',
      'Prof de yoga : videz votre esprit.\nMon esprit : {x}',
      'Personne :\nAbsolument personne :\nMoi : {x}',
      'Cher journal : {x}.',
      'Message vocal : quatre minutes.\nVersion courte : {x}',
    ],
    plain: [
      'Je n’ai que ça en tête : {x}.',
      'J’y pense encore : {x}.',
      'Aujourd’hui : {x}.',
      '{X}. Il fallait que je le dise à quelqu’un.',
    ],
    moment: { start: /^(?:quand |lorsqu)/i, follow: ['Cette sensation {x}.', 'Ce moment {x}.', '{X} :'] },
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
    jokes: [
      'Mi cerebro a las 3 de la mañana: {x}',
      'Grupo de chat, 2 de la mañana: «{X}»\nLeído por todos. Respondido por nadie.',
      'Profe de yoga: vacía tu mente.\nMi mente: {x}',
      'Nadie:\nAbsolutamente nadie:\nYo: {x}',
      'Querido diario: {x}.',
      'Audio de cuatro minutos.\nVersión corta: {x}',
    ],
    plain: [
      'No me lo quito de la cabeza: {x}.',
      'Sigo pensando en esto: {x}.',
      'Hoy: {x}.',
      '{X}. Tenía que contárselo a alguien.',
    ],
    moment: { start: /^cuando /i, follow: ['Esa sensación {x}.', 'Ese momento {x}.', '{X}:'] },
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
    jokes: [
      'Meu cérebro às 3 da manhã: {x}',
      'Grupo, 2 da manhã: “{X}”\nVisto por todos. Respondido por ninguém.',
      'Professora de ioga: esvazie a mente.\nMinha mente: {x}',
      'Ninguém:\nAbsolutamente ninguém:\nEu: {x}',
      'Querido diário: {x}.',
      'Áudio de quatro minutos.\nVersão curta: {x}',
    ],
    plain: [
      'Não me sai da cabeça: {x}.',
      'Ainda penso nisso: {x}.',
      'Hoje: {x}.',
      '{X}. Eu precisava contar para alguém.',
    ],
    moment: { start: /^quando /i, follow: ['Aquela sensação {x}.', 'Aquele momento {x}.', '{X}:'] },
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
      'Non riesco a pensare ad altro: {x}.',
      'Ci penso ancora: {x}.',
      'Oggi: {x}.',
      '{X}. Dovevo dirlo a qualcuno.',
    ],
    moment: { start: /^quando /i, follow: ['Quella sensazione {x}.', 'Quel momento {x}.', '{X}:'] },
    wish: {
      start: /^(?:buon|auguri|tanti auguri|congratulazioni|grazie|benvenut|complimenti|ciao)/i,
      follow: ['{X}! I coriandoli sono in arrivo.', '{X}! E torta per tutti.'],
    },
  },
  nl: {
    plain: [
      'Ik kan aan niets anders denken: {x}.',
      'Ik denk er nog steeds aan: {x}.',
      'Vandaag: {x}.',
      '{X}. Ik moest het aan iemand vertellen.',
    ],
    moment: { start: /^(?:als|wanneer) /i, follow: ['Dat gevoel {x}.', 'Dat moment {x}.', '{X}:'] },
    wish: {
      start: /^(?:gefeliciteerd|fijne?|goede(?:morgen|nacht)|bedankt|welkom|succes)/i,
      follow: ['{X}! De confetti is onderweg.', '{X}! En taart voor iedereen.'],
    },
  },
  pl: {
    plain: [
      'Nie mogę przestać o tym myśleć: {x}.',
      'Ciągle o tym myślę: {x}.',
      'Dzisiaj: {x}.',
      'Muszę to komuś powiedzieć: {x}.',
    ],
    moment: { start: /^(?:kiedy|gdy) /i, follow: ['To uczucie, {x}.', 'Ten moment, {x}.', '{X}:'] },
    wish: {
      start: /^(?:wszystkiego|gratulacje|dzień dobry|dziękuję|powodzenia|witaj)/i,
      follow: ['{X}! Konfetti już leci.', '{X}! I tort dla wszystkich.'],
    },
  },
  ru: {
    plain: [
      'Не выходит из головы: {x}.',
      'Всё ещё думаю об этом: {x}.',
      'Сегодня: {x}.',
      '{X}. Нужно было кому-то сказать.',
    ],
    moment: { start: /^когда /i, follow: ['Это чувство, {x}.', 'Тот момент, {x}.', '{X}:'] },
    wish: {
      start: /^(?:с дн[её]м|поздравляю|спасибо|доброе утро|удачи|привет)/i,
      follow: ['{X}! Конфетти уже летит.', '{X}! И торт для всех.'],
    },
  },
  ja: {
    jokes: [
      '深夜3時の私の脳：「{x}」',
      'グループチャット、深夜2時：「{x}」\n既読：全員。返信：ゼロ。',
      'ヨガの先生：心を空っぽに。\n私の心：「{x}」',
      '速報：{x}',
      'Tシャツに書きたい言葉：「{x}」',
      '今日を一行で言うと：{x}',
    ],
    plain: [
      'ずっと頭にあること：{x}',
      'まだ考えています：{x}',
      '今日：{x}',
      '「{x}」\n誰かに聞いてほしくて。',
    ],
    wish: {
      start: /(?:おめでとう|ありがとう|おはよう|おやすみ|ようこそ)/,
      follow: ['{x}！紙吹雪が届きます。', '{x}！ケーキもありますよ。', '{x}！心をこめて、お菓子つきで。'],
    },
  },
  zh: {
    plain: ['一直在想：{x}', '今天：{x}', '还在想这件事：{x}', '“{x}”\n只是想说出来。'],
  },
  ko: {
    plain: [
      '계속 생각나는 것: {x}',
      '오늘: {x}',
      '아직도 생각 중: {x}',
      '“{x}”\n누군가에게 말하고 싶었어요.',
    ],
  },
};
