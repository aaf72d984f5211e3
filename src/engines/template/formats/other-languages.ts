import type { Language } from '../language.ts';

/** The formats of one language: `{x}` is the prompt as it stands, `{X}` with a capital. */
interface Formats {
  /** For what is surely light. */
  readonly jokes: readonly string[];
  /** For what shows a sign of sadness. */
  readonly quiet: readonly string[];
  /** For what may be light or sad. */
  readonly plain: readonly string[];
  /** For what begins with "when". */
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
      '{X}. Ich hätte da mal eine Rückfrage.',
    ],
    quiet: [
      '{X}. Das ist viel für einen Tag.',
      '{X}. Das musste ich jemandem sagen.',
      '{X}. Eins nach dem anderen.',
    ],
    plain: [
      'Fürs Protokoll: {x}.',
      'Kurzfassung: {x}.',
      'Geht mir nicht aus dem Kopf: {x}.',
      '„Wie geht’s?“\n„{X}.“',
      'Kapitel eins: {x}.',
    ],
    moment: { start: /^wenn /i, follow: ['Ich, {x}:', 'Mein Gesicht, {x}:'] },
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
      'Humeur du jour : {x}',
    ],
    quiet: [
      '{X}. Ça fait beaucoup pour une journée.',
      '{X}. Il fallait que je le dise à quelqu’un.',
      '{X}. Une chose à la fois.',
    ],
    plain: [
      'Pour mémoire : {x}.',
      'En bref : {x}.',
      'Je n’ai que ça en tête : {x}.',
      '« Ça va ? »\n« {X}. »',
      'Chapitre un : {x}.',
    ],
    moment: { start: /^(?:quand |lorsqu|le moment où )/i, follow: ['Moi {x} :', 'Ma tête {x} :'] },
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
      'Estado de ánimo: {x}',
    ],
    quiet: [
      '{X}. Es mucho para un solo día.',
      '{X}. Tenía que contárselo a alguien.',
      '{X}. Una cosa a la vez.',
    ],
    plain: [
      'Que conste: {x}.',
      'En resumen: {x}.',
      'No me lo quito de la cabeza: {x}.',
      '«¿Cómo estás?»\n«{X}.»',
      'Capítulo uno: {x}.',
    ],
    moment: { start: /^cuando /i, follow: ['Yo {x}:', 'Mi cara {x}:'] },
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
      'Humor do dia: {x}',
    ],
    quiet: [
      '{X}. É muita coisa para um dia só.',
      '{X}. Eu precisava contar para alguém.',
      '{X}. Uma coisa de cada vez.',
    ],
    plain: [
      'Fica o registro: {x}.',
      'Em resumo: {x}.',
      'Não me sai da cabeça: {x}.',
      '“Como você está?”\n“{X}.”',
      'Capítulo um: {x}.',
    ],
    moment: { start: /^quando /i, follow: ['Eu {x}:', 'Minha cara {x}:'] },
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
    jokes: [
      'Il mio cervello alle 3 di notte: {x}',
      'Gruppo, ore 2 di notte: «{X}»\nVisto da tutti. Risposte: zero.',
      'Insegnante di yoga: svuota la mente.\nLa mia mente: {x}',
      'Umore di oggi: {x}',
    ],
    quiet: ['{X}. È tanto per un giorno solo.', '{X}. Dovevo dirlo a qualcuno.'],
    plain: ['Per la cronaca: {x}.', 'In breve: {x}.', '«Come va?»\n«{X}.»', 'Capitolo uno: {x}.'],
    moment: { start: /^quando /i, follow: ['Io {x}:', 'La mia faccia {x}:'] },
    wish: {
      start: /^(?:buon|auguri|tanti auguri|grazie|congratulazioni|complimenti|benvenut)/i,
      follow: ['{X}! I coriandoli sono in arrivo.', '{X}! E torta per tutti.'],
    },
  },
  nl: {
    jokes: [
      'Mijn brein om 3 uur ’s nachts: {x}',
      'Groepsapp, 2 uur ’s nachts: “{X}”\nDoor iedereen gelezen. Door niemand beantwoord.',
      'Yogadocent: maak je hoofd leeg.\nMijn hoofd: {x}',
      'Stemming van vandaag: {x}',
    ],
    quiet: ['{X}. Dat is veel voor één dag.', '{X}. Ik moest het aan iemand vertellen.'],
    plain: [
      'Voor de goede orde: {x}.',
      'Kort gezegd: {x}.',
      '“Hoe gaat het?”\n“{X}.”',
      'Hoofdstuk één: {x}.',
    ],
    moment: { start: /^(?:als|wanneer) /i, follow: ['Ik, {x}:', 'Mijn gezicht, {x}:'] },
    wish: {
      start: /^(?:gefeliciteerd|fijne?|goede(?:morgen|nacht)|bedankt|welkom|succes)/i,
      follow: ['{X}! De confetti is onderweg.', '{X}! En taart voor iedereen.'],
    },
  },
  pl: {
    jokes: [
      'Mój mózg o 3 w nocy: {x}',
      'Grupa, 2 w nocy: „{X}”\nPrzeczytali wszyscy. Nie odpisał nikt.',
      'Nauczycielka jogi: oczyść umysł.\nMój umysł: {x}',
      'Dzisiejszy nastrój: {x}',
    ],
    quiet: ['{X}. To dużo jak na jeden dzień.', 'Chcę to komuś powiedzieć: {x}.'],
    plain: ['Dla porządku: {x}.', 'W skrócie: {x}.', '„Co słychać?”\n„{X}.”', 'Rozdział pierwszy: {x}.'],
    moment: { start: /^(?:kiedy|gdy) /i, follow: ['Ja, {x}:', 'Moja mina, {x}:'] },
    wish: {
      start: /^(?:wszystkiego|gratulacje|dzień dobry|dziękuję|powodzenia|witaj)/i,
      follow: ['{X}! Konfetti już leci.', '{X}! I tort dla wszystkich.'],
    },
  },
  ru: {
    jokes: [
      'Мой мозг в 3 часа ночи: {x}',
      'Общий чат, 2 часа ночи: «{X}»\nПрочитали все. Не ответил никто.',
      'Учитель йоги: освободите разум.\nМой разум: {x}',
      'Настроение дня: {x}',
    ],
    quiet: ['{X}. Это много для одного дня.', '{X}. Нужно было кому-то сказать.'],
    plain: ['Для протокола: {x}.', 'Если коротко: {x}.', '«Как дела?»\n«{X}.»', 'Глава первая: {x}.'],
    moment: { start: /^когда /i, follow: ['Я, {x}:', 'Моё лицо, {x}:'] },
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
      '本日の気分：{x}',
    ],
    quiet: [
      '「{x}」\n一日には多すぎます。',
      '「{x}」\n誰かに聞いてほしくて。',
      '「{x}」\n伝えておきたくて。',
    ],
    plain: ['ひとことで言うと：{x}', 'ずっと頭にあること：{x}', '「最近どう？」\n「{x}」', '第一章：{x}'],
    wish: {
      start: /(?:おめでとう|ありがとう|おはよう|おやすみ|ようこそ)/,
      follow: ['{x}！紙吹雪が届きます。', '{x}！ケーキもありますよ。', '{x}！心をこめて、お菓子つきで。'],
    },
  },
  zh: {
    jokes: [
      '凌晨三点我的大脑：{x}',
      '群聊，凌晨两点：“{x}”\n全员已读，无人回复。',
      '瑜伽老师：放空大脑。\n我的大脑：{x}',
      '今日心情：{x}',
    ],
    quiet: ['“{x}”\n这一天太不容易了。', '“{x}”\n只是想说出来。'],
    plain: ['一句话：{x}', '一直在想：{x}', '“最近怎么样？”\n“{x}”', '第一章：{x}'],
  },
  ko: {
    jokes: [
      '새벽 3시의 내 머릿속: {x}',
      '단톡방, 새벽 2시: “{x}”\n모두 읽음. 답장 없음.',
      '요가 선생님: 마음을 비우세요.\n내 마음: {x}',
      '오늘의 기분: {x}',
    ],
    quiet: ['“{x}”\n하루에 감당하기엔 많네요.', '“{x}”\n누군가에게 말하고 싶었어요.'],
    plain: ['한마디로: {x}', '계속 생각나는 것: {x}', '“요즘 어때?”\n“{x}”', '제1장: {x}'],
  },
};
