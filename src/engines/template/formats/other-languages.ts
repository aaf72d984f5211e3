import type { Language } from '../language.ts';

/** The formats of one language: `{x}` is the prompt as it stands, `{X}` with a capital. */
interface Formats {
  /** For what is surely light. */
  readonly jokes: readonly string[];
  /** For everything else: dry in a light mood, kind in a sad one. */
  readonly eitherWay: readonly string[];
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
      '„{X}“ – ich, laut, in einem stillen Aufzug.',
      '{X}. Bitte fürs Protokoll.',
    ],
    eitherWay: [
      '{X}. Der Tee zieht schon.',
      '{X}. Setz dich zu mir.',
      '{X}. Erzähl, ich habe Zeit.',
      '{X}. Eins nach dem anderen.',
      'Heute im Tagebuch: {x}.',
      '{X}. Das wollte ich euch sagen.',
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
      '« {X} » – moi, à voix haute, dans un ascenseur silencieux.',
      '{X}. À noter au procès-verbal.',
    ],
    eitherWay: [
      '{X}. L’eau du thé chauffe déjà.',
      '{X}. Viens près de moi.',
      '{X}. Raconte, j’ai le temps.',
      '{X}. Une chose à la fois.',
      'Cher journal : {x}.',
      '{X}. Je voulais que vous le sachiez.',
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
      '«{X}» – yo, en voz alta, en un ascensor en silencio.',
      '{X}. Que conste en acta.',
    ],
    eitherWay: [
      '{X}. El té ya está en camino.',
      '{X}. Siéntate conmigo.',
      '{X}. Cuéntame, tengo tiempo.',
      '{X}. Una cosa a la vez.',
      'Querido diario: {x}.',
      '{X}. Quería que lo supieran.',
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
      '“{X}” – eu, em voz alta, num elevador em silêncio.',
      '{X}. Que conste em ata.',
    ],
    eitherWay: [
      '{X}. O café já está passando.',
      '{X}. Senta aqui comigo.',
      '{X}. Conta tudo, eu tenho tempo.',
      '{X}. Uma coisa de cada vez.',
      'Querido diário: {x}.',
      '{X}. Queria que vocês soubessem.',
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
    eitherWay: [
      '{X}. Il tè è quasi pronto.',
      '{X}. Siediti qui con me.',
      '{X}. Racconta, ho tempo.',
      'Caro diario: {x}.',
    ],
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
    eitherWay: [
      '{X}. De thee staat klaar.',
      '{X}. Kom erbij zitten.',
      '{X}. Vertel, ik heb tijd.',
      'Lief dagboek: {x}.',
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
    eitherWay: [
      '{X}. Herbata już się parzy.',
      '{X}. Usiądź obok mnie.',
      '{X}. Opowiadaj, mam czas.',
      'Drogi pamiętniku: {x}.',
    ],
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
    eitherWay: [
      '{X}. Чай уже заваривается.',
      '{X}. Садись рядом.',
      '{X}. Рассказывай, время есть.',
      'Дорогой дневник: {x}.',
    ],
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
      '静かなエレベーターで急に言う私：「{x}」',
      '議事録に残してください：「{x}」',
    ],
    eitherWay: [
      '「{x}」\nお茶を淹れますね。',
      '「{x}」\nここに座って、ゆっくりどうぞ。',
      '「{x}」\n時間はあります。聞かせてください。',
      '「{x}」\nまずは深呼吸。',
      '今日の日記：{x}',
      '「{x}」\n伝えておきたくて。',
    ],
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
    eitherWay: ['“{x}”\n茶泡好了。', '“{x}”\n过来坐坐吧。', '“{x}”\n慢慢说，我有时间。', '今天的日记：{x}'],
  },
  ko: {
    jokes: [
      '새벽 3시의 내 머릿속: {x}',
      '단톡방, 새벽 2시: “{x}”\n모두 읽음. 답장 없음.',
      '요가 선생님: 마음을 비우세요.\n내 마음: {x}',
      '오늘의 기분: {x}',
    ],
    eitherWay: [
      '“{x}”\n차를 끓일게요.',
      '“{x}”\n여기 앉아요.',
      '“{x}”\n천천히 말해요. 시간 있어요.',
      '오늘의 일기: {x}',
    ],
  },
};
