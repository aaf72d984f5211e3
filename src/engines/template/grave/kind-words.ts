import type { OtherLanguage } from './other-languages.ts';

type Sentences = readonly [string, ...string[]];

/** What is said instead of a joke, in one language. */
interface KindWords {
  /**
   * Each sentence stays right whether the news is of a death, an illness, a wrong or a farewell, and also where the text
   * was taken for graver than it is.
   */
  readonly sorrow: Sentences;
  /** To whoever may want to die or hurt themselves; to nobody else, whom it would alarm. */
  readonly despair: Sentences;
  /** To whoever is hurt by somebody else. */
  readonly harmed: Sentences;
}

/** In the languages in which the bot itself does not write, one sentence each. */
const fewWords = (sorrow: string, despair: string, harmed: string): KindWords => ({
  sorrow: [sorrow],
  despair: [despair],
  harmed: [harmed],
});

export const kindWords: Readonly<Record<'en' | OtherLanguage, KindWords>> = {
  en: {
    sorrow: [
      'No joke for this one, only a kind thought. Please be gentle with yourself today.',
      'I’m putting the jokes away for this. I hope somebody kind is near you right now.',
      'Some things are bigger than a caption. Sending you warmth, and all the time you need.',
      'That sounds like a lot to carry. You don’t have to carry it alone.',
      'No caption could do this justice. Thinking of you, and of everybody this touches.',
      'I’m so sorry. Please look after yourself, one day at a time.',
      'Nothing but kindness for this one. Please don’t stay alone with it.',
      'Thank you for putting it into words. I hope that today brings you some peace and good company.',
      'Wishing you strength, rest and somebody to hold your hand.',
      'Not everything needs a punchline. Some things need a hug, and I hope you get one.',
    ],
    despair: [
      'This deserves a person, not a punchline. Please talk to somebody you trust, tonight if you can. You matter.',
      'No joke for this one. Please don’t stay alone with it: call somebody who cares about you. You matter.',
    ],
    harmed: [
      'That should never happen to you, and it is not your fault. You deserve to be safe.',
      'No joke for this one: nobody may treat you like that. Please tell somebody who can help you be safe.',
    ],
  },
  de: {
    sorrow: [
      'Kein Witz dazu, nur ein lieber Gedanke. Sei heute gut zu dir.',
      'Das klingt nach viel auf einmal. Du musst es nicht allein tragen.',
      'Hier passt keine Pointe. Ich wünsche dir Kraft und Menschen, die dir guttun.',
    ],
    despair: [
      'Bitte sprich mit jemandem, dem du vertraust. Du bist wichtig.',
      'Kein Witz dazu. Bitte bleib damit nicht allein und ruf jemanden an, der dich mag. Du bist wichtig.',
    ],
    harmed: [
      'Das darf dir niemand antun, und du bist nicht schuld daran. Du hast ein Recht darauf, sicher zu sein.',
      'Kein Witz dazu: So darf niemand mit dir umgehen. Bitte erzähl es jemandem, der dir helfen kann.',
    ],
  },
  fr: {
    sorrow: [
      'Pas de blague ici, juste une pensée chaleureuse. Prends soin de toi aujourd’hui.',
      'C’est beaucoup à porter, et personne ne devrait le porter sans aide.',
      'Certaines choses dépassent les mots. Beaucoup de courage à toi et à tes proches.',
    ],
    despair: [
      'Parle à quelqu’un en qui tu as confiance. Tu comptes.',
      'Pas de blague ici. Ne reste pas sans personne à qui parler, appelle quelqu’un qui t’aime. Tu comptes.',
    ],
    harmed: [
      'Tu n’y es pour rien. Personne ne devrait vivre ça, et tu mérites d’être à l’abri.',
      'Pas de blague ici : personne ne doit te traiter ainsi. Parles-en à quelqu’un qui peut t’aider.',
    ],
  },
  es: {
    sorrow: [
      'Aquí no hay chiste, solo un abrazo. Cuídate mucho hoy.',
      'Es mucho para llevarlo a solas, y no tienes que hacerlo.',
      'Hay cosas más grandes que una frase. Mucha fuerza para ti y para los tuyos.',
    ],
    despair: [
      'Habla con alguien de confianza, por favor. Importas mucho.',
      'Aquí no hay chiste. No te quedes a solas con esto: llama a alguien que te quiera. Importas mucho.',
    ],
    harmed: [
      'Nadie tiene derecho a hacerte eso, y no es culpa tuya. Mereces estar a salvo.',
      'Aquí no hay chiste: nadie puede tratarte así. Cuéntaselo a alguien que pueda ayudarte.',
    ],
  },
  pt: {
    sorrow: [
      'Aqui não cabe piada, só carinho. Cuide-se bem hoje.',
      'É muita coisa para carregar, e ninguém precisa carregar isso sem ajuda.',
      'Há coisas maiores do que uma legenda. Muita força para você e para os seus.',
    ],
    despair: [
      'Fale com alguém de confiança, por favor. Você importa.',
      'Aqui não cabe piada. Não fique só com isso: ligue para alguém que gosta de você. Você importa.',
    ],
    harmed: [
      'A culpa não é sua. Você não merece isso, você merece cuidado e proteção.',
      'Aqui não cabe piada: ninguém pode tratar você assim. Conte a alguém que possa ajudar.',
    ],
  },
  ja: {
    sorrow: [
      'ここでは冗談は言いません。今日はどうかご自分を大切にしてください。',
      'とても大変なことですね。一人で抱え込まなくて大丈夫です。',
      '言葉が見つかりません。あなたと大切な方のことを思っています。',
    ],
    despair: [
      '信頼できる人に、どうか話してみてください。あなたは大切な存在です。',
      'ここでは冗談は言いません。どうか一人にならず、そばにいてくれる人に連絡してください。あなたは大切な存在です。',
    ],
    harmed: [
      'あなたは悪くありません。そんなことをされていい人はいません。どうか安全な場所にいてください。',
      'ここでは冗談は言いません。そんな扱いは許されません。助けてくれる人に話してください。',
    ],
  },
  it: fewWords(
    'Qui niente battute, solo un pensiero affettuoso. Abbi cura di te oggi.',
    'Parla con qualcuno di cui ti fidi. Sei importante.',
    'Non è colpa tua. Non meriti questo, meriti protezione e affetto.',
  ),
  nl: fewWords(
    'Hier geen grap, alleen een lieve gedachte. Wees vandaag lief voor jezelf.',
    'Praat alsjeblieft met iemand die je vertrouwt. Je doet ertoe.',
    'Niemand mag je dit aandoen, en het is niet jouw schuld. Je verdient het om veilig te zijn.',
  ),
  pl: fewWords(
    'Tu nie ma miejsca na żart, jest tylko ciepła myśl. Zadbaj dziś o siebie.',
    'Porozmawiaj proszę z kimś, komu ufasz. Jesteś kimś ważnym.',
    'To nie twoja wina. Nie zasługujesz na to, zasługujesz na opiekę.',
  ),
  ru: fewWords(
    'Здесь не до шуток. Пожалуйста, береги себя сегодня.',
    'Поговори, пожалуйста, с тем, кому доверяешь. Ты важен для других.',
    'Это не твоя вина. Ты заслуживаешь заботы и покоя.',
  ),
  zh: fewWords(
    '这件事不开玩笑，只想送上一份温暖。今天请好好照顾自己。',
    '请和你信任的人聊一聊，你很重要。',
    '谁都没有权利这样对你，这不是你的错。你应该得到安全。',
  ),
  ko: fewWords(
    '이번에는 농담 대신 따뜻한 마음을 전해요. 오늘은 자신을 잘 돌봐 주세요.',
    '믿을 수 있는 사람에게 꼭 이야기해 주세요. 당신은 소중한 사람이에요.',
    '누구도 당신에게 그럴 권리가 없고, 당신 잘못이 아니에요. 당신은 안전할 자격이 있어요.',
  ),
};
